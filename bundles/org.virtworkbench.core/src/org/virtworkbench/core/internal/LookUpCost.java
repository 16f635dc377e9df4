package org.virtworkbench.core.internal;

import java.util.concurrent.TimeUnit;

/**
 * What one list of all guests of a host and one look-up of a single guest cost lately, so that the cheaper way can be chosen: on a host with ten thousand guests
 * a list may cost as much as hundreds of look-ups, over a slow link to a small host less than three. Not thread-safe.
 */
public final class LookUpCost {

    private static final int ALWAYS_SINGLE = 2;

    private long list = TimeUnit.MILLISECONDS.toNanos(5);
    private long single = TimeUnit.MILLISECONDS.toNanos(1);

    /** Notes what a list took, in ns. */
    public void listed(long nanos) {
        list = (list + nanos) / 2;
    }

    /** Notes what the look-up of one guest took, in ns. */
    public void lookedUp(long nanos) {
        single = (single + nanos) / 2;
    }

    /** {@return whether the list of all is cheaper than looking up this number of guests} */
    public boolean isListCheaper(int guests) {
        return guests > ALWAYS_SINGLE && guests * single > list;
    }
}
