package org.virtworkbench.ui.console.link;

import java.util.Arrays;

import org.virtworkbench.rfb.SessionOptions;
import org.virtworkbench.rfb.SessionOptions.Link;

/** How good a screen's picture is to be, against how much goes through the network. Servers decide what they make of it: QEMU sends exact pixels unless it is told otherwise. */
public enum Quality {
    /** By what lies in between: exact and uncompressed on this machine, compressed with hardly any loss from others. */
    AUTOMATIC,
    /** Exact. */
    BEST,
    /** Compressed, with some loss in photographs. */
    BALANCED,
    /** Compressed as much as can be read. */
    LOW;

    private static final int HARDLY_ANY_LOSS = 8;
    private static final int SOME_LOSS = 5;
    private static final int MUCH_LOSS = 1;

    /** {@return the quality of this name, else the automatic one} */
    public static Quality named(String name) {
        return Arrays.stream(values()).filter(quality -> quality.name().equals(name)).findFirst().orElse(AUTOMATIC);
    }

    /**
     * {@return how a session starts}
     *
     * @param local whether the server runs on this machine
     * @param shared whether others may go on watching
     * @param viewOnly whether nothing goes to the guest
     */
    SessionOptions options(boolean local, boolean shared, boolean viewOnly) {
        SessionOptions exact = new SessionOptions(shared, viewOnly, local ? Link.LOCAL : Link.NETWORK);
        return switch (this) {
            case AUTOMATIC -> local ? exact : exact.withJpegQuality(HARDLY_ANY_LOSS);
            case BEST -> exact;
            case BALANCED -> exact.withJpegQuality(SOME_LOSS);
            case LOW -> exact.withJpegQuality(MUCH_LOSS);
        };
    }
}
