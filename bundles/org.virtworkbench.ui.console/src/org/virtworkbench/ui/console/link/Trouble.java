package org.virtworkbench.ui.console.link;

import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.rfb.RfbException;

/**
 * Why a screen is not shown.
 *
 * @param what failed; a sentence or its beginning
 * @param why as far as known
 * @param cure what to do; may be empty
 * @param remedy what is offered to do about it
 */
public record Trouble(String what, String why, String cure, Remedy remedy) {

    /** What can be done about it. */
    public enum Remedy {
        /** It may work by itself after a while. */
        WAIT,
        /** Trying again. */
        RETRY,
        /** Throwing somebody else out. */
        TAKE_OVER,
        /** Another way to see the guest. */
        OTHER_WAY
    }

    /** {@return whether it may work by itself after a while} */
    public boolean passing() {
        return remedy == Remedy.WAIT;
    }

    /** {@return nothing that went wrong: it just ended, and is tried again} */
    static Trouble none() {
        return new Trouble("", "", "", Remedy.WAIT);
    }

    /** {@return what a failed call means} */
    public static Trouble of(HypervisorException failure) {
        Remedy remedy = switch (failure.kind()) {
            case LINK_LOST, INVALID_STATE, TIMEOUT -> Remedy.WAIT;
            case IN_USE -> Remedy.TAKE_OVER;
            case UNSUPPORTED -> Remedy.OTHER_WAY;
            default -> Remedy.RETRY;
        };
        return new Trouble(failure.problem().what(), failure.problem().why(), failure.problem().cure(), remedy);
    }

    static Trouble of(RfbException failure) {
        boolean passing = failure.kind() == RfbException.Kind.LINK || failure.kind() == RfbException.Kind.ENDED;
        return new Trouble(failure.what(), failure.why(), failure.cure(), passing ? Remedy.WAIT : Remedy.RETRY);
    }

    static Trouble noPassword() {
        return new Trouble(Messages.noPassword, Messages.noPassword_why, "", Remedy.RETRY);
    }
}
