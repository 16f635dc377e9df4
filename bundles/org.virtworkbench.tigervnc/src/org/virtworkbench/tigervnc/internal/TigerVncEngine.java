/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.tigervnc.internal;

import org.osgi.service.component.annotations.Component;
import org.virtworkbench.rfb.Credentials;
import org.virtworkbench.rfb.RfbEngine;
import org.virtworkbench.rfb.RfbListener;
import org.virtworkbench.rfb.RfbSession;
import org.virtworkbench.rfb.SessionOptions;
import org.virtworkbench.rfb.Transport;

/**
 * TigerVNC's Java viewer, without its window. Our own engine lets the server in front of it be opened, with any security; TigerVNC reads all that follows. It
 * knows no physical keys, lock keys, sound, power actions or relative pointer, and bounds little of what a server sends: for servers that are trusted.
 */
@Component(service = RfbEngine.class)
public final class TigerVncEngine implements RfbEngine {

    @Override
    public String name() {
        return "TigerVNC";
    }

    @Override
    public String description() {
        return "TigerVNC's Java viewer, for servers that you trust. It knows no physical keys, relative motions of the pointer, sound or power actions.";
    }

    @Override
    public RfbSession start(Transport transport, Credentials credentials, SessionOptions options, RfbListener listener) {
        return TigerVncSession.start(transport, credentials, options, listener);
    }
}
