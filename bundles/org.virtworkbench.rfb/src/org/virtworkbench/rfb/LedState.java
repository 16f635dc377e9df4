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
 * The lights of the other side's keyboard.
 *
 * @param scrollLock whether scroll lock is on
 * @param numLock whether num lock is on
 * @param capsLock whether caps lock is on
 */
public record LedState(boolean scrollLock, boolean numLock, boolean capsLock) {
}
