package org.virtworkbench.libvirt.internal.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import com.sun.jna.Pointer;

class WatchesTest {

    private static final int READ = 1;
    private static final int WRITE = 2;
    private static final int HOUR = 3_600_000;
    private static final Pointer CALLBACK = new Pointer(1);

    private final Watches watches = new Watches();

    private List<Integer> watched() {
        return watches.watched().stream().map(Watches.Descriptor::number).toList();
    }

    @Test
    void doesNotWakeALoopThatWaitsForItAlready() {
        int socket = watches.addDescriptor(7, READ, CALLBACK, null, null);
        assertEquals(List.of(socket), watched());
        assertFalse(watches.updateDescriptor(socket, 0), "nothing more to wait for");
        assertEquals(0, watches.events(socket), "what comes meanwhile is not told");
        assertFalse(watches.updateDescriptor(socket, READ), "the wait has it");
        assertTrue(watches.updateDescriptor(socket, READ | WRITE), "the wait has it for something else");
    }

    @Test
    void wakesALoopThatWaitsWithoutIt() {
        int socket = watches.addDescriptor(7, READ, CALLBACK, null, null);
        assertFalse(watches.updateDescriptor(socket, 0));
        assertEquals(List.of(), watched());
        assertTrue(watches.updateDescriptor(socket, READ));
        assertEquals(List.of(socket), watched());
    }

    @Test
    void wakesALoopOnlyForATimerThatIsEarlier() {
        assertEquals(-1, watches.waitMillis());
        int timer = watches.addTimer(-1, CALLBACK, null, null);
        assertEquals(-1, watches.waitMillis());
        assertTrue(watches.updateTimer(timer, HOUR), "it waits without end");
        int millis = watches.waitMillis();
        assertTrue(millis > HOUR - 10_000 && millis <= HOUR, millis + " ms");
        assertFalse(watches.updateTimer(timer, HOUR), "it is later than before");
        assertFalse(watches.updateTimer(timer, -1), "it is off");
        assertTrue(watches.updateTimer(timer, 0), "it is due");
        assertEquals(0, watches.waitMillis());
        assertEquals(1, watches.takeDue().size());
    }

    @Test
    void leavesWhatCanBeReadToWhoeverHoldsIt() {
        int socket = watches.addDescriptor(7, READ, CALLBACK, null, null);
        watches.hold(socket);
        assertEquals(List.of(), watched());
        int millis = watches.waitMillis();
        assertTrue(millis > 0 && millis <= 1_000, millis + " ms until it has to stand in");
        assertFalse(watches.updateDescriptor(socket, READ), "after each packet");
        assertTrue(watches.updateDescriptor(socket, READ | WRITE), "what is to be sent is not held");
        assertEquals(WRITE, watches.events(socket));
        watches.letGo(socket);
        assertEquals(READ | WRITE, watches.events(socket));
        assertEquals(List.of(socket), watched());
        assertEquals(-1, watches.waitMillis());
    }
}
