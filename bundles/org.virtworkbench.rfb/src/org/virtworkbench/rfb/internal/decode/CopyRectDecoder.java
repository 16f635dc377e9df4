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
import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.internal.io.Faults;
import org.virtworkbench.rfb.internal.io.ServerInput;

/** CopyRect encoding (RFC 6143, 7.7.2): pixels that the frame has at another place. */
final class CopyRectDecoder implements Decoder {

    private final ServerInput input;

    CopyRectDecoder(ServerInput input) {
        this.input = input;
    }

    @Override
    public void decode(FrameBuffer frame, Area area) throws RfbException {
        int fromX = input.u16();
        int fromY = input.u16();
        if (fromX + area.width() > frame.width() || fromY + area.height() > frame.height()) {
            throw Faults.protocol("A part of the screen is to be copied from outside of it.");
        }
        int stride = frame.width();
        boolean upwards = fromY < area.y();
        for (int i = 0; i < area.height(); i++) {
            int row = upwards ? area.height() - 1 - i : i;
            System.arraycopy(frame.pixels(), (fromY + row) * stride + fromX, frame.pixels(), (area.y() + row) * stride + area.x(),
                    area.width());
        }
    }
}
