package org.virtworkbench.core.internal.event;

import java.util.Optional;

import org.virtworkbench.core.driver.HypervisorEvent.GuestChange;
import org.virtworkbench.core.driver.HypervisorEvent.GuestChanged;
import org.virtworkbench.core.event.LogEntry.Severity;

/** Words for events. */
public final class EventText {

    private EventText() {
    }

    /** {@return what happened to a guest, for a person; empty for what nobody needs to read} */
    public static Optional<String> of(GuestChanged event) {
        String text = switch (event.change()) {
            case DEFINED -> "Defined";
            case UNDEFINED -> "Definition removed";
            case STARTED -> "Started";
            case SUSPENDED -> "Paused";
            case RESUMED -> "Resumed";
            case STOPPED -> "Stopped";
            case SHUTDOWN -> "Shut down";
            case PM_SUSPENDED -> "Suspended by its own power management";
            case CRASHED -> "Crashed";
            case REBOOTED -> "Rebooted";
            case DEVICES -> "Devices changed";
            case METADATA -> "Title, notes or tags changed";
            case AGENT -> "Guest agent";
            case IO_ERROR -> "A disk's input or output failed";
            case WATCHDOG -> "Its watchdog fired";
            case JOB -> "Job";
            case BALLOON, OTHER -> "";
        };
        boolean wordless = text.isEmpty()
                || (event.detail().isBlank() && (event.change() == GuestChange.JOB || event.change() == GuestChange.AGENT));
        return wordless ? Optional.empty() : Optional.of(withDetail(text, event.detail()));
    }

    /** {@return how grave it is} */
    public static Severity severity(GuestChanged event) {
        return switch (event.change()) {
            case CRASHED, IO_ERROR -> Severity.ERROR;
            case WATCHDOG -> Severity.WARNING;
            case STOPPED -> event.detail().equals("failed") || event.detail().equals("crashed") ? Severity.ERROR : Severity.INFO;
            default -> Severity.INFO;
        };
    }

    /**
     * {@return a sentence for what happened to a pool or network}
     *
     * @param detail libvirt's word for it
     */
    public static String ofPlace(String detail) {
        return detail.isBlank() ? "Changed" : Character.toUpperCase(detail.charAt(0)) + detail.substring(1);
    }

    private static String withDetail(String text, String detail) {
        return detail.isBlank() ? text : text + " (" + detail + ')';
    }
}
