package org.virtworkbench.libvirt.internal.jna;

import com.sun.jna.Callback;
import com.sun.jna.Pointer;

/** Functions of an event loop that libvirt calls ({@code virEventRegisterImpl}), and those the loop calls back. */
@SuppressWarnings("javadoc")
public final class LoopCallbacks {

    private LoopCallbacks() {
    }

    /** {@code virEventAddHandleFunc}: returns the watch's number. */
    public interface AddHandle extends Callback {
        int add(int descriptor, int events, Pointer callback, Pointer opaque, Pointer free);
    }

    /** {@code virEventUpdateHandleFunc}. */
    public interface UpdateHandle extends Callback {
        void update(int watch, int events);
    }

    /** {@code virEventRemoveHandleFunc} and {@code virEventRemoveTimeoutFunc}: 0, or -1 when there is no such number. */
    public interface Remove extends Callback {
        int remove(int number);
    }

    /** {@code virEventAddTimeoutFunc}: returns the timer's number. */
    public interface AddTimeout extends Callback {
        int add(int milliseconds, Pointer callback, Pointer opaque, Pointer free);
    }

    /** {@code virEventUpdateTimeoutFunc}. */
    public interface UpdateTimeout extends Callback {
        void update(int timer, int milliseconds);
    }

    /** {@code virEventTimeoutCallback}. */
    public interface TimeoutFunc extends Callback {
        void expired(int timer, Pointer opaque);
    }
}
