package org.virtworkbench.libvirt.internal.event;

import org.virtworkbench.core.driver.HypervisorEvent.GuestChange;

/** libvirt's numbers of events in the words that virsh uses for them. Numbers that a newer libvirt adds have no word. */
final class Words {

    private static final GuestChange[] LIFECYCLE = { GuestChange.DEFINED, GuestChange.UNDEFINED, GuestChange.STARTED,
            GuestChange.SUSPENDED, GuestChange.RESUMED, GuestChange.STOPPED, GuestChange.SHUTDOWN, GuestChange.PM_SUSPENDED,
            GuestChange.CRASHED };

    private static final String[][] LIFECYCLE_DETAILS = { { "added", "updated", "renamed", "from snapshot" }, { "removed", "renamed" },
            { "booted", "migrated", "restored", "from snapshot", "wakeup", "recovered" },
            { "paused", "migrated", "I/O error", "watchdog", "restored", "from snapshot", "API error", "post-copy", "post-copy failed" },
            { "unpaused", "migrated", "from snapshot", "post-copy", "post-copy failed" },
            { "shutdown", "destroyed", "crashed", "migrated", "saved", "failed", "from snapshot" },
            { "finished", "guest request", "host request" }, { "memory", "disk" }, { "panicked", "crashloaded" } };

    private static final String[] POOL = { "defined", "undefined", "started", "stopped", "created", "deleted" };
    private static final String[] SECRET = { "defined", "undefined" };
    private static final String[] NETWORK = { "defined", "undefined", "started", "stopped" };
    private static final String[] WATCHDOG = { "none", "pause", "reset", "power off", "shut down", "debug", "inject NMI" };
    private static final String[] AGENT = { "", "connected", "disconnected" };
    private static final String[] BLOCK_JOB = { "completed", "failed", "canceled", "ready" };
    private static final String[] METADATA = { "description", "title", "element" };
    private static final String[] IO_ERROR = { "none", "pause", "report" };

    private Words() {
    }

    static GuestChange lifecycle(int event) {
        return event >= 0 && event < LIFECYCLE.length ? LIFECYCLE[event] : GuestChange.OTHER;
    }

    static String lifecycleDetail(int event, int detail) {
        return event >= 0 && event < LIFECYCLE_DETAILS.length ? word(LIFECYCLE_DETAILS[event], detail) : "";
    }

    static String pool(int event) {
        return word(POOL, event);
    }

    static String network(int event) {
        return word(NETWORK, event);
    }

    static String secret(int event) {
        return word(SECRET, event);
    }

    static String watchdog(int action) {
        return word(WATCHDOG, action);
    }

    static String agent(int state) {
        return word(AGENT, state);
    }

    static String blockJob(int status) {
        return word(BLOCK_JOB, status);
    }

    static String metadata(int type) {
        return word(METADATA, type);
    }

    static String ioError(int action) {
        return word(IO_ERROR, action);
    }

    private static String word(String[] words, int number) {
        return number >= 0 && number < words.length ? words[number] : "";
    }
}
