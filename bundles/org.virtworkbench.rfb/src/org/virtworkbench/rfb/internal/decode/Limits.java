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

/** What is accepted of a server at most. */
final class Limits {

    /** Bytes of one rectangle's compressed data: more than the largest screen needs when nothing can be compressed. Not held in memory. */
    static final int COMPRESSED = 160 << 20;
    /** Pixels of a pointer. */
    static final int CURSOR_PIXELS = 1 << 20;

    private Limits() {
    }
}
