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

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that never gives more than one byte at once. */
public final class Trickle extends FilterInputStream {

    /** Slows a stream down. */
    public Trickle(InputStream stream) {
        super(stream);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        return super.read(target, offset, Math.min(1, length));
    }
}
