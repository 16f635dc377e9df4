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
 * A rectangle of a frame buffer, in pixels.
 *
 * @param x its left edge, counted from 0
 * @param y its upper edge, counted from 0
 * @param width its width
 * @param height its height
 */
public record Area(int x, int y, int width, int height) {
}
