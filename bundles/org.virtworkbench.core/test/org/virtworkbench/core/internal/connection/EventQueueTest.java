package org.virtworkbench.core.internal.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.virtworkbench.core.driver.HypervisorEvent;
import org.virtworkbench.core.driver.HypervisorEvent.GuestChange;

/** Merging and overflow. */
class EventQueueTest {

    private final EventQueue queue = new EventQueue(3);

    private static HypervisorEvent event(int guest, GuestChange change, String detail) {
        return new HypervisorEvent.GuestChanged(new UUID(1, guest), "g" + guest, change, detail);
    }

    @Test
    void oneOfEachObjectAndKindWithTheNewestDetail() {
        queue.add(event(1, GuestChange.STARTED, "booted"));
        queue.add(event(2, GuestChange.STARTED, "booted"));
        queue.add(event(1, GuestChange.STOPPED, "shutdown"));
        queue.add(event(1, GuestChange.STARTED, "restored"));
        assertEquals(List.of(event(1, GuestChange.STARTED, "restored"), event(2, GuestChange.STARTED, "booted"),
                event(1, GuestChange.STOPPED, "shutdown")), queue.take());
        assertFalse(queue.takeOverflow());
        assertTrue(queue.isEmpty());
    }

    @Test
    void overflowIsToldOnce() {
        for (int i = 0; i < 5; i++) {
            queue.add(event(i, GuestChange.STARTED, ""));
        }
        assertEquals(3, queue.take().size());
        assertFalse(queue.isEmpty());
        assertTrue(queue.takeOverflow());
        assertFalse(queue.takeOverflow());
    }
}
