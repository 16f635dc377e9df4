/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.rfb;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * How a session starts.
 *
 * @param shared whether others may stay connected; otherwise the server may throw them out
 * @param viewOnly whether keys, pointer, clipboard and sizes are kept back, see {@link RfbSession#setViewOnly}
 * @param link what lies in between
 * @param patience how long a server may be silent in the middle of a message, or not read, before the session ends with an error
 * @param jpegQuality 0 (smallest) to 9 (best) where photographs may lose detail to be sent as JPEG; nothing for exact pixels
 */
public record SessionOptions(boolean shared, boolean viewOnly, Link link, Duration patience, OptionalInt jpegQuality) {

    /** What lies between this side and the server; decides which encodings are asked for first. */
    public enum Link {
        /** Nothing: the server runs on this machine. Pixels that are not compressed cost both sides least, and nobody listens in. */
        LOCAL,
        /** A network, or a tunnel through one. */
        NETWORK
    }

    private static final int BEST_QUALITY = 9;
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(30);

    /** Others may stay, input is sent, and a network is assumed. */
    public static final SessionOptions DEFAULT = new SessionOptions(true, false);

    /** Checks the quality. */
    public SessionOptions {
        if (jpegQuality.isPresent() && (jpegQuality.getAsInt() < 0 || jpegQuality.getAsInt() > BEST_QUALITY)) {
            throw new IllegalArgumentException("quality " + jpegQuality.getAsInt());
        }
    }

    /**
     * Options for a server behind a network.
     *
     * @param shared whether others may stay connected
     * @param viewOnly whether nothing of this side may reach the other
     */
    public SessionOptions(boolean shared, boolean viewOnly) {
        this(shared, viewOnly, Link.NETWORK);
    }

    /**
     * Options with the usual patience and exact pixels.
     *
     * @param shared whether others may stay connected
     * @param viewOnly whether nothing of this side may reach the other
     * @param link what lies in between
     */
    public SessionOptions(boolean shared, boolean viewOnly, Link link) {
        this(shared, viewOnly, link, USUAL_PATIENCE, OptionalInt.empty());
    }

    /**
     * {@return the same options with another patience}
     *
     * @param wanted how long a server may be silent in the middle of a message
     */
    public SessionOptions withPatience(Duration wanted) {
        return new SessionOptions(shared, viewOnly, link, wanted, jpegQuality);
    }

    /**
     * {@return the same options, with images that may lose detail}
     *
     * @param quality 0 (smallest) to 9 (best)
     */
    public SessionOptions withJpegQuality(int quality) {
        return new SessionOptions(shared, viewOnly, link, patience, OptionalInt.of(quality));
    }
}
