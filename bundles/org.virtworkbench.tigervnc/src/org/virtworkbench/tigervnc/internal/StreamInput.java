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
import java.io.InputStream;

import com.tigervnc.rdr.EndOfStream;
import com.tigervnc.rdr.Exception;
import com.tigervnc.rdr.InStream;

/** Any stream as TigerVNC reads one. */
final class StreamInput extends InStream {

    private static final int CAPACITY = 1 << 16;

    private final InputStream source;
    private int passed;

    StreamInput(InputStream source) {
        this.source = source;
        b = new byte[CAPACITY];
    }

    @Override
    public int pos() {
        return passed + ptr;
    }

    @Override
    protected int overrun(int itemSize, int items, boolean wait) {
        if (itemSize > CAPACITY) {
            throw new Exception("An item of " + itemSize + " bytes is too large.");
        }
        System.arraycopy(b, ptr, b, 0, end - ptr);
        passed += ptr;
        end -= ptr;
        ptr = 0;
        while (end < itemSize) {
            end += read();
        }
        return Math.min(items, end / itemSize);
    }

    private int read() {
        try {
            int read = source.read(b, end, CAPACITY - end);
            if (read < 0) {
                throw new EndOfStream();
            }
            return read;
        } catch (IOException e) {
            throw new Exception(e.getMessage());
        }
    }
}
