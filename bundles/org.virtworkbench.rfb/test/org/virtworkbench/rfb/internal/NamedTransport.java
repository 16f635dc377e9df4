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

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

import org.virtworkbench.rfb.Transport;

/** A way to a server that was found by a name. */
record NamedTransport(Transport way, String name) implements Transport {

    @Override
    public InputStream input() {
        return way.input();
    }

    @Override
    public OutputStream output() {
        return way.output();
    }

    @Override
    public Optional<String> serverName() {
        return Optional.of(name);
    }

    @Override
    public void close() throws IOException {
        way.close();
    }
}
