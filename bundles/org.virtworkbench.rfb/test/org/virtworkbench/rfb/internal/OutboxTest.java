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

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.virtworkbench.rfb.internal.io.Outbox;

/** What waits to be written. */
@Timeout(180)
class OutboxTest {

    private final Outbox outbox = new Outbox();
    private final StringBuilder written = new StringBuilder();

    @Test
    void replacesOnlyTheLastMessageAndOnlyOneOfItsKind() throws IOException {
        outbox.addReplacing(new byte[] { 'a' }, 1);
        outbox.addReplacing(new byte[] { 'b' }, 1);
        outbox.addReplacing(new byte[] { 'c' }, 2);
        outbox.add(new byte[] { 'd' });
        outbox.addReplacing(new byte[] { 'e' }, 2);
        write();
        assertEquals("bcde", written.toString());
    }

    @Test
    void endsWhenTooMuchWaits() throws IOException {
        outbox.add(new byte[40 << 20]);
        outbox.add(new byte[40 << 20]);
        write();
        assertEquals("", written.toString());
    }

    private void write() throws IOException {
        outbox.writeTo(new ByteArrayOutputStream() {
            @Override
            public void write(byte[] bytes, int offset, int length) {
                written.append(new String(bytes, offset, length, StandardCharsets.ISO_8859_1));
                outbox.close();
            }
        });
    }
}
