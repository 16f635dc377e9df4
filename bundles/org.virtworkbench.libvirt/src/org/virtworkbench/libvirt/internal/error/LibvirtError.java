package org.virtworkbench.libvirt.internal.error;

import org.virtworkbench.libvirt.internal.jna.LibvirtApi;
import org.virtworkbench.libvirt.internal.jna.Text;

import com.sun.jna.Native;
import com.sun.jna.Pointer;

/**
 * The last error of the calling thread ({@code virGetLastError}), copied. libvirt-java's own copy knows the codes of its day only, so it is not used.
 *
 * @param code a {@code virErrorNumber}, 0 when libvirt told nothing
 * @param domain a {@code virErrorDomain}
 * @param message in words
 * @param errno the system's error number for {@link ErrorCodes#SYSTEM_ERROR}, 0 otherwise
 */
public record LibvirtError(int code, int domain, String message, int errno) {

    private static final long MESSAGE = 8;
    private static final long INT1 = 24L + 5L * Native.POINTER_SIZE;

    /**
     * @param api the library
     * @return the last error; all zero where libvirt reported failure without giving one
     */
    public static LibvirtError last(LibvirtApi api) {
        Pointer error = api.virGetLastError();
        if (error == null) {
            return new LibvirtError(0, 0, "", 0);
        }
        int code = error.getInt(0);
        return new LibvirtError(code, error.getInt(4), Text.copy(error.getPointer(MESSAGE)),
                code == ErrorCodes.SYSTEM_ERROR ? error.getInt(INT1) : 0);
    }
}
