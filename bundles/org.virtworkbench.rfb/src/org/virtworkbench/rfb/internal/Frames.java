/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.rfb.internal;

import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.internal.io.Faults;

/** Makes frame buffers of sizes that a server names. */
final class Frames {

    private Frames() {
    }

    static FrameBuffer allocate(int width, int height) throws RfbException {
        long pixels = (long) width * height;
        if (pixels > FrameBuffer.MAX_PIXELS) {
            throw Faults.beyond("The number of pixels of the screen", pixels, FrameBuffer.MAX_PIXELS);
        }
        try {
            return new FrameBuffer(width, height);
        } catch (OutOfMemoryError e) {
            RfbException fault = Faults.unsupported("The screen cannot be shown.",
                    "There is no memory for " + width + " × " + height + " pixels.",
                    "Close other consoles, or give the program more memory.");
            fault.initCause(e);
            throw fault;
        }
    }
}
