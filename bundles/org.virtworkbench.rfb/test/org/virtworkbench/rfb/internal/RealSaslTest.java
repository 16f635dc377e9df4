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
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virtworkbench.rfb.Credentials;
import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.RfbException.Kind;
import org.virtworkbench.rfb.RfbSession;
import org.virtworkbench.rfb.SessionOptions;
import org.virtworkbench.rfb.SocketTransport;
import org.virtworkbench.rfb.Transport;

/** SASL with a QEMU that has users of its own. */
@Timeout(300)
class RealSaslTest {

    private static final String USER = "zoe";
    private static final String PASSWORD = "secret, or 12=12";
    private static final String HOST = "console.example";

    @TempDir
    private Path folder;

    private final RecordingListener listener = new RecordingListener();

    @ParameterizedTest
    @CsvSource({ "none, digest-md5", "anon, digest-md5", "x509, digest-md5", "x509, scram-sha-1", "x509, scram-sha-256",
            "x509, scram-sha-512",
            "x509, plain" })
    void letsUsersIn(String tls, String mechanism) throws IOException, RfbException, GeneralSecurityException {
        TestCertificates certificates = TestCertificates.make(folder, HOST);
        List<X509Certificate> authorities = List.of(certificates.authority());
        try (QemuServer server = start(certificates, tls, mechanism)) {
            try (RfbSession session = connect(server, new Visitor(USER, PASSWORD, authorities, false))) {
                listener.await("damaged");
            }
            assertEquals(Optional.empty(), listener.awaitEnd());
            assertEquals(Kind.PASSWORD, end(server, new Visitor(USER, "wrong", authorities, false)).kind());
            assertEquals(Kind.PASSWORD, end(server, new Visitor("nobody", PASSWORD, authorities, false)).kind());
        }
    }

    @Test
    void namesWhatIsNotSupported() throws IOException, RfbException {
        try (QemuServer server = start(TestCertificates.make(folder, HOST), "none", "gssapi")) {
            RfbException error = end(server, new Visitor(USER, PASSWORD, List.of(), false));
            assertEquals(Kind.UNSUPPORTED, error.kind());
            assertTrue(error.why().contains("GSSAPI"), error.why());
        }
    }

    private QemuServer start(TestCertificates certificates, String tls, String mechanism) throws IOException {
        ServerProcess.require("saslpasswd2");
        Path users = folder.resolve("users");
        Path configuration = Files.createDirectories(folder.resolve("sasl"));
        Files.writeString(configuration.resolve("qemu.conf"), "mech_list: " + mechanism + "\nsasldb_path: " + users + '\n');
        Path password = Files.writeString(folder.resolve("password"), PASSWORD);
        assertEquals(0, ServerProcess.run(folder.resolve("users.log"), "", "sh", "-c",
                "saslpasswd2 -p -c -f " + users + " -a qemu " + USER + " < " + password));
        List<String> starter = List.of("env", "SASL_CONF_PATH=" + configuration);
        if (tls.equals("none")) {
            return QemuServer.startAtPort(folder, starter, ",sasl=on");
        }
        String files = tls.equals("x509") ? ",verify-peer=off,dir=" + certificates.folder() : "";
        return QemuServer.startAtPort(folder, starter, ",sasl=on,tls-creds=tls", "-object",
                "tls-creds-" + tls + ",id=tls,endpoint=server" + files);
    }

    private RfbSession connect(QemuServer server, Credentials credentials) throws IOException, RfbException {
        return RfbSession.start(way(server), credentials, SessionOptions.DEFAULT, listener);
    }

    private static RfbException end(QemuServer server, Credentials credentials) throws IOException, RfbException {
        RecordingListener other = new RecordingListener();
        try (RfbSession session = RfbSession.start(way(server), credentials, SessionOptions.DEFAULT, other)) {
            return other.awaitEnd().orElseThrow();
        }
    }

    private static Transport way(QemuServer server) throws IOException, RfbException {
        return new NamedTransport(SocketTransport.tcp("127.0.0.1", server.port(), Duration.ofSeconds(10)), HOST);
    }
}
