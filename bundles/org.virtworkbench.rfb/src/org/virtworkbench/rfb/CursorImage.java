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
 * What the pointer of the other side looks like.
 *
 * @param width its width in pixels; 0 when there is nothing to be seen
 * @param height its height in pixels; 0 when there is nothing to be seen
 * @param hotspotX the column that points, counted from 0
 * @param hotspotY the row that points, counted from 0
 * @param pixels row after row, {@code 0xAARRGGBB}, the colours not multiplied by alpha; not to be written
 */
public record CursorImage(int width, int height, int hotspotX, int hotspotY, int[] pixels) {
}
