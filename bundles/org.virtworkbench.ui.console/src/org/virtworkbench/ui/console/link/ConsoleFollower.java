package org.virtworkbench.ui.console.link;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Display;
import org.virtworkbench.core.inventory.InventoryService;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.CursorImage;
import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.rfb.LedState;
import org.virtworkbench.rfb.RfbSession;
import org.virtworkbench.ui.console.GuestSettings;

/** Keeps a guest's screen connected while the guest runs. It may begin before there is something that shows the screen. UI thread. */
public final class ConsoleFollower {

    private final ScreenRoute route;
    private final ScreenLink.Services services;
    private final SideChannels channels;
    private final GuestFollower follower;
    private final Executor ui;
    /** Of the link of now. */
    private Recollection recollection = new Recollection();
    /** Damage is told on the session's thread: before somebody watches there is nothing to be repaired. */
    private volatile Optional<ScreenWatcher> watcher = Optional.empty();
    private Optional<Consumer<ConsoleState>> states = Optional.empty();
    private Optional<ConsoleState> state = Optional.empty();
    private Optional<ScreenLink> link = Optional.empty();
    private boolean viewOnly;
    private boolean exclusive;
    private boolean wrongPassword;

    /**
     * @param display of the UI thread
     * @param target the guest
     * @param inventory the live model
     * @param route to the guest
     * @param services answers what servers ask
     * @param channels hear the guest from the first link on, whoever watches
     */
    public ConsoleFollower(Display display, ScreenLink.Target target, InventoryService inventory, ScreenRoute route,
            ScreenLink.Services services, SideChannels channels) {
        this.route = route;
        this.services = services;
        this.channels = channels;
        this.ui = task -> {
            if (!display.isDisposed()) {
                display.asyncExec(task);
            }
        };
        follower = new GuestFollower(display, target, inventory, this::make, this::changed);
    }

    private void changed(ConsoleState now) {
        state = Optional.of(now);
        if (!(now instanceof ConsoleState.Shown)) {
            channels.over();
        }
        states.ifPresent(listener -> listener.accept(now));
    }

    /**
     * Tells what is to be shown, from now on, and at once what that is.
     *
     * @param shows hears of the screen
     * @param says hears what to show
     */
    public void watch(ScreenWatcher shows, Consumer<ConsoleState> says) {
        watcher = Optional.of(shows);
        states = Optional.of(says);
        if (follower.isShown()) {
            recollection.tell(shows);
        }
        state.ifPresent(says);
    }

    /** Begins. */
    public void start() {
        follower.start();
    }

    /** Tries again now, because the person wants it. */
    public void retry() {
        follower.retry();
    }

    /** {@return the guest, while it is in the model} */
    public Optional<Guest> guest() {
        return follower.guest();
    }

    /** {@return id of the host that the guest is on} */
    public String hostId() {
        return follower.hostId();
    }

    /** {@return the screen, while there is one, whoever watches} */
    public Optional<FrameBuffer> frame() {
        return follower.isShown() ? recollection.frame() : Optional.empty();
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

    /** Sets whether others who watch the screen are disconnected, and connects anew. */
    public void exclusive(boolean wanted) {
        exclusive = wanted;
        follower.renew();
    }

    /** Connects anew, as what was set for the guest's console changed. */
    public void renew() {
        follower.renew();
    }

    /** {@return whether others who watch the screen are disconnected} */
    public boolean isExclusive() {
        return exclusive;
    }

    /** Ends it. */
    public void dispose() {
        follower.dispose();
        channels.over();
    }

    private GuestLink make(ScreenLink.Target guest, GuestLink.Events events) {
        recollection = new Recollection();
        ScreenLink made = new ScreenLink(guest, route, services, ui, new Relay(events),
                new ScreenLink.Manner(wrongPassword, !exclusive, new GuestSettings(guest.uuid()).quality()));
        made.viewOnly(viewOnly);
        link = Optional.of(made);
        return made;
    }

    /** Notes how it goes, and hands on. */
    private final class Relay implements ScreenLink.Events {

        private final GuestLink.Events events;
        private final Recollection told = recollection;

        Relay(GuestLink.Events events) {
            this.events = events;
        }

        @Override
        public void screen(FrameBuffer frame) {
            wrongPassword = false;
            told.screen(frame);
            watcher.ifPresent(shows -> shows.screen(frame));
            events.established();
        }

        @Override
        public void damaged(List<Area> areas) {
            watcher.ifPresent(shows -> shows.damaged(areas));
        }

        @Override
        public void cursor(CursorImage cursor) {
            told.cursor(cursor);
            watcher.ifPresent(shows -> shows.cursor(cursor));
        }

        @Override
        public void pointerMode(boolean relative) {
            told.pointerMode(relative);
            watcher.ifPresent(shows -> shows.pointerMode(relative));
        }

        @Override
        public void lights(LedState lights) {
            told.lights(lights);
            watcher.ifPresent(shows -> shows.lights(lights));
        }

        @Override
        public void copied(String text) {
            channels.copied(text);
        }

        @Override
        public void sizing(boolean possible) {
            told.sizing(possible);
            watcher.ifPresent(shows -> shows.sizing(possible));
        }

        @Override
        public void sizeRefused(String why) {
            watcher.ifPresent(shows -> shows.sizeRefused(why));
        }

        @Override
        public void audible() {
            channels.audible();
        }

        @Override
        public void ended(Optional<Trouble> why) {
            wrongPassword = why.filter(known -> !known.passing()).isPresent();
            events.ended(why);
        }
    }
}
