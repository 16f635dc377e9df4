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

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.internal.io.Faults;

/** Java's own decoder. Needs no display. */
final class ImageIoJpegDecoder implements JpegDecoder {

    private final ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();

    @Override
    public void decode(byte[] bytes, int offset, int length, FrameBuffer frame, Area area) throws RfbException {
        try (MemoryCacheImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes, offset, length))) {
            reader.setInput(stream, true, true);
            if (reader.getWidth(0) != area.width() || reader.getHeight(0) != area.height()) {
                throw Faults.protocol("A JPEG image has another size than its rectangle.");
            }
            paint(reader.read(0), frame, area);
        } catch (IOException | RuntimeException e) { // what damaged images cause is not all declared
            RfbException fault = Faults.protocol("A JPEG image is damaged: " + e.getMessage() + '.');
            fault.initCause(e);
            throw fault;
        } finally {
            reader.reset();
        }
    }

    private static void paint(BufferedImage image, FrameBuffer frame, Area area) {
        int[] pixels = frame.pixels();
        for (int y = 0; y < area.height(); y++) {
            image.getRGB(0, y, area.width(), 1, pixels, (area.y() + y) * frame.width() + area.x(), area.width());
        }
    }

    @Override
    public void close() {
        reader.dispose();
    }
}
