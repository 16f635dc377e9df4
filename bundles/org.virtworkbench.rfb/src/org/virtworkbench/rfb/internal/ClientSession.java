/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.rfb.internal;

import org.virtworkbench.rfb.Credentials;
import org.virtworkbench.rfb.RfbListener;
import org.virtworkbench.rfb.RfbSession;
import org.virtworkbench.rfb.SessionOptions;
import org.virtworkbench.rfb.Transport;

/** The engine behind {@link RfbSession}. */
public final class ClientSession {

    private ClientSession() {
    }

    /** See {@link RfbSession#start}. */
    public static RfbSession start(Transport transport, Credentials credentials, SessionOptions options, RfbListener listener) {
        throw new UnsupportedOperationException("the engine follows with the next change");
    }
}
