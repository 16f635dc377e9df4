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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.RfbSession;
import org.virtworkbench.rfb.SessionOptions;
import org.virtworkbench.rfb.internal.decode.ByteWriter;

/** Servers that stop: in the middle of something that is an error, between two updates it is not. */
@Timeout(180)
class SilenceTest {

    private static final SessionOptions IMPATIENT = SessionOptions.DEFAULT.withPatience(Duration.ofMillis(200));

    private final RecordingListener listener = new RecordingListener();

    @Test
    void endsWhenAServerNeverGreets() throws IOException, RfbException {
        try (FakeServer server = new FakeServer(); RfbSession session = begin(server, listener)) {
            expectSilence();
        }
    }

    @Test
    void endsWhenAServerSendsNoFirstPicture() throws IOException, RfbException {
        try (FakeServer server = new FakeServer(); RfbSession session = begin(server, listener)) {
            server.letIn(20, 10, "mute");
            expectSilence();
        }
    }

    @Test
    void endsInTheMiddleOfARectangleButNotBetweenUpdates() throws IOException, RfbException {
        RecordingListener idle = new RecordingListener();
        try (FakeServer patient = new FakeServer(); RfbSession waiting = begin(patient, idle)) {
            patient.letIn(20, 10, "idle");
            patient.send(FakeServer.update(1).rectangle(0, 0, 1, 1, 0).pixel(1));
            idle.await("damaged");
            try (FakeServer server = new FakeServer(); RfbSession session = begin(server, listener)) {
                server.letIn(20, 10, "stuck");
                server.send(FakeServer.update(1).rectangle(0, 0, 1, 1, 0).pixel(1));
                listener.await("damaged");
                server.send(FakeServer.update(1).rectangle(0, 0, 2, 2, 0).pixel(1).pixel(2));
                expectSilence();
            }
            patient.send(new ByteWriter().u8(2));
            idle.await("bell");
        }
        assertEquals(Optional.empty(), idle.awaitEnd());
    }

    @Test
    void endsWhenAServerReadsNothing() throws IOException, RfbException {
        try (FakeServer server = new FakeServer(); RfbSession session = begin(server, listener)) {
            server.letIn(20, 10, "deaf");
            server.send(FakeServer.update(1).rectangle(0, 0, 1, 1, 0).pixel(1));
            listener.await("damaged");
            session.sendClipboard("x".repeat(15 << 20));
            RfbException error = listener.awaitEnd().orElseThrow();
            assertEquals(RfbException.Kind.LINK, error.kind());
            assertTrue(error.why().contains("has read nothing"), error.why());
        }
    }

    private void expectSilence() {
        RfbException error = listener.awaitEnd().orElseThrow();
        assertEquals(RfbException.Kind.LINK, error.kind());
        assertTrue(error.why().contains("has sent nothing"), error.why());
    }

    private static RfbSession begin(FakeServer server, RecordingListener listener) throws IOException, RfbException {
        return RfbSession.start(server.connect(), Optional::empty, IMPATIENT, listener);
    }
}
