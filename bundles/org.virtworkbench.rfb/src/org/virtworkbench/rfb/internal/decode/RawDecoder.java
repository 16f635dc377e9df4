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
import org.virtworkbench.rfb.internal.io.ServerInput;

/** Raw encoding (RFC 6143, 7.7.1): the pixels as they are. */
final class RawDecoder implements Decoder {

    private final ServerInput input;

    RawDecoder(ServerInput input) {
        this.input = input;
    }

    @Override
    public void decode(FrameBuffer frame, Area area) throws RfbException {
        if (area.width() == frame.width()) {
            input.readPixels(frame.pixels(), area.y() * frame.width(), area.width() * area.height());
            return;
        }
        for (int y = area.y(), end = y + area.height(); y < end; y++) {
            input.readPixels(frame.pixels(), y * frame.width() + area.x(), area.width());
        }
    }
}
