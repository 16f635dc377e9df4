package org.virtworkbench.libvirt.internal.loop;

import org.virtworkbench.libvirt.internal.jna.Libc;
import org.virtworkbench.libvirt.internal.jna.LibvirtApi;
import org.virtworkbench.libvirt.internal.jna.LibvirtRuntime;

import com.sun.jna.Native;
import com.sun.jna.Platform;

/** The event loop of this process. libvirt takes one for the life of the process and never lets go of it, so it outlives whoever runs it. */
public final class EventLoops {

    private EventLoops() {
    }

    /** Made when first used, as the library may not be there. */
    private static final class Process {
        static final EventLoop LOOP = create(LibvirtRuntime.load());

        private static EventLoop create(LibvirtApi api) {
            return Platform.isLinux() ? new PollEventLoop(api, Native.load("c", Libc.class)) : new DefaultEventLoop(api);
        }
    }

    /** {@return the event loop; the library must have been loaded before} */
    public static EventLoop ofProcess() {
        return Process.LOOP;
    }
}
