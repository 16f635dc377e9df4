package org.virtworkbench.libvirt.internal.jna;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import com.sun.jna.ptr.NativeLongByReference;

import java.util.Map;

/** libvirt's client library, loaded into this process. */
public final class LibvirtRuntime {

    /** libvirt-java keeps its own mapping of the same library; both see the same objects and the same last error of a thread. */
    private static final String[] NAMES = Platform.isWindows() ? new String[] { "virt-0", "libvirt-0" }
            : new String[] { "virt", "libvirt.so.0", "libvirt.0.dylib" };

    /** libvirt has one error handler for the process and keeps it: this one says nothing, as failures are read from the last error. */
    private static final LibvirtCallbacks.ErrorFunc SILENT = (data, error) -> {
    };

    private LibvirtRuntime() {
    }

    /**
     * Loads the library and keeps it from writing failures to the standard error stream.
     *
     * @return its functions
     * @throws UnsatisfiedLinkError when it is not installed
     */
    public static LibvirtApi load() {
        LibvirtApi api = load(0);
        LibvirtLog.initializeSilently(api);
        api.virSetErrorFunc(null, SILENT);
        return api;
    }

    private static LibvirtApi load(int index) {
        try {
            return Native.load(NAMES[index], LibvirtApi.class, Map.of(Library.OPTION_STRING_ENCODING, "UTF-8"));
        } catch (UnsatisfiedLinkError e) {
            if (index + 1 == NAMES.length) {
                throw e;
            }
            return load(index + 1);
        }
    }

    /**
     * @param api the library
     * @return its version as libvirt counts: a million for the major, a thousand for the minor number
     */
    public static long version(LibvirtApi api) {
        NativeLongByReference version = new NativeLongByReference();
        api.virGetVersion(version, null, null);
        return version.getValue().longValue();
    }
}
