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
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.virtworkbench.rfb.Credentials;
import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.RfbException.Kind;
import org.virtworkbench.rfb.RfbSession;
import org.virtworkbench.rfb.ServerCertificate;
import org.virtworkbench.rfb.SessionOptions;
import org.virtworkbench.rfb.SocketTransport;
import org.virtworkbench.rfb.Transport;

/** Each kind of security with servers that really have it. */
@Timeout(300)
class RealSecurityTest {

    private static final String PASSWORD = "secret12";
    private static final String HOST = "console.example";

    @TempDir
    private Path folder;

    private final RecordingListener listener = new RecordingListener();

    @ParameterizedTest
    @CsvSource({ "anon, false", "anon, true", "x509, false", "x509, true" })
    void passesQemusTls(String kind, boolean password) throws IOException, RfbException, GeneralSecurityException {
        TestCertificates certificates = TestCertificates.make(folder, HOST);
        try (QemuServer server = startQemu(certificates, kind, password)) {
            Visitor visitor = new Visitor("", PASSWORD, List.of(certificates.authority()), false);
            try (RfbSession session = connect(server.socket(), visitor)) {
                listener.await("damaged");
            }
            assertEquals(Optional.empty(), listener.awaitEnd());
            assertEquals(List.of(), visitor.shown(), "the authority vouches for it");
            if (password) {
                refuses(server.socket(), new Visitor("", "wrong", List.of(certificates.authority()), false), Kind.PASSWORD);
            }
        }
    }

    private QemuServer startQemu(TestCertificates certificates, String kind, boolean password) throws IOException {
        Files.writeString(folder.resolve("secret"), PASSWORD);
        String files = kind.equals("x509") ? ",verify-peer=off,dir=" + certificates.folder() : "";
        return QemuServer.start(folder, ",tls-creds=tls" + (password ? ",password-secret=secret" : ""), "-object",
                "tls-creds-" + kind + ",id=tls,endpoint=server" + files, "-object", "secret,id=secret,file=" + folder.resolve("secret"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "rsa", "ecdsa" })
    void showsACertificateToQemu(String kind) throws IOException, RfbException, GeneralSecurityException {
        TestCertificates certificates = TestCertificates.make(folder, HOST);
        List<X509Certificate> authorities = List.of(certificates.authority());
        try (QemuServer server = QemuServer.start(folder, ",tls-creds=tls", "-object",
                "tls-creds-x509,id=tls,endpoint=server,verify-peer=on,dir=" + certificates.folder())) {
            Visitor known = new Visitor("", "", authorities, false).with(certificates.identity(kind));
            try (RfbSession session = connect(server.socket(), known)) {
                listener.await("damaged");
            }
            refuses(server.socket(), new Visitor("", "", authorities, false), Kind.UNSUPPORTED);
            TestCertificates others = TestCertificates.make(Files.createDirectories(folder.resolve("others")), HOST);
            refuses(server.socket(), new Visitor("", "", authorities, false).with(others.identity(kind)), Kind.UNSUPPORTED);
        }
    }

    @Test
    void asksAboutACertificateThatNobodyKnows() throws IOException, RfbException {
        TestCertificates certificates = TestCertificates.make(folder, HOST);
        try (QemuServer server = startQemu(certificates, "x509", false)) {
            Visitor distrustful = new Visitor("", "", List.of(), false);
            refuses(server.socket(), distrustful, Kind.CERTIFICATE);
            ServerCertificate shown = distrustful.shown().getFirst();
            assertEquals("CN=console", shown.subject());
            assertEquals(Optional.of(HOST), shown.serverName());
            assertTrue(shown.fingerprint().matches("([0-9A-F]{2}:){31}[0-9A-F]{2}"), shown.fingerprint());
            assertTrue(shown.problem().startsWith("No authority"), shown.problem());

            Visitor trusting = new Visitor("", "", List.of(), true);
            try (RfbSession session = connect(server.socket(), trusting)) {
                listener.await("damaged");
            }
            assertEquals(shown.fingerprint(), trusting.shown().getFirst().fingerprint());
        }
    }

    @Test
    void asksAboutACertificateForAnotherServer() throws IOException, RfbException, GeneralSecurityException {
        TestCertificates certificates = TestCertificates.make(folder, "elsewhere.example");
        try (QemuServer server = startQemu(certificates, "x509", false)) {
            Visitor visitor = new Visitor("", "", List.of(certificates.authority()), false);
            refuses(server.socket(), visitor, Kind.CERTIFICATE);
            assertEquals("It is for elsewhere.example, not for " + HOST + '.', visitor.shown().getFirst().problem());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "TLSNone", "TLSVnc", "TLSPlain", "X509None", "X509Vnc", "X509Plain", "Plain" })
    void passesXvnc(String kind) throws IOException, RfbException, GeneralSecurityException {
        TestCertificates certificates = TestCertificates.make(folder, HOST);
        try (XvncServer server = startXvnc(certificates, kind)) {
            try (RfbSession session = connect(server.socket(), new Visitor("zoë", PASSWORD, List.of(certificates.authority()), false))) {
                listener.await("damaged");
            }
            assertEquals(Optional.empty(), listener.awaitEnd());
            if (!kind.endsWith("None")) {
                refuses(server.socket(), new Visitor("zoë", "wrong", List.of(certificates.authority()), false), Kind.PASSWORD);
            }
        }
    }

    private XvncServer startXvnc(TestCertificates certificates, String kind) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-SecurityTypes", kind, "-X509Cert", certificates.certificate().toString(),
                "-X509Key", certificates.key().toString(), "-PasswordFile", XvncServer.passwordFile(folder, PASSWORD).toString()));
        if (!kind.endsWith("Plain")) {
            return XvncServer.start(folder, List.of(), arguments);
        }
        arguments.addAll(List.of("-PlainUsers", "*", "-PAMService", "vnc"));
        return XvncServer.start(folder, pamOfItsOwn(), arguments);
    }

    /** A command that shows the server rules for passwords that only this test knows. */
    private List<String> pamOfItsOwn() throws IOException {
        ServerProcess.require("unshare", "mount");
        Path rules = Files.createDirectories(folder.resolve("pam"));
        Path check = Files.writeString(folder.resolve("check"),
                "#!/bin/sh\n[ \"$PAM_USER\" = zoë ] && [ \"$(tr -d '\\0')\" = " + PASSWORD + " ]\n");
        Files.setPosixFilePermissions(check, PosixFilePermissions.fromString("rwx------"));
        Files.writeString(rules.resolve("vnc"),
                "auth required pam_exec.so expose_authtok quiet " + check + "\naccount required pam_permit.so\n");
        return List.of("unshare", "--mount", "sh", "-c", "mount --bind " + rules + " /etc/pam.d && exec \"$@\"", "sh");
    }

    private RfbSession connect(Path socket, Credentials credentials) throws RfbException {
        return RfbSession.start(way(socket), credentials, SessionOptions.DEFAULT, listener);
    }

    private void refuses(Path socket, Credentials credentials, Kind kind) throws RfbException {
        RecordingListener other = new RecordingListener();
        try (RfbSession session = RfbSession.start(way(socket), credentials, SessionOptions.DEFAULT, other)) {
            RfbException error = other.awaitEnd().orElseThrow();
            assertEquals(kind, error.kind(), error.getMessage());
        }
    }

    private static Transport way(Path socket) throws RfbException {
        return new NamedTransport(SocketTransport.unix(socket), HOST);
    }
}
