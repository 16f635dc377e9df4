package org.virtworkbench.libvirt.internal.jna;

import com.sun.jna.Callback;
import com.sun.jna.Pointer;

/** Functions that libvirt calls. Whoever registers one keeps it reachable until libvirt has let go of it. */
@SuppressWarnings("javadoc")
public final class LibvirtCallbacks {

    private LibvirtCallbacks() {
    }

    /** {@code virErrorFunc}. */
    public interface ErrorFunc extends Callback {
        void error(Pointer data, Pointer error);
    }

    /** {@code virConnectCloseFunc}. */
    public interface Closed extends Callback {
        void closed(Pointer connection, int reason, Pointer opaque);
    }

    /** {@code virStreamEventCallback}. */
    public interface StreamEvent extends Callback {
        void happened(Pointer stream, int events, Pointer opaque);
    }

    /** Any callback whose first two arguments are the connection and the object; the extending types have the further arguments. */
    public interface ObjectEvent extends Callback {
    }

    /** {@code (connection, object, opaque)}. */
    public interface Plain extends ObjectEvent {
        void happened(Pointer connection, Pointer object, Pointer opaque);
    }

    /** {@code (connection, object, int, opaque)}. */
    public interface OneInt extends ObjectEvent {
        void happened(Pointer connection, Pointer object, int number, Pointer opaque);
    }

    /** {@code (connection, object, int, int, opaque)}. */
    public interface TwoInts extends ObjectEvent {
        void happened(Pointer connection, Pointer object, int first, int second, Pointer opaque);
    }

    /** {@code (connection, object, long long, opaque)}. */
    public interface OneLong extends ObjectEvent {
        void happened(Pointer connection, Pointer object, long number, Pointer opaque);
    }

    /** {@code (connection, object, text, opaque)}. */
    public interface OneText extends ObjectEvent {
        void happened(Pointer connection, Pointer object, Pointer text, Pointer opaque);
    }

    /** {@code (connection, object, text, int, opaque)}. */
    public interface TextInt extends ObjectEvent {
        void happened(Pointer connection, Pointer object, Pointer text, int number, Pointer opaque);
    }

    /** {@code (connection, object, int, text, opaque)}. */
    public interface IntText extends ObjectEvent {
        void happened(Pointer connection, Pointer object, int number, Pointer text, Pointer opaque);
    }

    /** {@code (connection, object, text, int, int, opaque)}. */
    public interface TextTwoInts extends ObjectEvent {
        void happened(Pointer connection, Pointer object, Pointer text, int first, int second, Pointer opaque);
    }

    /** {@code (connection, object, text, unsigned long long, opaque)}. */
    public interface TextLong extends ObjectEvent {
        void happened(Pointer connection, Pointer object, Pointer text, long number, Pointer opaque);
    }

    /** {@code (connection, object, text, text, int, text, opaque)}. */
    public interface IoError extends ObjectEvent {
        void happened(Pointer connection, Pointer object, Pointer source, Pointer alias, int action, Pointer reason, Pointer opaque);
    }

    /** {@code (connection, object, text, text, text, int, opaque)}. */
    public interface DiskChange extends ObjectEvent {
        void happened(Pointer connection, Pointer object, Pointer oldSource, Pointer newSource, Pointer alias, int reason, Pointer opaque);
    }

    /** {@code virConnectDomainEventGraphicsCallback}. */
    public interface Graphics extends ObjectEvent {
        void happened(Pointer connection, Pointer object, int phase, Pointer local, Pointer remote, Pointer scheme, Pointer subject,
                Pointer opaque);
    }

    /** {@code virConnectDomainEventMemoryFailureCallback}. */
    public interface MemoryFailure extends ObjectEvent {
        void happened(Pointer connection, Pointer object, int recipient, int action, int flags, Pointer opaque);
    }
}
