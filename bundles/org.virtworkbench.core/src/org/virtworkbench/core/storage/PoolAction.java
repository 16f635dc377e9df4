package org.virtworkbench.core.storage;

/** What is done to a pool with one call and no question. */
public enum PoolAction {
    /** Starts it. */
    START("pool-start"),
    /** Stops it; nothing in it is lost. */
    STOP("pool-destroy"),
    /** Makes its folder, file system, partition table or volume group. */
    BUILD("pool-build"),
    /** Looks for its volumes anew. */
    REFRESH("pool-refresh"),
    /** Lets it start with its host. */
    AUTOSTART_ON("pool-autostart"),
    /** Lets it not start with its host. */
    AUTOSTART_OFF("pool-autostart");

    private final String command;

    PoolAction(String command) {
        this.command = command;
    }

    /** {@return virsh's command} */
    String command() {
        return command;
    }
}
