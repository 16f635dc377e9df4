package org.virtworkbench.libvirt.internal.error;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.virtworkbench.core.driver.HypervisorException;

/** Recognizes that a driver does not know flags of a call. libvirt says {@code unsupported flags (0x28) in function …}, in the person's language. */
public final class UnknownFlags {

    private static final Pattern BITS = Pattern.compile("\\(0x([0-9a-fA-F]{1,8})\\)");

    private UnknownFlags() {
    }

    /**
     * @param failure of a call
     * @return the bits that the driver does not know; 0 when it failed for another reason
     */
    public static int of(HypervisorException failure) {
        return failure.getCause() instanceof LibvirtFailure libvirt ? of(libvirt.code(), failure.problem().why()) : 0;
    }

    static int of(int code, String message) {
        Matcher bits = BITS.matcher(message);
        boolean named = (code == ErrorCodes.INVALID_ARGUMENT || code == ErrorCodes.ARGUMENT_UNSUPPORTED) && bits.find();
        return named ? Integer.parseUnsignedInt(bits.group(1), 16) : 0;
    }
}
