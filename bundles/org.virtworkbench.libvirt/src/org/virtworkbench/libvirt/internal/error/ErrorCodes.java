package org.virtworkbench.libvirt.internal.error;

/** The values of {@code virErrorNumber} and {@code virErrorDomain} that are told apart here. */
@SuppressWarnings("javadoc")
public final class ErrorCodes {

    public static final int INTERNAL_ERROR = 1;
    public static final int NO_SUPPORT = 3;
    public static final int NO_CONNECT = 5;
    public static final int INVALID_CONNECTION = 6;
    public static final int INVALID_ARGUMENT = 8;
    public static final int OPERATION_FAILED = 9;
    public static final int XML = 27;
    public static final int OPERATION_DENIED = 29;
    public static final int SYSTEM_ERROR = 38;
    public static final int RPC = 39;
    public static final int GNUTLS = 40;
    public static final int NO_DOMAIN = 42;
    public static final int NO_NETWORK = 43;
    public static final int AUTH_FAILED = 45;
    public static final int NO_STORAGE_POOL = 49;
    public static final int NO_STORAGE_VOLUME = 50;
    public static final int NO_NODE_DEVICE = 53;
    public static final int NO_SECRET = 66;
    public static final int OPERATION_INVALID = 55;
    public static final int NO_INTERFACE = 57;
    public static final int NO_NWFILTER = 62;
    public static final int OPERATION_TIMEOUT = 68;
    public static final int NO_SNAPSHOT = 72;
    public static final int ARGUMENT_UNSUPPORTED = 74;
    public static final int AUTH_CANCELLED = 79;
    public static final int NO_METADATA = 80;
    public static final int OPERATION_UNSUPPORTED = 84;
    public static final int SSH = 85;
    public static final int ACCESS_DENIED = 88;
    public static final int AUTH_UNAVAILABLE = 94;
    public static final int STORAGE_VOLUME_EXISTS = 90;
    public static final int LIBSSH = 98;

    public static final int FROM_RPC = 7;

    private ErrorCodes() {
    }
}
