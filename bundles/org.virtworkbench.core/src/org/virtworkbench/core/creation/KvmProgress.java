package org.virtworkbench.core.creation;

import java.util.Optional;

import org.virtworkbench.core.driver.ProcessorUse;
import org.virtworkbench.model.inventory.GuestState;

/**
 * Tells from what a guest's processors did whether KVM runs it at all. What a guest does in KVM counts as user's time of its process; one that waits uses none. So
 * it makes no progress when the host's kernel is busy with it much of the time and never lets it run, when it has not used any time at all since its start, or
 * when KVM gave up and it is paused by nobody. One thread.
 */
final class KvmProgress {

    private static final long SECOND = 1_000_000_000L;
    /** Time over which two looks are compared; twice in a row it must look bad. */
    private static final long WINDOW = 10 * SECOND;
    private static final int BAD_WINDOWS = 2;
    /** Any firmware has done something by then. */
    private static final long NOTHING = 25 * SECOND;
    /** Of the time that share is used at least: more than a guest that waits uses, and no more than a busy host may have for it. */
    private static final int LEAST_SHARE = 5;
    /** Of what the host's kernel uses, that share is user's time at most. */
    private static final int SHARE = 20;

    private Optional<ProcessorUse> first = Optional.empty();
    private Optional<ProcessorUse> last = Optional.empty();
    private int bad;
    private int paused;

    /** {@return whether by all that was seen it makes no progress} */
    boolean isStalled(ProcessorUse now) {
        if (now.state() == GuestState.PAUSED) {
            paused = now.stateReason().isEmpty() ? paused + 1 : 0;
            last = Optional.empty();
            bad = 0;
            return paused >= BAD_WINDOWS;
        }
        paused = 0;
        if (now.state() != GuestState.RUNNING || now.total().isEmpty() || now.user().isEmpty()) {
            last = Optional.empty();
            bad = 0;
            return false;
        }
        if (first.isEmpty()) {
            first = Optional.of(now);
        }
        if (now.total().getAsLong() == 0 && now.nanoTime() - first.get().nanoTime() >= NOTHING) {
            return true;
        }
        if (last.isEmpty()) {
            last = Optional.of(now);
        } else if (now.nanoTime() - last.get().nanoTime() >= WINDOW) {
            bad = isBusyForNothing(last.get(), now) ? bad + 1 : 0;
            last = Optional.of(now);
        }
        return bad >= BAD_WINDOWS;
    }

    private static boolean isBusyForNothing(ProcessorUse before, ProcessorUse now) {
        long time = now.nanoTime() - before.nanoTime();
        long total = now.total().getAsLong() - before.total().getAsLong();
        long user = now.user().getAsLong() - before.user().getAsLong();
        return total >= time / LEAST_SHARE && user <= total / SHARE && now.moved() == before.moved();
    }
}
