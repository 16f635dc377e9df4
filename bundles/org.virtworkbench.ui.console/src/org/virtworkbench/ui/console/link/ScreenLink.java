package org.virtworkbench.ui.console.link;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;

import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.services.IServiceLocator;
import org.virtworkbench.core.connection.CredentialPrompt;
import org.virtworkbench.core.driver.GraphicsLink;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.CursorImage;
import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.rfb.LedState;
import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.RfbListener;
import org.virtworkbench.rfb.RfbSession;
import org.virtworkbench.rfb.SessionOptions;
import org.virtworkbench.ui.console.ConsoleSettings;
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

    /**
     * Who answers what a server asks.
     *
     * @param prompt asks the person
     * @param passwords keeps passwords
     * @param trusted remembers which certificates are trusted
     * @param engines that can show screens
     */
    public record Services(CredentialPrompt prompt, ScreenPasswords passwords, TrustedCertificates trusted, Engines engines) {

        /** {@return those of a window} */
        public static Services of(IServiceLocator services) {
            return new Services(services.getService(CredentialPrompt.class), services.getService(ScreenPasswords.class),
                    services.getService(TrustedCertificates.class), services.getService(Engines.class));
        }
    }

    /**
     * How to connect.
     *
     * @param retry whether the password before was wrong
     * @param shared whether others may go on watching
     * @param quality how good the picture is to be
     */
    public record Manner(boolean retry, boolean shared, Quality quality) {
    }

    /** Hears of one attempt. On the UI thread, but for {@link #damaged}; nothing is told after {@link #ended}. */
    public interface Events extends ScreenWatcher {

        /** Somebody copied text in the guest. */
        void copied(String text);

        /** The guest can be heard. */
        void audible();

        /** It is over, or never began. */
        void ended(Optional<Trouble> trouble);
    }

    private final Target target;
    private final ScreenRoute route;
    private final Services services;
    private final Executor ui;
    private final Events events;
    private final Manner manner;
    private volatile boolean closed;
    private volatile boolean viewOnly;
    private Optional<RfbSession> session = Optional.empty();

    /**
     * @param target the guest
     * @param route to it
     * @param services answers what the server asks
     * @param ui runs what it is given on the UI thread, later; drops it when that has gone
     * @param events hears what happens
     * @param manner how to connect
     */
    public ScreenLink(Target target, ScreenRoute route, Services services, Executor ui, Events events, Manner manner) {
        this.target = target;
        this.route = route;
        this.services = services;
        this.ui = ui;
        this.events = events;
        this.manner = manner;
    }

    @Override
    public void open() {
        new BackgroundJob(NLS.bind(Messages.job, target.name()), monitor -> connect()).schedule();
    }

    private void connect() {
        try {
            ScreenCredentials credentials = new ScreenCredentials(route.profile(target.host()), target, manner.retry(), services);
            start(route.open(target), credentials);
        } catch (HypervisorException e) {
            tell(() -> events.ended(Optional.of(Trouble.of(e))));
        }
    }

    private synchronized void start(GraphicsLink link, ScreenCredentials credentials) {
        if (closed) {
            link.close();
        } else {
            Optional<String> server = credentials.host().uri().server();
            SessionOptions options = manner.quality().options(credentials.host().uri().isLocal(), manner.shared(), viewOnly);
            session = Optional.of(services.engines().named(ConsoleSettings.engine()).start(new LinkTransport(link, server), credentials,
                    options, new Relay()));
        }
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
            tell(() -> events.screen(frame));
        }

        @Override
        public void resized(FrameBuffer frame) {
            tell(() -> events.screen(frame));
        }

        @Override
        public void damaged(List<Area> areas) {
            if (!closed) {
                events.damaged(areas);
            }
        }

        @Override
        public void cursor(CursorImage cursor) {
            tell(() -> events.cursor(cursor));
        }

        @Override
        public void pointerMode(boolean relative) {
            tell(() -> events.pointerMode(relative));
        }

        @Override
        public void ledState(LedState state) {
            tell(() -> events.lights(state));
        }

        @Override
        public void clipboard(String text) {
            tell(() -> events.copied(text));
        }

        @Override
        public void desktopSizing(boolean possible, Optional<String> refused) {
            tell(() -> {
                events.sizing(possible);
                refused.ifPresent(events::sizeRefused);
            });
        }

        @Override
        public void audioPossible() {
            tell(events::audible);
        }

        @Override
        public void closed(Optional<RfbException> error) {
            Optional<Trouble> trouble = error.map(Trouble::of).or(() -> letIn ? Optional.empty() : Optional.of(Trouble.noPassword()));
            tell(() -> events.ended(trouble));
        }
    }
}
