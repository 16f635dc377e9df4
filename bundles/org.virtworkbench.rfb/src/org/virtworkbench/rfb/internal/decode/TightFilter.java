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

/** How Tight turns bytes into pixels. */
interface TightFilter {

    /** Reads what the filter sends ahead of the pixels. */
    void begin(ServerInput input) throws RfbException;

    /** How many bytes a row of so many pixels has. */
    int rowBytes(int width);

    /** Turns bytes into some rows of a rectangle; earlier rows are done already. */
    void rows(byte[] bytes, FrameBuffer frame, Area area, int firstRow, int count);
}
