/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.rfb.internal.decode;

import java.nio.ByteOrder;

import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.rfb.internal.io.ServerInput;

/** Tight's filter 0: red, green and blue of each pixel. */
final class TightCopyFilter implements TightFilter {

    private final PackedPixels packed;

    /**
     * @param bytes those that {@link #rows} is always given
     */
    TightCopyFilter(byte[] bytes) {
        packed = new PackedPixels(bytes, ByteOrder.BIG_ENDIAN);
    }

    @Override
    public void begin(ServerInput input) {
        // nothing is sent ahead
    }

    @Override
    public int rowBytes(int width) {
        return width * 3;
    }

    @Override
    public void rows(byte[] bytes, FrameBuffer frame, Area area, int firstRow, int count) {
        int offset = (area.y() + firstRow) * frame.width() + area.x();
        packed.paint(0, frame.pixels(), frame.width(), offset, area.width(), count);
    }
}
