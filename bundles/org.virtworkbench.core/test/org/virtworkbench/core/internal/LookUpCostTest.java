package org.virtworkbench.core.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

class LookUpCostTest {

    private final LookUpCost cost = new LookUpCost();

    private void measure(long listMillis, long singleMillis) {
        for (int i = 0; i < 20; i++) {
            cost.listed(TimeUnit.MILLISECONDS.toNanos(listMillis));
            cost.lookedUp(TimeUnit.MILLISECONDS.toNanos(singleMillis));
        }
    }

    @Test
    void looksUpFewGuestsOfAHostWithVeryMany() {
        measure(800, 1);
        assertFalse(cost.isListCheaper(4));
        assertFalse(cost.isListCheaper(400));
        assertTrue(cost.isListCheaper(1200));
    }

    @Test
    void listsASmallHostOverASlowLink() {
        measure(50, 20);
        assertTrue(cost.isListCheaper(4));
        assertFalse(cost.isListCheaper(2));
    }

    @Test
    void listsForManyBeforeAnythingWasMeasured() {
        assertTrue(cost.isListCheaper(60));
    }
}
