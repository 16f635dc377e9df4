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

import java.util.Optional;

/** Answers when a server asks who is there. */
@FunctionalInterface
public interface Credentials {

    /**
     * Called on the session's reader thread, at most once a session, and may wait for a person.
     *
     * @return the password, which the session wipes after use; nothing to give up, the session then closes without an error
     */
    Optional<char[]> password();
}
