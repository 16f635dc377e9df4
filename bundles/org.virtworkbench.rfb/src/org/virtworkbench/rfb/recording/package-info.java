/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
/**
 * Recordings of screens: written while a console is open, and played back by the engine that shows live ones.
 *
 * <p>
 * The file is an FBS file (framebuffer stream), as other players of VNC sessions read it. All numbers are big-endian:
 *
 * <pre>
 * "FBS 001.000\n"
 * blocks:  u32 length | length bytes | 0 to 3 zeros, so that the next number lies on a multiple of four | u32 milliseconds since the start
 * </pre>
 *
 * The bytes of all blocks together are what a server sends (RFC 6143): first block {@code "RFB 003.003\n"}, {@code u32 1} (no security) and
 * ServerInit with pixels of 32 bits (little-endian, red at bit 16); then one message in each block, a FramebufferUpdate with rectangles in Tight
 * encoding and the pseudo-encodings DesktopSize, Cursor and PointerPos. An update whose padding byte is 1 is a key frame: it names the size of the
 * screen, resets the streams of Tight and has the whole screen, so that playing can begin there. The last update is empty and tells when the
 * recording ended; where it is missing, as the machine went down, the rest is good all the same.
 */
package org.virtworkbench.rfb.recording;
