package org.virtworkbench.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.virtworkbench.core.connection.CredentialPrompt;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.libvirt.internal.open.LibvirtConnection;
import org.virtworkbench.testhosts.Certificate;
import org.virtworkbench.testhosts.HostOptions;
import org.virtworkbench.testhosts.KnownHosts;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.Transport;

/** Connecting to a real libvirtd by each transport, with right and with wrong credentials. */
class RemoteHostTest {

    @RegisterExtension
    static final TestHostExtension HOST = new TestHostExtension(HostOptions.DEFAULT.withSasl());

    private final Connections connections = new Connections();
    private final TestHost host;

    @TempDir
    Path folder;

    RemoteHostTest(TestHost host) {
        this.host = host;
    }

    @AfterEach
    void close() {
        connections.close();
    }

    private void assertOpens(String uri, CredentialPrompt prompt) throws HypervisorException {
        try (LibvirtConnection connection = connections.open(uri, prompt)) {
            assertEquals(host.name(), connection.host().facts().hostname());
        }
    }

    @Test
    void opensTheSocket() throws HypervisorException {
        assertOpens(host.uri(Transport.UNIX), Connections.nobody());
    }

    @Test
    void asksForTheSaslPassword() throws HypervisorException {
        assertOpens(host.uri(Transport.TCP), Connections.somebody(TestHost.USER, TestHost.PASSWORD));
        assertOpens(host.uri(Transport.TLS), Connections.somebody(TestHost.USER, TestHost.PASSWORD));
        connections.assertRefused(Kind.AUTHENTICATION, host.uri(Transport.TCP), Connections.somebody(TestHost.USER, "wrong"));
        connections.assertRefused(Kind.CANCELLED, host.uri(Transport.TCP), Connections.nobody());
    }

    @Test
    void saysWhatIsWrongWithACertificate() {
        assertWhy("does not trust", connections.assertRefused(Kind.CERTIFICATE, host.uri(Transport.TLS_STRANGER), Connections.nobody()));
        try (TestHost bad = TestHost.start(HostOptions.DEFAULT.withCertificate(Certificate.WRONG_NAME))) {
            assertWhy("is for elsewhere.example, not for localhost",
                    connections.assertRefused(Kind.CERTIFICATE, bad.uri(Transport.TLS), Connections.nobody()));
        }
        try (TestHost bad = TestHost.start(HostOptions.DEFAULT.withCertificate(Certificate.EXPIRED))) {
            assertWhy("expired on", connections.assertRefused(Kind.CERTIFICATE, bad.uri(Transport.TLS), Connections.nobody()));
        }
    }

    @Test
    void opensBySshWithAKeyOrAPassword() throws Exception {
        assertOpens(ssh(KnownHosts.RIGHT, true), Connections.nobody());
        assertOpens(ssh(KnownHosts.RIGHT, false), Connections.somebody("", TestHost.PASSWORD));
    }

    @Test
    void saysThatSshWasRefused() throws Exception {
        connections.assertRefused(Kind.AUTHENTICATION, ssh(KnownHosts.RIGHT, false), Connections.somebody("", "wrong"));
        connections.assertRefused(Kind.CANCELLED, ssh(KnownHosts.RIGHT, false), Connections.nobody());
        connections.assertRefused(Kind.AUTHENTICATION, ssh(KnownHosts.RIGHT, false) + "&no_tty=1", Connections.nobody());
    }

    @Test
    void asksWhetherToTrustAnUnknownHostKey() throws Exception {
        HypervisorException unknown = connections.assertRefused(Kind.HOST_KEY, ssh(KnownHosts.EMPTY, true), Connections.nobody());
        assertTrue(unknown.problem().cure().contains("ssh -p " + host.sshPort() + " root@127.0.0.1"), unknown.problem().cure());
        assertOpens(ssh(KnownHosts.EMPTY, true), Connections.trusting());
    }

    @Test
    void warnsOfAChangedHostKey() throws Exception {
        HypervisorException changed = connections.assertRefused(Kind.HOST_KEY, ssh(KnownHosts.CHANGED, true), Connections.trusting());
        assertWhy("SHA256:", changed);
        assertTrue(changed.problem().cure().contains("ssh-keygen"), changed.problem().cure());
    }

    private static void assertWhy(String expected, HypervisorException failure) {
        assertTrue(failure.problem().why().contains(expected), failure.problem().why());
    }

    /** {@return a URI whose ssh knows what a copy of these known hosts says, and asks} */
    private String ssh(KnownHosts known, boolean key) throws IOException {
        Path copy = folder.resolve("known_hosts-" + known + '-' + key);
        if (Files.notExists(copy)) {
            Files.copy(host.knownHosts(known), copy);
        }
        Path command = folder.resolve("ssh-" + known + '-' + key);
        Files.writeString(command, "#!/bin/sh\nexec ssh -F '" + host.sshConfig() + "' -o StrictHostKeyChecking=ask -o UserKnownHostsFile='"
                + copy + "' \"$@\"\n");
        Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwx------"));
        return "qemu+ssh://root@127.0.0.1:" + host.sshPort() + "/system?command=" + command + (key ? "&keyfile=" + host.sshKey() : "");
    }
}
