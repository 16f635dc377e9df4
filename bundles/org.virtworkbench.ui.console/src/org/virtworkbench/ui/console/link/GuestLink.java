package org.virtworkbench.ui.console.link;

import java.util.Optional;

/** One attempt to reach something of a running guest, and what it leads to. Used once. UI thread. */
public interface GuestLink {

    /** Makes attempts. */
    @FunctionalInterface
    interface Maker {
        /**
         * {@return a new one, that has not begun}
         *
         * @param guest with the host that it is on now
         * @param events hears of it
         */
        GuestLink make(ScreenLink.Target guest, Events events);
    }

    /** Hears of one attempt, on the UI thread; of nothing after the attempt was closed. */
    interface Events {
        /** It stands. May be told again when what is shown is exchanged. */
        void established();

        /** It is over, or never began. */
        void ended(Optional<Trouble> trouble);
    }

    /** Begins, in the background. */
    void open();

    /** Gives up, or ends it. Nothing is told any more. Returns at once. */
    void close();
}
