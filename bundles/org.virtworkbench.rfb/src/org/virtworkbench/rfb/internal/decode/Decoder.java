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

/** One encoding of rectangles, with the state that it keeps from one to the next. */
interface Decoder extends AutoCloseable {

    /**
     * Reads a rectangle.
     *
     * @param frame where it belongs
     * @param area its place, inside the frame; a side may be 0
     * @throws RfbException if the stream ends, breaks, or makes no sense
     */
    void decode(FrameBuffer frame, Area area) throws RfbException;

    /** Gives back what the garbage collector does not see. */
    @Override
    default void close() {
    }
}
