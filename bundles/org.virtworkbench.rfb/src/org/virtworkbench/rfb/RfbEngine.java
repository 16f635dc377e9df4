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

import org.virtworkbench.rfb.internal.ClientSession;

/** Begins sessions. The program has an engine of its own; others are OSGi services of bundles that a person may add. */
public interface RfbEngine {

    /** {@return its name, for a person who chooses one} */
    String name();

    /** {@return what a person who chooses should know of it: a sentence or two} */
    String description();

    /**
     * Begins a session, see {@link RfbSession#start}.
     *
     * @param transport an open way to the server; the session closes it
     * @param credentials asked when the server wants to know who is there, or shows who it is
     * @param options how to start
     * @param listener told what happens, on the session's reader thread
     * @return the session
     */
    RfbSession start(Transport transport, Credentials credentials, SessionOptions options, RfbListener listener);

    /** {@return the program's own engine} */
    static RfbEngine builtIn() {
        return new RfbEngine() {
            @Override
            public String name() {
                return "Virt Workbench";
            }

            @Override
            public String description() {
                return "The program's own. It also knows physical keys, relative motions of the pointer, sound and power actions.";
            }

            @Override
            public RfbSession start(Transport transport, Credentials credentials, SessionOptions options, RfbListener listener) {
                return ClientSession.start(transport, credentials, options, listener);
            }
        };
    }
}
