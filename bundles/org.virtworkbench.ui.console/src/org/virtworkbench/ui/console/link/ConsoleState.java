package org.virtworkbench.ui.console.link;

/** What a console shows. */
public sealed interface ConsoleState {

    /** The way to the screen is being made. */
    record Connecting() implements ConsoleState {
    }

    /**
     * The way was tried several times in vain, and is tried again every few seconds.
     *
     * @param trouble why the last time
     */
    record Waiting(Trouble trouble) implements ConsoleState {
    }

    /** The screen. */
    record Shown() implements ConsoleState {
    }

    /** The guest is off: its screen comes when it starts. */
    record GuestOff() implements ConsoleState {
    }

    /** The guest's host is not connected: the screen comes when it is again. */
    record HostAway() implements ConsoleState {
    }

    /** The guest is not there any more. */
    record GuestGone() implements ConsoleState {
    }

    /**
     * It did not work.
     *
     * @param trouble why
     */
    record Failed(Trouble trouble) implements ConsoleState {
    }
}
