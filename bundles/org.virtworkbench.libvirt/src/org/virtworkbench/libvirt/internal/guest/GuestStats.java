package org.virtworkbench.libvirt.internal.guest;

import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;

import org.virtworkbench.core.driver.GuestCounters;
import org.virtworkbench.core.driver.ProcessorUse;
import org.virtworkbench.model.inventory.GuestState;

/** What one record of {@code virConnectGetAllDomainStats} tells, filled by {@link StatsParser}. -1 stands for what it does not tell. */
final class GuestStats {

    static final long NONE = -1;

    int state = -1;
    int reason;
    int vcpus = -1;
    long cpuTime = NONE;
    long cpuUser = NONE;
    /** Memory in KiB, as libvirt counts it. */
    long balloonCurrent = NONE;
    long balloonMaximum = NONE;
    long balloonUnused = NONE;
    long balloonUsable = NONE;
    long balloonAvailable = NONE;
    long balloonRss = NONE;
    long diskRead = NONE;
    long diskWritten = NONE;
    long received = NONE;
    long sent = NONE;

    GuestState guestState() {
        return GuestStates.state(state);
    }

    String stateReason() {
        return GuestStates.reason(state, reason);
    }

    boolean hasSizes() {
        return hasMemory() && vcpus >= 0;
    }

    boolean hasMemory() {
        return balloonCurrent >= 0;
    }

    /** {@return whether its virtual CPUs may run now} */
    boolean isWorking() {
        return switch (guestState()) {
            case RUNNING, BLOCKED, SHUTTING_DOWN -> true;
            default -> false;
        };
    }

    void set(GuestInfo info) {
        if (state < 0) {
            state = info.state();
        }
        vcpus = info.vcpus();
        cpuTime = info.cpuTime();
        balloonCurrent = info.memory();
        balloonMaximum = info.maxMemory();
    }

    private long used() {
        if (balloonAvailable >= 0 && balloonUsable >= 0) {
            return Math.max(0, balloonAvailable - balloonUsable);
        }
        if (balloonAvailable >= 0 && balloonUnused >= 0) {
            return Math.max(0, balloonAvailable - balloonUnused);
        }
        return balloonCurrent >= 0 ? Math.min(balloonRss, balloonCurrent) : balloonRss; // the process needs some for itself
    }

    GuestCounters counters(UUID uuid, long nanoTime) {
        return new GuestCounters(uuid, nanoTime, guestState(), stateReason(), vcpus < 0 ? OptionalInt.empty() : OptionalInt.of(vcpus),
                optional(cpuTime), bytes(used()), bytes(balloonCurrent), bytes(balloonMaximum), optional(diskRead), optional(diskWritten),
                optional(received), optional(sent));
    }

    ProcessorUse processorUse(long nanoTime) {
        return new ProcessorUse(nanoTime, guestState(), stateReason(), optional(cpuTime), optional(cpuUser),
                Math.max(0, diskRead) + Math.max(0, diskWritten) + Math.max(0, received) + Math.max(0, sent));
    }

    static long add(long sum, long value) {
        return (sum < 0 ? 0 : sum) + value;
    }

    private static OptionalLong bytes(long kibibytes) {
        return kibibytes < 0 ? OptionalLong.empty() : OptionalLong.of(kibibytes * 1024);
    }

    private static OptionalLong optional(long value) {
        return value < 0 ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
