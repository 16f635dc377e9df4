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

import java.io.IOException;
import java.io.OutputStream;

import com.tigervnc.rdr.Exception;
import com.tigervnc.rdr.OutStream;

/** Any stream as TigerVNC writes one. */
final class StreamOutput extends OutStream {

    private static final int CAPACITY = 1 << 14;

    private final OutputStream target;
    private int passed;

    StreamOutput(OutputStream target) {
        this.target = target;
        b = new byte[CAPACITY];
        end = CAPACITY;
    }

    @Override
    public int length() {
        return passed + ptr;
    }

    @Override
    public void flush() {
        try {
            target.write(b, 0, ptr);
            target.flush();
        } catch (IOException e) {
            throw new Exception(e.getMessage());
        }
        passed += ptr;
        ptr = 0;
    }

    @Override
    protected int overrun(int itemSize, int items) {
        if (itemSize > CAPACITY) {
            throw new Exception("An item of " + itemSize + " bytes is too large.");
        }
        flush();
        return Math.min(items, CAPACITY / itemSize);
    }
}
