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

import java.util.Random;
import java.util.function.Function;

import org.virtworkbench.rfb.internal.Encodings;

/** The server's side of an encoding. */
public interface Encoder {

    /** Appends the body of a rectangle. */
    void encode(Picture picture, ByteWriter target);

    /** The encodings that send pixels. */
    enum Kind {
        /** Pixels as they are. */
        RAW(Encodings.RAW, random -> (picture, target) -> {
            for (int pixel : picture.pixels()) {
                target.pixel(pixel);
            }
        }),
        /** Tiles with rectangles. */
        HEXTILE(Encodings.HEXTILE, HextileEncoder::new),
        /** Compressed pixels. */
        ZLIB(Encodings.ZLIB, random -> new ZlibEncoder()),
        /** Filtered, compressed pixels. */
        TIGHT(Encodings.TIGHT, TightEncoder::new),
        /** Compressed runs. */
        ZRLE(Encodings.ZRLE, ZrleEncoder::new);

        private final int number;
        private final Function<Random, Encoder> maker;

        Kind(int number, Function<Random, Encoder> maker) {
            this.number = number;
            this.maker = maker;
        }

        /** Returns the encoding's number. */
        public int number() {
            return number;
        }

        /** Returns a new encoder that chooses by chance where the encoding leaves a choice. */
        public Encoder encoder(Random random) {
            return maker.apply(random);
        }
    }
}
