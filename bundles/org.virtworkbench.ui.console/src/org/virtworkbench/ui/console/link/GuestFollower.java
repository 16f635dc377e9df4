package org.virtworkbench.ui.console.link;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Display;
import org.virtworkbench.core.inventory.ChangeSet;
import org.virtworkbench.core.inventory.InventoryService;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.model.inventory.Guest;

/**
 * Keeps a link to a guest while the guest runs: makes it when the guest starts or its host is back, again after it broke, and to the other host when the guest
 * was migrated. UI thread.
 */
public final class GuestFollower {

    private static final int FIRST_PAUSE_MILLIS = 500;
    private static final int LONGEST_PAUSE_MILLIS = 10_000;
    /** So often it fails before that is said: a guest that was just started may not be ready. */
    private static final int SILENT_FAILURES = 3;

    private final Display display;
    private final ScreenLink.Target target;
    private final GuestPlace place;
    private final GuestLink.Maker maker;
    private final Consumer<ConsoleState> states;
    private final Subscription subscription;
    private final Runnable again = this::connect;
    private Optional<GuestLink> link = Optional.empty();
    private Optional<Trouble> trouble = Optional.empty();
    private boolean shown;
    private boolean disposed;
    private int pause = FIRST_PAUSE_MILLIS;
    private int failures;

    /**
     * @param display of the UI thread
     * @param target the guest, as it was opened
     * @param inventory the live model
     * @param maker makes the links
     * @param states hears what to show
     */
    public GuestFollower(Display display, ScreenLink.Target target, InventoryService inventory, GuestLink.Maker maker,
            Consumer<ConsoleState> states) {
        this.display = display;
        this.target = target;
        this.place = new GuestPlace(inventory, target);
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
        forgetTrouble();
        follow();
    }

    /** Ends the link and makes another one, because the person wants something else. */
    public void renew() {
        drop();
        retry();
    }

    /** {@return whether the link stands} */
    public boolean isShown() {
        return shown;
    }

    /** {@return id of the host that the guest is on} */
    public String hostId() {
        return place.hostId();
    }

    /** {@return the guest, while it is in the model} */
    public Optional<Guest> guest() {
        return place.guest();
    }

    /** Ends it. */
    public void dispose() {
        disposed = true;
        subscription.close();
        drop();
    }

    private void changed(ChangeSet changes) {
        Optional<Guest> guest = guest();
        boolean concerned = guest.isEmpty() || changes.concerns(guest.get()) || place.host().filter(changes::concerns).isPresent()
                || changes.added().contains(guest.get());
        if (concerned || place.hasGone()) {
            follow();
        }
    }

    private void follow() {
        if (shown && !place.isConnected()) {
            return; // a screen that still comes is worth more than the host's state
        }
        if (place.follow()) {
            drop();
            forgetTrouble();
        }
        Optional<ConsoleState> obstacle = obstacle();
        if (obstacle.isPresent()) {
            drop();
            forgetTrouble();
            states.accept(obstacle.get());
        } else if (link.isEmpty() && trouble.isEmpty()) {
            connect();
        }
    }

    private Optional<ConsoleState> obstacle() {
        if (place.isActive()) {
            return Optional.empty();
        }
        if (!place.isConnected()) {
            return Optional.of(new ConsoleState.HostAway());
        }
        return Optional.of(guest().isEmpty() ? new ConsoleState.GuestGone() : new ConsoleState.GuestOff());
    }

    private void connect() {
        if (disposed || link.isPresent() || obstacle().isPresent()) {
            return;
        }
        trouble = Optional.empty();
        if (failures < SILENT_FAILURES) {
            states.accept(new ConsoleState.Connecting());
        }
        GuestLink opening = maker.make(new ScreenLink.Target(place.hostId(), target.uuid(), target.name()), new Relay());
        link = Optional.of(opening);
        opening.open();
    }

    private void drop() {
        display.timerExec(-1, again);
        link.ifPresent(GuestLink::close);
        link = Optional.empty();
        shown = false;
    }

    private void forgetTrouble() {
        trouble = Optional.empty();
        pause = FIRST_PAUSE_MILLIS;
        failures = 0;
    }

    /** Notes what is shown, and tells it. */
    private final class Relay implements GuestLink.Events {

        @Override
        public void established() {
            shown = true;
            pause = FIRST_PAUSE_MILLIS;
            failures = 0;
            states.accept(new ConsoleState.Shown());
        }

        @Override
        public void ended(Optional<Trouble> why) {
            drop();
            Trouble reason = why.orElseGet(Trouble::none);
            if (obstacle().isPresent()) {
                follow();
            } else if (reason.passing()) {
                trouble = Optional.of(reason);
                failures++;
                states.accept(failures < SILENT_FAILURES ? new ConsoleState.Connecting() : new ConsoleState.Waiting(reason));
                display.timerExec(pause, again);
                pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
            } else {
                trouble = Optional.of(reason);
                states.accept(new ConsoleState.Failed(reason));
            }
        }
    }
}
