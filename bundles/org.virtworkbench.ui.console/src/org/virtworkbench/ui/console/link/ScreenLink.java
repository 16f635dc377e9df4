package org.virtworkbench.ui.console.link;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.connection.ConnectionLease;
import org.virtworkbench.core.connection.ConnectionProfile;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.connection.CredentialPrompt;
import org.virtworkbench.core.connection.CredentialPrompt.Credential;
import org.virtworkbench.core.connection.CredentialPrompt.CredentialRequest;
import org.virtworkbench.core.driver.GraphicsLink;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.CursorImage;
import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.RfbListener;
import org.virtworkbench.rfb.RfbSession;
import org.virtworkbench.rfb.SessionOptions;
import org.virtworkbench.ui.forms.BackgroundJob;

/** One attempt to show a guest's screen, and the session that it leads to. Used once. */
public final class ScreenLink implements GuestLink {

    /**
     * The guest.
     *
     * @param host id of its host
     * @param uuid the guest's
     * @param name the guest's
     */
    public record Target(String host, UUID uuid, String name) {
    }

    private final Target target;
    private final Connections connections;
    private final CredentialPrompt prompt;
    private final Executor ui;
    private final ScreenWatcher watcher;
    private final boolean retry;
    private volatile boolean closed;
    private volatile boolean viewOnly;
    private Optional<RfbSession> session = Optional.empty();

    /**
     * @param target the guest
     * @param connections where its host's connection is borrowed
     * @param prompt asks for a password where the screen has one
     * @param ui runs what it is given on the UI thread, later; drops it when that has gone
     * @param watcher hears what happens
     * @param retry whether the password before was wrong
     */
    public ScreenLink(Target target, Connections connections, CredentialPrompt prompt, Executor ui, ScreenWatcher watcher, boolean retry) {
        this.target = target;
        this.connections = connections;
        this.prompt = prompt;
        this.ui = ui;
        this.watcher = watcher;
        this.retry = retry;
    }

    @Override
    public void open() {
        new BackgroundJob(NLS.bind(Messages.job, target.name()), monitor -> connect()).schedule();
    }

    private void connect() {
        String usage = NLS.bind(Messages.job, target.name());
        try (ConnectionLease lease = connections.lease(target.host(), usage)) {
            start(lease.connection().consoles().openVnc(target.uuid()));
        } catch (HypervisorException e) {
            tell(() -> watcher.ended(Optional.of(Trouble.of(e))));
        }
    }

    private synchronized void start(GraphicsLink link) {
        if (closed) {
            link.close();
        } else {
            session = Optional
                    .of(RfbSession.start(new LinkTransport(link), this::password, new SessionOptions(true, viewOnly), new Relay()));
        }
    }

    private Optional<char[]> password() {
        Optional<ConnectionProfile> profile = connections.profiles().stream().filter(each -> each.id().equals(target.host())).findFirst();
        return profile.flatMap(host -> prompt.ask(new CredentialRequest(host, CredentialRequest.Kind.PASSWORD,
                NLS.bind(Messages.password, target.name()), "", retry))).map(Credential::text).map(String::toCharArray);
    }

    /** {@return the session, once it has begun, for input} */
    public synchronized Optional<RfbSession> session() {
        return session;
    }

    /** Keeps input back, or lets it through again. */
    public synchronized void viewOnly(boolean wanted) {
        viewOnly = wanted;
        session.ifPresent(running -> running.setViewOnly(wanted));
    }

    @Override
    public synchronized void close() {
        closed = true;
        session.ifPresent(RfbSession::close);
    }

    private void tell(Runnable news) {
        ui.execute(() -> {
            if (!closed) {
                news.run();
            }
        });
    }

    /** Hands on what the session's thread tells. */
    private final class Relay implements RfbListener {

        private boolean letIn;

        @Override
        public void connected(String name, FrameBuffer frame) {
            letIn = true;
            tell(() -> watcher.screen(frame));
        }

        @Override
        public void resized(FrameBuffer frame) {
            tell(() -> watcher.screen(frame));
        }

        @Override
        public void damaged(List<Area> areas) {
            if (!closed) {
                watcher.damaged(areas);
            }
        }

        @Override
        public void cursor(CursorImage cursor) {
            tell(() -> watcher.cursor(cursor));
        }

        @Override
        public void pointerMode(boolean relative) {
            tell(() -> watcher.pointerMode(relative));
        }

        @Override
        public void closed(Optional<RfbException> error) {
            Optional<Trouble> trouble = error.map(Trouble::of).or(() -> letIn ? Optional.empty() : Optional.of(Trouble.noPassword()));
            tell(() -> watcher.ended(trouble));
        }
    }
}
