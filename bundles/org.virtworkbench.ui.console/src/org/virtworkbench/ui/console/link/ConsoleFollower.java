package org.virtworkbench.ui.console.link;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Display;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.connection.CredentialPrompt;
import org.virtworkbench.core.inventory.ChangeSet;
import org.virtworkbench.core.inventory.InventoryService;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.CursorImage;
import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.rfb.RfbSession;

/** Keeps a guest's screen connected while the guest runs: connects when it starts or its host is back, and again after the link broke. UI thread. */
public final class ConsoleFollower {

    private static final int FIRST_PAUSE_MILLIS = 500;
    private static final int LONGEST_PAUSE_MILLIS = 10_000;

    private final Display display;
    private final ScreenLink.Target target;
    private final InventoryService inventory;
    private final Connections connections;
    private final CredentialPrompt prompt;
    private final ScreenWatcher watcher;
    private final Consumer<ConsoleState> states;
    private final Subscription subscription;
    private final Runnable again = this::connect;
    private final Executor ui;
    private Optional<ScreenLink> link = Optional.empty();
    private Optional<Trouble> trouble = Optional.empty();
    private boolean shown;
    private boolean viewOnly;
    private boolean wrongPassword;
    private boolean disposed;
    private int pause = FIRST_PAUSE_MILLIS;

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
        this.display = display;
        this.target = target;
        this.inventory = inventory;
        this.connections = connections;
        this.prompt = prompt;
        this.watcher = watcher;
        this.states = states;
        this.ui = task -> {
            if (!display.isDisposed()) {
                display.asyncExec(task);
            }
        };
        subscription = inventory.subscribe(this::changed);
    }

    /** Begins. */
    public void start() {
        follow();
    }

    /** Tries again now, because the person wants it. */
    public void retry() {
        trouble = Optional.empty();
        pause = FIRST_PAUSE_MILLIS;
        follow();
    }

    /** {@return the running session, for input} */
    public Optional<RfbSession> session() {
        return shown ? link.flatMap(ScreenLink::session) : Optional.empty();
    }

    /** Keeps input back, or lets it through again; also in later sessions. */
    public void viewOnly(boolean wanted) {
        viewOnly = wanted;
        link.ifPresent(open -> open.viewOnly(wanted));
    }

    /** Ends it. */
    public void dispose() {
        disposed = true;
        subscription.close();
        display.timerExec(-1, again);
        drop();
    }

    private void changed(ChangeSet changes) {
        Optional<Guest> guest = guest();
        boolean concerned = guest.isEmpty() || changes.concerns(guest.get()) || host().filter(changes::concerns).isPresent()
                || changes.added().contains(guest.get());
        if (concerned) {
            follow();
        }
    }

    private void follow() {
        Optional<ConsoleState> obstacle = obstacle();
        if (obstacle.isPresent()) {
            boolean lost = obstacle.get() instanceof ConsoleState.HostAway && shown;
            if (!lost) { // a screen that still comes is worth more than the host's state
                display.timerExec(-1, again);
                drop();
                trouble = Optional.empty();
                pause = FIRST_PAUSE_MILLIS;
                states.accept(obstacle.get());
            }
        } else if (link.isEmpty() && trouble.isEmpty()) {
            connect();
        }
    }

    private Optional<ConsoleState> obstacle() {
        boolean connected = host().filter(host -> host.getState() == ConnectionState.CONNECTED).isPresent();
        if (!connected) {
            return Optional.of(new ConsoleState.HostAway());
        }
        Optional<Guest> guest = guest();
        if (guest.isEmpty()) {
            return Optional.of(new ConsoleState.GuestGone());
        }
        return isActive(guest.get().getState()) ? Optional.empty() : Optional.of(new ConsoleState.GuestOff());
    }

    private static boolean isActive(GuestState state) {
        return switch (state) {
            case SHUT_OFF, CRASHED -> false;
            default -> true;
        };
    }

    private void connect() {
        if (disposed || link.isPresent() || obstacle().isPresent()) {
            return;
        }
        trouble = Optional.empty();
        states.accept(new ConsoleState.Connecting());
        ScreenLink opening = new ScreenLink(target, connections, prompt, ui, new Relay(), wrongPassword);
        opening.viewOnly(viewOnly);
        link = Optional.of(opening);
        opening.open();
    }

    private void drop() {
        link.ifPresent(ScreenLink::close);
        link = Optional.empty();
        shown = false;
    }

    private void ended(Optional<Trouble> why) {
        drop();
        Trouble reason = why.orElseGet(() -> new Trouble("", "", "", true));
        wrongPassword = why.filter(known -> !known.passing()).isPresent();
        Optional<ConsoleState> obstacle = obstacle();
        if (obstacle.isPresent()) {
            states.accept(obstacle.get());
        } else if (reason.passing()) {
            trouble = Optional.of(reason);
            states.accept(new ConsoleState.Connecting());
            display.timerExec(pause, again);
            pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
        } else {
            trouble = Optional.of(reason);
            states.accept(new ConsoleState.Failed(reason));
        }
    }

    private Optional<Host> host() {
        return inventory.host(target.host());
    }

    private Optional<Guest> guest() {
        return inventory.guest(target.host(), target.uuid());
    }

    /** Notes what is shown, and hands on. */
    private final class Relay implements ScreenWatcher {

        @Override
        public void screen(FrameBuffer frame) {
            shown = true;
            wrongPassword = false;
            pause = FIRST_PAUSE_MILLIS;
            watcher.screen(frame);
            states.accept(new ConsoleState.Shown());
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
            ConsoleFollower.this.ended(why);
        }
    }
}
