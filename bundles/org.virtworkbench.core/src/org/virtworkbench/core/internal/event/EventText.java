package org.virtworkbench.core.internal.event;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.HypervisorEvent.GuestChange;
import org.virtworkbench.core.driver.HypervisorEvent.GuestChanged;
import org.virtworkbench.core.event.LogEntry.Severity;
import org.virtworkbench.xml.domain.GuestMetadata;

/** Words for events. */
public final class EventText {

    private EventText() {
    }

    /** {@return what happened to a guest, for a person; empty for what nobody needs to read} */
    public static Optional<String> of(GuestChanged event) {
        String text = switch (event.change()) {
            case DEFINED -> Messages.change_defined;
            case UNDEFINED -> Messages.change_undefined;
            case STARTED -> Messages.change_started;
            case SUSPENDED -> Messages.change_suspended;
            case RESUMED -> Messages.change_resumed;
            case STOPPED -> Messages.change_stopped;
            case SHUTDOWN -> Messages.change_shutdown;
            case PM_SUSPENDED -> Messages.change_pmSuspended;
            case CRASHED -> Messages.change_crashed;
            case REBOOTED -> Messages.change_rebooted;
            case DEVICES -> Messages.change_devices;
            case METADATA -> Messages.change_metadata;
            case AGENT -> Messages.change_agent;
            case IO_ERROR -> Messages.change_ioError;
            case WATCHDOG -> Messages.change_watchdog;
            case JOB -> Messages.change_job;
            case BALLOON, OTHER -> "";
        };
        boolean wordless = text.isEmpty()
                || (event.detail().isBlank() && (event.change() == GuestChange.JOB || event.change() == GuestChange.AGENT));
        return wordless ? Optional.empty() : Optional.of(withDetail(text, detail(event)));
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
        return detail.isBlank() ? Messages.change_place : Character.toUpperCase(detail.charAt(0)) + detail.substring(1);
    }

    /** Our own metadata need not be told by the name that it has in XML. */
    private static String detail(GuestChanged event) {
        boolean own = event.change() == GuestChange.METADATA && event.detail().endsWith(GuestMetadata.NAMESPACE);
        return own ? "" : event.detail();
    }

    private static String withDetail(String text, String detail) {
        return detail.isBlank() ? text : NLS.bind(Messages.detail, text, detail);
    }
}
