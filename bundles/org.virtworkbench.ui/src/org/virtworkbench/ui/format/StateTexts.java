package org.virtworkbench.ui.format;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

import org.virtworkbench.core.event.LogEntry.Severity;
import org.virtworkbench.core.task.TaskState;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.Network;
import org.virtworkbench.model.inventory.PoolState;
import org.virtworkbench.model.inventory.StoragePool;

/** The word and the icon for each state, so that all views say the same. Icons are names for {@link org.virtworkbench.ui.Icons}. */
public final class StateTexts {

    private StateTexts() {
    }

    /** {@return the word for a guest's state; "Saved" when it is off and its memory lies on disk, "Template" when it is off and others are made from it} */
    public static String text(Guest guest) {
        return isSaved(guest) ? Messages.Guest_saved : isIdleTemplate(guest) ? Messages.Guest_template : text(guest.getState());
    }

    /** {@return the icon for a guest's state} */
    public static String icon(Guest guest) {
        return isSaved(guest) ? "guest-saved" : isIdleTemplate(guest) ? "guest-template" : icon(guest.getState());
    }

    private static boolean isIdleTemplate(Guest guest) {
        return guest.isTemplate() && guest.getState() == GuestState.SHUT_OFF;
    }

    /** {@return the word for a guest's state; a guest that waits for something ("blocked") runs} */
    public static String text(GuestState state) {
        return switch (state) {
            case RUNNING, BLOCKED -> Messages.Guest_running;
            case PAUSED -> Messages.Guest_paused;
            case SHUTTING_DOWN -> Messages.Guest_shuttingDown;
            case SHUT_OFF -> Messages.Guest_shutOff;
            case CRASHED -> Messages.Guest_crashed;
            case SUSPENDED -> Messages.Guest_suspended;
            case UNKNOWN -> Messages.Guest_unknown;
        };
    }

    /** {@return the icon for a guest's state} */
    public static String icon(GuestState state) {
        return switch (state) {
            case RUNNING, BLOCKED, SHUTTING_DOWN -> "guest-running";
            case PAUSED -> "guest-paused";
            case SHUT_OFF -> "guest-shutoff";
            case CRASHED -> "guest-crashed";
            case SUSPENDED -> "guest-suspended";
            case UNKNOWN -> "guest-unknown";
        };
    }

    /** {@return the word for a connection's state} */
    public static String text(ConnectionState state) {
        return switch (state) {
            case CONNECTED -> Messages.Connection_connected;
            case CONNECTING -> Messages.Connection_connecting;
            case RECONNECTING -> Messages.Connection_reconnecting;
            case DISCONNECTED -> Messages.Connection_disconnected;
            case FAILED -> Messages.Connection_failed;
        };
    }

    /**
     * {@return in how many whole seconds a host is tried again; empty when no attempt waits for its time}
     *
     * @param now the time of day
     */
    public static OptionalLong secondsToAttempt(Host host, Instant now) {
        return host.getNextAttempt() == null ? OptionalLong.empty()
                : OptionalLong.of(Math.max(0, Math.ceilDiv(Duration.between(now, host.getNextAttempt()).toMillis(), 1000)));
    }

    /** {@return the icon for a host: its connection's state, and whether it is read-only} */
    public static String icon(Host host) {
        return host.getState() == ConnectionState.CONNECTED && host.isReadOnly() ? "host-readonly" : icon(host.getState());
    }

    /** {@return the icon for a connection's state} */
    public static String icon(ConnectionState state) {
        return switch (state) {
            case CONNECTED -> "host-connected";
            case CONNECTING -> "host-connecting";
            case RECONNECTING -> "host-reconnecting";
            case DISCONNECTED -> "host-disconnected";
            case FAILED -> "host-failed";
        };
    }

    /** {@return the word for a pool's state} */
    public static String text(PoolState state) {
        return switch (state) {
            case RUNNING -> Messages.Pool_running;
            case BUILDING -> Messages.Pool_building;
            case DEGRADED -> Messages.Pool_degraded;
            case INACCESSIBLE -> Messages.Pool_inaccessible;
            case INACTIVE -> Messages.Pool_inactive;
        };
    }

    /** {@return the icon for a storage pool} */
    public static String icon(StoragePool pool) {
        return pool.getState() == PoolState.INACTIVE || pool.getState() == PoolState.INACCESSIBLE ? "pool-inactive" : "pool";
    }

    /** {@return the word for a network's state} */
    public static String text(Network network) {
        return network.isActive() ? Messages.Network_active : Messages.Network_inactive;
    }

    /** {@return the icon for a network} */
    public static String icon(Network network) {
        return network.isActive() ? "network" : "network-inactive";
    }

    /** {@return how a network reaches the outside: its mode, and for an interface of the host that guests share, how they share it} */
    public static String reach(Network network) {
        return switch (network.getForwardMode()) {
            case "" -> Messages.Network_isolated;
            case "nat" -> Messages.Network_nat;
            case "route" -> Messages.Network_routed;
            case "open" -> Messages.Network_open;
            case "bridge" -> network.getBridge().isEmpty() ? Messages.Network_macvtap : Messages.Network_bridged;
            case "vepa" -> Messages.Network_macvtapVepa;
            case "private" -> Messages.Network_macvtapPrivate;
            case "passthrough" -> Messages.Network_macvtapPassthrough;
            case "hostdev" -> Messages.Network_sriov;
            default -> network.getForwardMode();
        };
    }

    /** {@return the word for a task's state} */
    public static String text(TaskState state) {
        return switch (state) {
            case WAITING -> Messages.Task_waiting;
            case RUNNING -> Messages.Task_running;
            case DONE -> Messages.Task_done;
            case FAILED -> Messages.Task_failed;
            case CANCELLED -> Messages.Task_cancelled;
            case OUTCOME_UNKNOWN -> Messages.Task_unknown;
        };
    }

    /** {@return the icon for a task's state} */
    public static String icon(TaskState state) {
        return switch (state) {
            case WAITING -> "clock";
            case RUNNING -> "task-running";
            case DONE -> "task-ok";
            case FAILED -> "task-failed";
            case CANCELLED -> "task-cancelled";
            case OUTCOME_UNKNOWN -> "task-unknown";
        };
    }

    /** {@return the icon for how grave an event is} */
    public static String icon(Severity severity) {
        return switch (severity) {
            case INFO -> "info";
            case WARNING -> "warning";
            case ERROR -> "error";
        };
    }

    private static boolean isSaved(Guest guest) {
        return guest.getState() == GuestState.SHUT_OFF && guest.isManagedSave();
    }
}
