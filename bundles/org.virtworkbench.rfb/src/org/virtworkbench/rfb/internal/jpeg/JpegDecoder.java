/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.rfb.internal.jpeg;

import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.rfb.RfbException;

/** Decodes images for one session: one thread. */
public interface JpegDecoder extends AutoCloseable {

    /** Pixels of the largest image that is taken: sixty times what servers send. */
    int MOST_PIXELS = 1 << 22;

    /**
     * {@return a decoder: libjpeg-turbo's where that is installed, else Java's own}
     */
    static JpegDecoder create() {
        return TurboJpegDecoder.create().map(JpegDecoder.class::cast).orElseGet(ImageIoJpegDecoder::new);
    }

    /**
     * Paints an image.
     *
     * @param bytes the image, and what else lies around it
     * @param offset its first byte
     * @param length how many bytes it has
     * @param frame where to paint
     * @param area where in it; the image must be as large, and it has at least one pixel and at most {@link #MOST_PIXELS}
     * @throws RfbException if it is no such image
     */
    void decode(byte[] bytes, int offset, int length, FrameBuffer frame, Area area) throws RfbException;

    /** Gives back what the garbage collector does not see. */
    @Override
    void close();
}
