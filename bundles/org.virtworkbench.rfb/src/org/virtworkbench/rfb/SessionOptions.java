/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.rfb;

/**
 * How a session starts.
 *
 * @param shared whether others may stay connected; otherwise the server may throw them out
 * @param viewOnly whether keys, pointer, clipboard and sizes are kept back, see {@link RfbSession#setViewOnly}
 */
public record SessionOptions(boolean shared, boolean viewOnly) {

    /** Others may stay, and input is sent. */
    public static final SessionOptions DEFAULT = new SessionOptions(true, false);
}
