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
 * A user of a server.
 *
 * @param user the name
 * @param password the password, which the session wipes after use
 */
public record Login(String user, char[] password) {

    /** Hides the password. */
    @Override
    public String toString() {
        return "Login[user=" + user + ']';
    }
}
