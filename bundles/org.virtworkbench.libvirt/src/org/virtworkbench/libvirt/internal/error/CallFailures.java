package org.virtworkbench.libvirt.internal.error;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.model.values.ConnectionProblem;

/** What a failed call on an open connection means. */
public final class CallFailures {

    private CallFailures() {
    }

    /**
     * @param function libvirt's function that failed
     * @param error what libvirt says
     * @param alive whether the link still stands
     * @param cause the exception underneath, or null
     * @return the failure in the terms of core
     */
    public static HypervisorException translate(String function, LibvirtError error, boolean alive, Throwable cause) {
        Kind kind = alive ? kind(error) : Kind.LINK_LOST;
        String why = error.message().isEmpty() ? NLS.bind(Messages.CallFailures_noReason, function) : error.message();
        return new HypervisorException(kind,
                new ConnectionProblem(what(kind), why,
                        kind == Kind.OTHER && NoTrafficControl.is(error) ? Messages.cure_noTrafficControl : cure(kind)),
                new LibvirtFailure(function, error, cause));
    }

    /**
     * @param why in words
     * @return that the connection was closed or lost before a call
     */
    public static HypervisorException linkLost(String why) {
        return new HypervisorException(Kind.LINK_LOST, new ConnectionProblem(Messages.what_linkLost, why, Messages.cure_linkLost), null);
    }

    /**
     * @param function libvirt's function that the library of this computer lacks
     * @param cause what the loader says
     * @return that it can't be called
     */
    public static HypervisorException missing(String function, UnsatisfiedLinkError cause) {
        return new HypervisorException(Kind.UNSUPPORTED, new ConnectionProblem(Messages.what_unsupported,
                NLS.bind(Messages.CallFailures_missing, function), Messages.CallFailures_missing_cure), cause);
    }

    /** {@return that a person gave up while a call could still be given up} */
    public static HypervisorException cancelled() {
        return new HypervisorException(Kind.CANCELLED, new ConnectionProblem(Messages.what_cancelled, "", ""), null);
    }

    private static Kind kind(LibvirtError error) {
        if (NoSpace.is(error)) {
            return Kind.NO_SPACE;
        }
        return switch (error.code()) {
            case ErrorCodes.NO_SUPPORT, ErrorCodes.ARGUMENT_UNSUPPORTED, ErrorCodes.OPERATION_UNSUPPORTED -> Kind.UNSUPPORTED;
            case ErrorCodes.NO_DOMAIN, ErrorCodes.NO_NETWORK, ErrorCodes.NO_STORAGE_POOL, ErrorCodes.NO_STORAGE_VOLUME,
                    ErrorCodes.NO_SECRET, ErrorCodes.NO_NODE_DEVICE, ErrorCodes.NO_INTERFACE, ErrorCodes.NO_NWFILTER,
                    ErrorCodes.NO_SNAPSHOT, ErrorCodes.NO_METADATA ->
                Kind.NOT_FOUND;
            case ErrorCodes.STORAGE_VOLUME_EXISTS -> Kind.EXISTS;
            case ErrorCodes.OPERATION_DENIED -> Kind.READ_ONLY;
            case ErrorCodes.ACCESS_DENIED, ErrorCodes.AUTH_UNAVAILABLE -> Kind.PERMISSION;
            case ErrorCodes.AUTH_CANCELLED -> Kind.CANCELLED;
            case ErrorCodes.OPERATION_INVALID -> Kind.INVALID_STATE;
            case ErrorCodes.OPERATION_TIMEOUT -> Kind.TIMEOUT;
            case ErrorCodes.INVALID_CONNECTION -> Kind.LINK_LOST;
            case ErrorCodes.INVALID_ARGUMENT -> UnknownFlags.of(error.code(), error.message()) != 0 ? Kind.UNSUPPORTED : Kind.OTHER;
            default -> Kind.OTHER;
        };
    }

    private static String what(Kind kind) {
        return switch (kind) {
            case UNSUPPORTED -> Messages.what_unsupported;
            case NOT_FOUND -> Messages.what_notFound;
            case READ_ONLY -> Messages.what_readOnly;
            case PERMISSION -> Messages.what_denied;
            case INVALID_STATE -> Messages.what_invalidState;
            case TIMEOUT -> Messages.what_callTimeout;
            case LINK_LOST -> Messages.what_linkLost;
            case CANCELLED -> Messages.what_cancelled;
            case NO_SPACE -> Messages.what_noSpace;
            case EXISTS -> Messages.what_exists;
            default -> Messages.what_callFailed;
        };
    }

    private static String cure(Kind kind) {
        return switch (kind) {
            case READ_ONLY -> Messages.cure_readOnly;
            case PERMISSION -> Messages.cure_denied;
            case LINK_LOST -> Messages.cure_linkLost;
            case INVALID_STATE -> Messages.cure_invalidState;
            case TIMEOUT -> Messages.cure_callTimeout;
            case UNSUPPORTED -> Messages.cure_unsupported;
            case NOT_FOUND -> Messages.cure_notFound;
            case NO_SPACE -> Messages.cure_noSpace;
            case EXISTS -> Messages.cure_exists;
            case CANCELLED -> "";
            default -> Messages.cure_callFailed;
        };
    }
}
