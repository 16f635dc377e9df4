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

/** Zlib encoding (6, registered with the protocol): raw pixels in one stream. */
final class ZlibDecoder implements Decoder {

    private final ServerInput input;
    private final RowBuffer buffer;
    private final InflateStream stream;

    ZlibDecoder(ServerInput input, RowBuffer buffer) {
        this.input = input;
        this.buffer = buffer;
        this.stream = new InflateStream(input);
    }

    @Override
    public void decode(FrameBuffer frame, Area area) throws RfbException {
        stream.begin(input.length("The length of zlib data", Limits.COMPRESSED));
        if (area.width() > 0) {
            decodeRows(frame, area);
        }
        stream.finish();
    }

    private void decodeRows(FrameBuffer frame, Area area) throws RfbException {
        int rowBytes = area.width() * 4;
        int chunk = RowBuffer.rows(rowBytes);
        for (int row = 0; row < area.height(); row += chunk) {
            int rows = Math.min(chunk, area.height() - row);
            stream.read(buffer.bytes(), 0, rows * rowBytes, row + rows == area.height());
            for (int i = 0; i < rows; i++) {
                int target = (area.y() + row + i) * frame.width() + area.x();
                buffer.pixels().get(i * area.width(), frame.pixels(), target, area.width());
            }
        }
    }

    @Override
    public void close() {
        stream.close();
    }
}
