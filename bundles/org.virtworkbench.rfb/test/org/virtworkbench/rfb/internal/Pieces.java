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

import java.io.ByteArrayInputStream;

/** Bytes that arrive in pieces. */
final class Pieces extends ByteArrayInputStream {

    private final int most;

    /** Hands out so many bytes at once at most. */
    Pieces(byte[] bytes, int most) {
        super(bytes);
        this.most = most;
    }

    @Override
    public int read(byte[] target, int offset, int count) {
        return super.read(target, offset, Math.min(count, most));
    }
}
