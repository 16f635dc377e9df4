package org.virtworkbench.ui.console.link;

import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.rfb.RfbException;

/**
 * Why a screen is not shown.
 *
 * @param what failed; a sentence or its beginning
 * @param why as far as known
 * @param cure what to do; may be empty
 * @param passing whether it may work by itself after a while
 */
public record Trouble(String what, String why, String cure, boolean passing) {

    static Trouble of(HypervisorException failure) {
        boolean passing = switch (failure.kind()) {
            case LINK_LOST, INVALID_STATE, TIMEOUT -> true;
            default -> false;
        };
        return new Trouble(failure.problem().what(), failure.problem().why(), failure.problem().cure(), passing);
    }

    static Trouble of(RfbException failure) {
        boolean passing = failure.kind() == RfbException.Kind.LINK || failure.kind() == RfbException.Kind.ENDED;
        return new Trouble(failure.what(), failure.why(), failure.cure(), passing);
    }

    static Trouble noPassword() {
        return new Trouble(Messages.noPassword, Messages.noPassword_why, "", false);
    }
}
