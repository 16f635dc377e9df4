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

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.internal.io.Faults;
import org.virtworkbench.rfb.internal.io.Pixels;
import org.virtworkbench.rfb.internal.io.ServerInput;
import org.virtworkbench.rfb.internal.jpeg.JpegDecoder;

/** Tight encoding (7, registered with the protocol): one colour, a JPEG image, or filtered pixels in one of four zlib streams. */
final class TightDecoder implements Decoder {

    private static final int FILL = 8;
    private static final int JPEG = 9;
    private static final int EXPLICIT_FILTER = 4;
    /** Fewer bytes than these are not compressed. */
    private static final int SMALLEST_COMPRESSED = 12;

    private final ServerInput input;
    private final RowBuffer buffer;
    private final InflateStream[] streams = new InflateStream[4];
    private final Supplier<JpegDecoder> jpegs;
    /** Made when the first image comes; most servers send none. */
    private Optional<JpegDecoder> jpeg = Optional.empty();
    private final TightFilter[] filters;

    TightDecoder(ServerInput input, RowBuffer buffer, Supplier<JpegDecoder> jpegs) {
        this.input = input;
        this.jpegs = jpegs;
        this.buffer = buffer;
        this.filters = new TightFilter[] { new TightCopyFilter(buffer.bytes()), new TightPaletteFilter(), new TightGradientFilter() };
        Arrays.setAll(streams, i -> new InflateStream(input));
    }

    @Override
    public void decode(FrameBuffer frame, Area area) throws RfbException {
        int control = input.u8();
        for (int i = 0; i < streams.length; i++) {
            if ((control >> i & 1) != 0) {
                streams[i].reset();
            }
        }
        int kind = control >> 4;
        if (kind == FILL) {
            fill(frame, area);
        } else if (kind == JPEG) {
            decodeImage(frame, area);
        } else if (kind > JPEG) {
            throw Faults.protocol("Tight has no rectangles of kind " + kind + '.');
        } else {
            decodeFiltered(frame, area, streams[kind & 3], filter(kind));
        }
    }

    private TightFilter filter(int kind) throws RfbException {
        int id = (kind & EXPLICIT_FILTER) != 0 ? input.u8() : 0;
        if (id >= filters.length) {
            throw Faults.protocol("Tight has no filter " + id + '.');
        }
        return filters[id];
    }

    private void fill(FrameBuffer frame, Area area) throws RfbException {
        Pixels.fill(frame.pixels(), frame.width(), area.y() * frame.width() + area.x(), area.width(), area.height(), colour(input));
    }

    private void decodeImage(FrameBuffer frame, Area area) throws RfbException {
        int pixels = area.width() * area.height();
        if (pixels > JpegDecoder.MOST_PIXELS) {
            throw Faults.beyond("The number of pixels of a JPEG image", pixels, JpegDecoder.MOST_PIXELS);
        }
        int length = compactLength();
        if (length <= ServerInput.CAPACITY) {
            input.require(length);
            paint(input.bytes(), input.position(), length, frame, area);
            input.advance(length);
        } else {
            byte[] image = new byte[length]; // larger than servers make them
            input.read(image, 0, length);
            paint(image, 0, length, frame, area);
        }
    }

    private void paint(byte[] bytes, int offset, int length, FrameBuffer frame, Area area) throws RfbException {
        if (area.width() > 0 && area.height() > 0) {
            if (jpeg.isEmpty()) {
                jpeg = Optional.of(jpegs.get());
            }
            jpeg.get().decode(bytes, offset, length, frame, area);
        }
    }

    private void decodeFiltered(FrameBuffer frame, Area area, InflateStream stream, TightFilter filter) throws RfbException {
        filter.begin(input);
        int rowBytes = filter.rowBytes(area.width());
        long total = (long) rowBytes * area.height();
        if (total < SMALLEST_COMPRESSED) {
            input.read(buffer.bytes(), 0, (int) total);
            filter.rows(buffer.bytes(), frame, area, 0, total == 0 ? 0 : area.height());
            return;
        }
        stream.begin(compactLength());
        int chunk = RowBuffer.rows(rowBytes);
        for (int row = 0; row < area.height(); row += chunk) {
            int rows = Math.min(chunk, area.height() - row);
            stream.read(buffer.bytes(), 0, rows * rowBytes, row + rows == area.height());
            filter.rows(buffer.bytes(), frame, area, row, rows);
        }
        stream.finish();
    }

    /** Seven bits in each of the first two bytes, eight in the third: at most 4 MB. */
    private int compactLength() throws RfbException {
        int first = input.u8();
        if (first < 128) {
            return first;
        }
        int second = input.u8();
        int length = first & 127 | (second & 127) << 7;
        return second < 128 ? length : length | input.u8() << 14;
    }

    /** Reads one colour as Tight sends it: red, green, blue. */
    static int colour(ServerInput input) throws RfbException {
        return input.u8() << 16 | input.u8() << 8 | input.u8();
    }

    @Override
    public void close() {
        for (InflateStream stream : streams) {
            stream.close();
        }
        jpeg.ifPresent(JpegDecoder::close);
    }
}
