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

import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.rfb.internal.io.Pixels;
import org.virtworkbench.rfb.internal.io.ServerInput;

/** Tight's filter 0: red, green and blue of each pixel. */
final class TightCopyFilter implements TightFilter {

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
        int[] pixels = frame.pixels();
        int from = 0;
        for (int y = 0; y < count; y++) {
            int start = (area.y() + firstRow + y) * frame.width() + area.x();
            for (int i = start, end = start + area.width(); i < end; i++) {
                pixels[i] = Pixels.rgb(bytes, from);
                from += 3;
            }
        }
    }
}
