package org.virtworkbench.libvirt.internal.error;

/** Recognizes that a host's kernel can't limit bandwidth: libvirt calls {@code tc} for that, whose failure comes as text. */
final class NoTrafficControl {

    private NoTrafficControl() {
    }

    static boolean is(LibvirtError error) {
        return error.message().contains("(tc ") && error.message().contains("unexpected exit status");
    }
}
