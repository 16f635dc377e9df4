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

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/** Answers when a server asks who is there, or shows who it is. All is called on the session's reader thread, and may wait for a person. */
@FunctionalInterface
public interface Credentials {

    /**
     * Called at most once a session.
     *
     * @return the password, which the session wipes after use; nothing to give up, the session then closes without an error
     */
    Optional<char[]> password();

    /**
     * Called at most once a session, when the server wants a user's name as well.
     *
     * @return name and password; nothing to give up, the session then closes without an error
     */
    default Optional<Login> login() {
        return Optional.empty();
    }

    /** {@return authorities whose certificates are trusted beside those that Java knows} */
    default List<X509Certificate> authorities() {
        return List.of();
    }

    /** {@return what to show to a server that asks for a certificate of this side; nothing to show none} */
    default Optional<ClientIdentity> identity() {
        return Optional.empty();
    }

    /**
     * Called when no authority vouches for a server, or not for this one.
     *
     * @param certificate what it shows
     * @return whether to go on all the same; if not, the session ends with an error
     */
    default boolean trusts(ServerCertificate certificate) {
        return false;
    }
}
