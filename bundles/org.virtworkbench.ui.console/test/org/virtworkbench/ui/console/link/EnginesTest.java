package org.virtworkbench.ui.console.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.virtworkbench.rfb.Credentials;
import org.virtworkbench.rfb.RfbEngine;
import org.virtworkbench.rfb.RfbListener;
import org.virtworkbench.rfb.RfbSession;
import org.virtworkbench.rfb.SessionOptions;
import org.virtworkbench.rfb.Transport;

/** Which engine shows a screen. */
class EnginesTest {

    private final Engines engines = new Engines();

    @Test
    void takesTheChosenEngineWhileItIsThere() {
        Other other = new Other();
        engines.bind(other);
        assertEquals(List.of(RfbEngine.builtIn().name(), "Other"), engines.names());
        assertSame(other, engines.named("Other"));
        engines.unbind(other);
        assertEquals(RfbEngine.builtIn().name(), engines.named("Other").name());
    }

    @Test
    void takesItsOwnWhereNothingWasChosen() {
        engines.bind(new Other());
        assertNotEquals("Other", engines.named("").name());
    }

    private static final class Other implements RfbEngine {

        @Override
        public String name() {
            return "Other";
        }

        @Override
        public String description() {
            return "";
        }

        @Override
        public RfbSession start(Transport transport, Credentials credentials, SessionOptions options, RfbListener listener) {
            throw new AssertionError("nothing is started here");
        }
    }
}
