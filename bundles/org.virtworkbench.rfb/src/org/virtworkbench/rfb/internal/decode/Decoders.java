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

import java.util.Map;
import java.util.function.Supplier;

import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.internal.Encodings;
import org.virtworkbench.rfb.internal.io.Faults;
import org.virtworkbench.rfb.internal.io.ServerInput;
import org.virtworkbench.rfb.internal.jpeg.JpegDecoder;

/** The decoders of one session. */
public final class Decoders implements AutoCloseable {

    private final Map<Integer, Decoder> byEncoding;

    /**
     * @param input what the server sends
     */
    public Decoders(ServerInput input) {
        this(input, JpegDecoder::create);
    }

    /**
     * @param input what the server sends
     * @param jpegs makes a decoder of JPEG images when the first one comes
     */
    public Decoders(ServerInput input, Supplier<JpegDecoder> jpegs) {
        RowBuffer buffer = new RowBuffer();
        byEncoding = Map.of(Encodings.RAW, new RawDecoder(input), Encodings.COPY_RECT, new CopyRectDecoder(input), Encodings.HEXTILE,
                new HextileDecoder(input), Encodings.ZLIB, new ZlibDecoder(input, buffer), Encodings.TIGHT,
                new TightDecoder(input, buffer, jpegs),
                Encodings.ZRLE, new ZrleDecoder(input));
    }

    /**
     * Reads a rectangle into the frame.
     *
     * @param encoding its encoding
     * @param frame the frame
     * @param area where the server says it belongs
     * @throws RfbException if it lies outside of the frame, its encoding is unknown, or the stream ends, breaks, or makes no sense
     */
    public void decode(int encoding, FrameBuffer frame, Area area) throws RfbException {
        Decoder decoder = byEncoding.get(encoding);
        if (decoder == null) {
            throw Faults.protocol("Nobody asked for encoding " + encoding + '.');
        }
        if (area.x() + area.width() > frame.width() || area.y() + area.height() > frame.height()) {
            throw Faults.protocol("A rectangle reaches out of the screen.");
        }
        decoder.decode(frame, area);
    }

    @Override
    public void close() {
        byEncoding.values().forEach(Decoder::close);
    }
}
