package org.virtworkbench.core.driver;

import org.virtworkbench.model.values.ConnectionProblem;

/** A call to a hypervisor failed: what, why and what to do. The message is fit for a person. */
public class HypervisorException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What kind of failure it is, for code that must tell them apart. */
    public enum Kind {
        /** libvirt's client library is not installed. */
        LIBRARY_MISSING,
        /** libvirt's client library is older than this product needs. */
        LIBRARY_TOO_OLD,
        /** Nothing listens at the address, or the daemon does not run. */
        DAEMON_OFF,
        /** The socket or the action is not allowed to this user. */
        PERMISSION,
        /** The ssh host key is not known or has changed. */
        HOST_KEY,
        /** Wrong password, key, or user. */
        AUTHENTICATION,
        /** The server's certificate is not trusted, expired, or for another name. */
        CERTIFICATE,
        /** The host's name can't be resolved or it can't be reached. */
        UNREACHABLE,
        /** The URI is not one that libvirt understands. */
        BAD_URI,
        /** The link was lost: the call's outcome is not known. */
        LINK_LOST,
        /** The host did not answer in time. */
        TIMEOUT,
        /** The driver does not have this function. */
        UNSUPPORTED,
        /** The guest, pool, network or volume is not there any more. */
        NOT_FOUND,
        /** The connection is read-only. */
        READ_ONLY,
        /** Somebody gave up. */
        CANCELLED,
        /** The object's state does not allow it, such as starting a running guest. */
        INVALID_STATE,
        /** A disk, a pool or a file system is full. */
        NO_SPACE,
        /** An object with that name is there already. */
        EXISTS,
        /** Somebody else uses it and would have to be thrown out. */
        IN_USE,
        /** Anything else: see the reason. */
        OTHER
    }

    private final Kind kind;
    private final ConnectionProblem problem;

    /**
     * @param kind what kind of failure
     * @param problem what, why, cure
     * @param cause the failure underneath, or null
     */
    public HypervisorException(Kind kind, ConnectionProblem problem, Throwable cause) {
        super(problem.why().isEmpty() ? problem.what() : problem.what() + ": " + problem.why(), cause);
        this.kind = kind;
        this.problem = problem;
    }

    /** {@return what kind of failure} */
    public Kind kind() {
        return kind;
    }

    /** {@return what, why and cure, for a person} */
    public ConnectionProblem problem() {
        return problem;
    }
}
