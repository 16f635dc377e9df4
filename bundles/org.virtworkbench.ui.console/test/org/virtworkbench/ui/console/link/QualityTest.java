package org.virtworkbench.ui.console.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.virtworkbench.rfb.SessionOptions;
import org.virtworkbench.rfb.SessionOptions.Link;

/** What is asked of servers, near and far. */
class QualityTest {

    private static void assertAsks(Link link, OptionalInt jpeg, SessionOptions options) {
        assertEquals(link, options.link());
        assertEquals(jpeg, options.jpegQuality());
    }

    @Test
    void takesExactPixelsOnThisMachine() {
        assertAsks(Link.LOCAL, OptionalInt.empty(), Quality.AUTOMATIC.options(true, true, false));
        assertAsks(Link.NETWORK, OptionalInt.of(8), Quality.AUTOMATIC.options(false, true, false));
    }

    @Test
    void doesWhatThePersonWants() {
        assertAsks(Link.NETWORK, OptionalInt.empty(), Quality.BEST.options(false, true, false));
        assertAsks(Link.NETWORK, OptionalInt.of(5), Quality.BALANCED.options(false, true, false));
        assertAsks(Link.LOCAL, OptionalInt.of(1), Quality.LOW.options(true, true, false));
    }

    @Test
    void isFoundByItsName() {
        assertEquals(Quality.LOW, Quality.named("LOW"));
        assertEquals(Quality.AUTOMATIC, Quality.named("Excellent"));
    }
}
