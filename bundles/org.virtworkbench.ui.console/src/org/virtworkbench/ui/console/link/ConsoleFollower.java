package org.virtworkbench.ui.console.link;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Display;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.connection.CredentialPrompt;
import org.virtworkbench.core.inventory.InventoryService;
import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.CursorImage;
import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.rfb.RfbSession;

/** Keeps a guest's screen connected while the guest runs. UI thread. */
public final class ConsoleFollower {

    private final ScreenLink.Target target;
    private final Connections connections;
    private final CredentialPrompt prompt;
    private final ScreenWatcher watcher;
    private final GuestFollower follower;
    private final Executor ui;
    private Optional<ScreenLink> link = Optional.empty();
    private boolean viewOnly;
    private boolean wrongPassword;

    /**
     * @param display of the UI thread
     * @param target the guest
     * @param inventory the live model
     * @param connections to the hosts
     * @param prompt asks for passwords
     * @param watcher hears of the screen; {@link ScreenWatcher#ended} is not told to it
     * @param states hears what to show
     */
    public ConsoleFollower(Display display, ScreenLink.Target target, InventoryService inventory, Connections connections,
            CredentialPrompt prompt, ScreenWatcher watcher, Consumer<ConsoleState> states) {
        this.target = target;
        this.connections = connections;
        this.prompt = prompt;
        this.watcher = watcher;
        this.ui = task -> {
            if (!display.isDisposed()) {
                display.asyncExec(task);
            }
        };
        follower = new GuestFollower(display, target, inventory, this::make, states);
    }

    /** Begins. */
    public void start() {
        follower.start();
    }

    /** Tries again now, because the person wants it. */
    public void retry() {
        follower.retry();
    }

    /** {@return the running session, for input} */
    public Optional<RfbSession> session() {
        return follower.isShown() ? link.flatMap(ScreenLink::session) : Optional.empty();
    }

    /** Keeps input back, or lets it through again; also in later sessions. */
    public void viewOnly(boolean wanted) {
        viewOnly = wanted;
        link.ifPresent(open -> open.viewOnly(wanted));
    }

    /** Ends it. */
    public void dispose() {
        follower.dispose();
    }

    private GuestLink make(GuestLink.Events events) {
        ScreenLink made = new ScreenLink(target, connections, prompt, ui, new Relay(events), wrongPassword);
        made.viewOnly(viewOnly);
        link = Optional.of(made);
        return made;
    }

    /** Notes how it goes, and hands on. */
    private final class Relay implements ScreenWatcher {

        private final GuestLink.Events events;

        Relay(GuestLink.Events events) {
            this.events = events;
        }

        @Override
        public void screen(FrameBuffer frame) {
            wrongPassword = false;
            watcher.screen(frame);
            events.established();
        }

        @Override
        public void damaged(List<Area> areas) {
            watcher.damaged(areas);
        }

        @Override
        public void cursor(CursorImage cursor) {
            watcher.cursor(cursor);
        }

        @Override
        public void pointerMode(boolean relative) {
            watcher.pointerMode(relative);
        }

        @Override
        public void ended(Optional<Trouble> why) {
            wrongPassword = why.filter(known -> !known.passing()).isPresent();
            events.ended(why);
        }
    }
}
