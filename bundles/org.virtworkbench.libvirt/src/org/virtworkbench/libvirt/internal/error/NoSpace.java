package org.virtworkbench.libvirt.internal.error;

/**
 * Recognizes that something is full. Where a helper process of libvirt writes, its failure comes as text, in the language of the daemon, which as a rule is
 * English or the C locale; where the daemon itself writes, with the system's error number.
 */
final class NoSpace {

    private static final int ENOSPC = 28;
    private static final int EDQUOT = 122;

    private NoSpace() {
    }

    static boolean is(LibvirtError error) {
        return error.errno() == ENOSPC || error.errno() == EDQUOT || error.message().contains("No space left on device")
                || error.message().contains("Disk quota exceeded");
    }
}
