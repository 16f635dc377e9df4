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
 * VNC consoles: the remote framebuffer protocol (RFC 6143 and its registered extensions) without any user interface.
 *
 * <p>
 * {@link org.virtworkbench.rfb.RfbSession#start} takes an open {@link org.virtworkbench.rfb.Transport}, reads on a thread of its own, paints into a
 * {@link org.virtworkbench.rfb.FrameBuffer} and tells a {@link org.virtworkbench.rfb.RfbListener} what happened. Nothing is shared between sessions.
 */
package org.virtworkbench.rfb;
