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

/** What a server may be asked to do with the machine behind the screen (XVP, registered with the protocol). */
public enum PowerAction {
    /** Lets the operating system shut down. */
    SHUT_DOWN,
    /** Lets the operating system start anew. */
    REBOOT,
    /** Resets the machine at once. */
    RESET
}
