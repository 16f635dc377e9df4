package org.virtworkbench.app.screenshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.virtworkbench.model.inventory.ConnectionState.CONNECTED;
import static org.virtworkbench.model.inventory.ConnectionState.CONNECTING;
import static org.virtworkbench.model.inventory.ConnectionState.FAILED;
import static org.virtworkbench.model.inventory.ConnectionState.RECONNECTING;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.virtworkbench.model.inventory.ConnectionState;

class QuietTest {

    private static int looksUntilQuiet(List<ConnectionState> hosts) {
        Quiet quiet = new Quiet();
        int looks = 1;
        while (!quiet.look(true, hosts)) {
            looks++;
        }
        return looks;
    }

    @Test
    void believesAConnectedHostSoonerThanNone() {
        assertEquals(10, looksUntilQuiet(List.of(CONNECTED, FAILED)));
        assertEquals(25, looksUntilQuiet(List.of()));
        assertEquals(25, looksUntilQuiet(List.of(FAILED)));
    }

    @Test
    void startsAgainWhenAJobWorksOrAHostIsOnItsWay() {
        Quiet quiet = new Quiet();
        for (int i = 0; i < 9; i++) {
            assertFalse(quiet.look(true, List.of(CONNECTED)));
        }
        assertFalse(quiet.look(false, List.of(CONNECTED)));
        assertFalse(quiet.look(true, List.of(CONNECTED, CONNECTING)));
        assertFalse(quiet.look(true, List.of(CONNECTED, RECONNECTING)));
        for (int i = 0; i < 9; i++) {
            assertFalse(quiet.look(true, List.of(CONNECTED)));
        }
        assertTrue(quiet.look(true, List.of(CONNECTED)));
    }
}
