package org.virtworkbench.core.os;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a medium says of itself in its primary volume descriptor (ECMA-119, 8.4).
 *
 * @param volume identifier of the volume
 * @param system identifier of the system
 * @param publisher identifier of the publisher
 * @param application identifier of the application
 */
public record IsoLabel(String volume, String system, String publisher, String application) {

    /** How many bytes of a medium, from its begin, are enough to read its label. */
    public static final int HEAD = 32768 + 2048;

    private static final int DESCRIPTOR = 32768;
    private static final int PRIMARY = 1;

    /**
     * {@return the label; empty when this is no ISO 9660 medium}
     *
     * @param head the first bytes of the medium, at least {@link #HEAD}
     */
    public static Optional<IsoLabel> read(byte[] head) {
        if (head.length < HEAD || head[DESCRIPTOR] != PRIMARY || !text(head, 1, 5).equals("CD001")) {
            return Optional.empty();
        }
        return Optional.of(new IsoLabel(text(head, 40, 32), text(head, 8, 32), text(head, 318, 128), text(head, 574, 128)));
    }

    private static String text(byte[] head, int offset, int length) {
        return new String(head, DESCRIPTOR + offset, length, StandardCharsets.US_ASCII).replace('\0', ' ').strip();
    }
}
