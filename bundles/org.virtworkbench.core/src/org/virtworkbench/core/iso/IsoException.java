package org.virtworkbench.core.iso;

import java.io.IOException;

/** An image is no ISO 9660 file system, or a damaged one. */
public final class IsoException extends IOException {

    private static final long serialVersionUID = 1L;

    IsoException(String message) {
        super(message);
    }

    /** {@return that an image ends too early} */
    public static IsoException cut() {
        return new IsoException("the image ends too early");
    }
}
