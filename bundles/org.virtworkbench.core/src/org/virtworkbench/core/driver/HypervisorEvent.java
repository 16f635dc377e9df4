package org.virtworkbench.core.driver;

import java.util.UUID;

/** Something that a host reported. Only names what changed; what it is now must be fetched. */
public sealed interface HypervisorEvent {

    /** What happened to a guest. */
    enum GuestChange {
        /** Defined, or its definition changed. */
        DEFINED,
        /** Its definition is gone. */
        UNDEFINED,
        /** Started, booted, restored or migrated here. */
        STARTED,
        /** Paused. */
        SUSPENDED,
        /** Runs again. */
        RESUMED,
        /** Shut off, destroyed, saved, migrated away or failed. */
        STOPPED,
        /** Finished shutting down inside. */
        SHUTDOWN,
        /** Suspended by its own power management. */
        PM_SUSPENDED,
        /** Crashed. */
        CRASHED,
        /** Rebooted. */
        REBOOTED,
        /** A device came, went or changed, or its tray moved. */
        DEVICES,
        /** Balloon size changed. */
        BALLOON,
        /** Title, description or other metadata changed. */
        METADATA,
        /** The guest agent connected or disconnected. */
        AGENT,
        /** A disk's input or output failed. */
        IO_ERROR,
        /** The watchdog fired. */
        WATCHDOG,
        /** A block job or another long job moved or ended. */
        JOB,
        /** Tunables, graphics, clock or anything else changed. */
        OTHER
    }

    /**
     * A guest changed.
     *
     * @param guest its uuid
     * @param name its name when the event came
     * @param change what happened
     * @param detail why, in a word or a short phrase as libvirt names it ("booted", "destroyed", "migrated"); empty when there is none
     */
    record GuestChanged(UUID guest, String name, GuestChange change, String detail) implements HypervisorEvent {
    }

    /**
     * A storage pool was defined, undefined, started, stopped, refreshed, created or deleted.
     *
     * @param pool its uuid
     * @param name its name
     * @param detail what happened, in a word
     */
    record PoolChanged(UUID pool, String name, String detail) implements HypervisorEvent {
    }

    /**
     * A network was defined, undefined, started or stopped.
     *
     * @param network its uuid
     * @param name its name
     * @param detail what happened, in a word
     */
    record NetworkChanged(UUID network, String name, String detail) implements HypervisorEvent {
    }

    /**
     * A secret was defined or undefined, or has another value.
     *
     * @param secret its uuid
     * @param name what it is for, when the event came; its uuid where it is for nothing certain
     * @param detail what happened, in a word
     */
    record SecretChanged(UUID secret, String name, String detail) implements HypervisorEvent {
    }

    /**
     * A device of the host itself came, went or changed.
     *
     * @param device its name
     */
    record DeviceChanged(String device) implements HypervisorEvent {
    }

    /**
     * The link is gone ({@code virConnectRegisterCloseCallback}). No further event comes.
     *
     * @param reason why, for a person
     */
    record LinkLost(String reason) implements HypervisorEvent {
    }
}
