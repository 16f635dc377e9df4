package org.virtworkbench.testhosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That test hosts are what the other tests take them for. */
@ExtendWith(TestHostExtension.class)
class TestHostTest {

    private final TestHost host;

    TestHostTest(TestHost host) {
        this.host = host;
    }

    @ParameterizedTest
    @EnumSource(value = Transport.class, names = "TLS_STRANGER", mode = EnumSource.Mode.EXCLUDE)
    void isReachedByEachTransport(Transport transport) {
        assertEquals(host.name(), hostname(host.uri(transport)));
    }

    @Test
    void turnsAwayTheCertificateOfAnotherAuthority() {
        assertRefused(host.uri(Transport.TLS_STRANGER), "verify peer's certificate");
    }

    @ParameterizedTest
    @EnumSource(value = Certificate.class, names = "GOOD", mode = EnumSource.Mode.EXCLUDE)
    void showsABadCertificateWhenAsked(Certificate certificate) {
        try (TestHost bad = TestHost.start(HostOptions.DEFAULT.withCertificate(certificate))) {
            assertRefused(bad.uri(Transport.TLS), "verify peer's certificate");
        }
    }

    @Test
    void asksForAPasswordWhenToldTo() {
        try (TestHost locked = TestHost.start(HostOptions.DEFAULT.withSasl())) {
            assertRefused(locked.uri(Transport.TCP), "authentication failed");
            assertEquals(locked.name(), hostname(locked.uri(Transport.UNIX)));
        }
    }

    @ParameterizedTest
    @EnumSource(value = KnownHosts.class, names = "RIGHT", mode = EnumSource.Mode.EXCLUDE)
    void hasAnUnknownOrChangedHostKeyWhenAsked(KnownHosts knownHosts) {
        List<String> command = List.of("ssh", "-F", host.sshConfig().toString(), "-o", "BatchMode=yes", "-o",
                "UserKnownHostsFile=" + host.knownHosts(knownHosts), "-i", host.sshKey().toString(), "-p",
                Integer.toString(host.sshPort()), "root@127.0.0.1", "true");
        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> Scripts.run(command));
        assertTrue(refused.getMessage().contains("Host key verification failed"), refused.getMessage());
    }

    @Test
    void keepsItsPortsAndGuestsWhenTheDaemonDies() {
        TestGuest guest = TestGuest.define(host, "survivor");
        host.virsh("start", guest.name());
        host.killDaemon();
        assertRefused(host.uri(Transport.UNIX), "Connection refused");
        assertRefused(host.uri(Transport.TCP), "Connection refused");
        host.startDaemon();
        assertEquals(host.name(), hostname(host.uri(Transport.TCP)));
        assertEquals("running", guest.state());
    }

    @Test
    void bootsAGuestThatObeysAndLeavesNothing() throws IOException {
        TestHost other = TestHost.start(HostOptions.DEFAULT);
        long processes;
        try (other) {
            TestGuest guest = TestGuest.define(other, "guest");
            guest.startAndWait();
            assertTrue(other.exec("cat", "/var/log/libvirt/qemu/guest-serial.log").contains("GUEST-READY guest"));
            guest.shutDownAndWait();
            other.virsh("start", guest.name());
            processes = processesOf(other.folder());
        }
        assertTrue(processes >= 2, "the daemon and the guest are seen: " + processes);
        assertFalse(Files.exists(other.folder()));
        assertEquals(0, processesOf(other.folder()));
        assertFalse(Files.readString(Path.of("/proc/self/mounts")).contains(other.folder().toString()));
    }

    private static long processesOf(Path folder) {
        return ProcessHandle.allProcesses().flatMap(process -> process.info().commandLine().stream())
                .filter(line -> line.contains(folder.toString())).count();
    }

    private static String hostname(String uri) {
        return Scripts.run(List.of("virsh", "--quiet", "--connect", uri, "hostname")).strip();
    }

    private static void assertRefused(String uri, String why) {
        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> hostname(uri));
        assertTrue(refused.getMessage().contains(why), refused.getMessage());
    }
}
