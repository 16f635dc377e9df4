/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.tigervnc.internal;

import java.util.stream.IntStream;

import com.tigervnc.rfb.Encodings;
import org.virtworkbench.rfb.SessionOptions;
import org.virtworkbench.rfb.SessionOptions.Link;

/** What TigerVNC's engine asks servers for. */
final class Wanted {

    private static final int[] NETWORK = { Encodings.encodingCopyRect, Encodings.encodingTight, Encodings.encodingZRLE,
            Encodings.encodingHextile, Encodings.encodingRaw };
    private static final int[] LOCAL = { Encodings.encodingCopyRect, Encodings.encodingRaw, Encodings.encodingHextile };
    private static final int[] PSEUDO = { Encodings.pseudoEncodingCursor, Encodings.pseudoEncodingExtendedDesktopSize,
            Encodings.pseudoEncodingDesktopSize, Encodings.pseudoEncodingDesktopName, Encodings.pseudoEncodingLastRect };

    private Wanted() {
    }

    static int[] encodings(SessionOptions options) {
        IntStream pixels = IntStream.of(options.link() == Link.LOCAL ? LOCAL : NETWORK);
        IntStream quality = options.jpegQuality().stream().map(level -> Encodings.pseudoEncodingQualityLevel0 + level);
        return IntStream.concat(IntStream.concat(pixels, IntStream.of(PSEUDO)), quality).toArray();
    }
}
