package org.virtworkbench.libvirt.internal.error;

/** Which function of libvirt failed and with which codes: for the log, beneath the failure that a person reads. */
public final class LibvirtFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final int code;

    LibvirtFailure(String function, LibvirtError error, Throwable cause) {
        super(function + ": " + error.message() + " (code " + error.code() + ", domain " + error.domain() + ')', cause);
        this.code = error.code();
    }

    /** {@return the {@code virErrorNumber}} */
    public int code() {
        return code;
    }

    /**
     * @param failure any failure
     * @return the {@code virErrorNumber} beneath it, 0 when there is none
     */
    public static int codeOf(Exception failure) {
        return failure.getCause() instanceof LibvirtFailure libvirt ? libvirt.code() : 0;
    }
}
