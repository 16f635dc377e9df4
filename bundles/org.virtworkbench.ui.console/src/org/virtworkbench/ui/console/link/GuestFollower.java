package org.virtworkbench.ui.console.link;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Display;
import org.virtworkbench.core.inventory.ChangeSet;
import org.virtworkbench.core.inventory.InventoryService;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.model.inventory.Host;

/** Keeps a link to a guest while the guest runs: makes it when the guest starts or its host is back, and again after it broke. UI thread. */
public final class GuestFollower {

    private static final int FIRST_PAUSE_MILLIS = 500;
    private static final int LONGEST_PAUSE_MILLIS = 10_000;

    private final Display display;
    private final ScreenLink.Target target;
    private final InventoryService inventory;
    private final GuestLink.Maker maker;
    private final Consumer<ConsoleState> states;
    private final Subscription subscription;
    private final Runnable again = this::connect;
    private Optional<GuestLink> link = Optional.empty();
    private Optional<Trouble> trouble = Optional.empty();
    private boolean shown;
    private boolean disposed;
    private int pause = FIRST_PAUSE_MILLIS;

    /**
     * @param display of the UI thread
     * @param target the guest
     * @param inventory the live model
     * @param maker makes the links
     * @param states hears what to show
     */
    public GuestFollower(Display display, ScreenLink.Target target, InventoryService inventory, GuestLink.Maker maker,
            Consumer<ConsoleState> states) {
        this.display = display;
        this.target = target;
        this.inventory = inventory;
        this.maker = maker;
        this.states = states;
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

    /** Ends the link and makes another one, because the person wants something else. */
    public void renew() {
        display.timerExec(-1, again);
        drop();
        retry();
    }

    /** {@return whether the link stands} */
    public boolean isShown() {
        return shown;
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
        GuestLink opening = maker.make(new Relay());
        link = Optional.of(opening);
        opening.open();
    }

    private void drop() {
        link.ifPresent(GuestLink::close);
        link = Optional.empty();
        shown = false;
    }

    private Optional<Host> host() {
        return inventory.host(target.host());
    }

    private Optional<Guest> guest() {
        return inventory.guest(target.host(), target.uuid());
    }

    /** Notes what is shown, and tells it. */
    private final class Relay implements GuestLink.Events {

        @Override
        public void established() {
            shown = true;
            pause = FIRST_PAUSE_MILLIS;
            states.accept(new ConsoleState.Shown());
        }

        @Override
        public void ended(Optional<Trouble> why) {
            drop();
            Trouble reason = why.orElseGet(Trouble::none);
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
    }
}
