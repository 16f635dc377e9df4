package org.virtworkbench.libvirt.internal.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;

/** The one place through which calls go. */
class CallsTest {

    private static final int LIMIT = 5;
    private static final int LONG_LIMIT = 3;

    @Test
    void refusesAThreadThatMustNotWait() {
        AtomicInteger called = new AtomicInteger();
        Calls calls = new Calls(null, null, new Measure((function, nanos, failed) -> called.incrementAndGet()), () -> false);
        assertThrows(IllegalStateException.class, () -> calls.run("virAnything", called::incrementAndGet));
        assertEquals(0, called.get());
    }

    /** Functions of a libvirt that is newer than any. */
    interface Newer extends Library {

        /** Is not there. */
        int virDomainDoWhatNobodyThoughtOf(Pointer domain);
    }

    @Test
    void aFunctionThatTheLibraryLacksIsUnsupported() {
        Newer newer = Native.load("virt", Newer.class);
        List<Boolean> failed = new ArrayList<>();
        Calls calls = new Calls(null, null, new Measure((function, nanos, fails) -> failed.add(fails)), () -> true);
        HypervisorException failure = assertThrows(HypervisorException.class,
                () -> calls.run("virDomainDoWhatNobodyThoughtOf", () -> newer.virDomainDoWhatNobodyThoughtOf(null)));
        assertEquals(Kind.UNSUPPORTED, failure.kind());
        assertTrue(failure.problem().why().contains("virDomainDoWhatNobodyThoughtOf"), failure.problem().why());
        assertEquals(List.of(Boolean.TRUE), failed);
    }

    @Test
    void letsNoMoreRunAtOnceThanADaemonTakes() throws InterruptedException {
        Calls calls = new Calls(null, null, new Measure((function, nanos, failed) -> {
        }), () -> true);
        HeldCalls held = new HeldCalls(LIMIT);
        held.start(3 * LIMIT, call -> calls.run("virAnything", call));
        held.go();
        assertEquals(LIMIT, held.most());
    }

    @Test
    @Timeout(120)
    void keepsTurnsFreeBesideCallsThatLast() throws InterruptedException, HypervisorException {
        Calls calls = new Calls(null, null, new Measure((function, nanos, failed) -> {
        }), () -> true);
        HeldCalls held = new HeldCalls(LONG_LIMIT);
        held.start(LIMIT, call -> calls.runLong("virDomainManagedSave", call));

        assertEquals(1, calls.run("virAnything", () -> 1));

        held.go();
        assertEquals(LONG_LIMIT, held.most());
    }

    @Test
    void tellsThatACallGotItsTurnAndIsOver() throws HypervisorException {
        Calls calls = new Calls(null, null, new Measure((function, nanos, failed) -> {
        }), () -> true);
        List<String> steps = new ArrayList<>();
        calls.onProgress(() -> steps.add("step"));
        calls.run("virAnything", () -> steps.add("call") ? 1 : 0);
        assertEquals(List.of("step", "call", "step"), steps);
    }

    @Test
    void beginsNothingAfterClosing() {
        Calls calls = new Calls(null, null, new Measure((function, nanos, failed) -> {
        }), () -> true);
        calls.shut();
        HypervisorException failure = assertThrows(HypervisorException.class, () -> calls.run("virAnything", () -> 1));
        assertEquals(Kind.LINK_LOST, failure.kind());
    }
}
