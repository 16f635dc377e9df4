package org.virtworkbench.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.virtworkbench.core.driver.GraphicsLink;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.libvirt.internal.open.LibvirtConnection;
import org.virtworkbench.testhosts.HostOptions;
import org.virtworkbench.testhosts.TestGuest;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.Transport;

/** The ways to the screen of a real guest. */
@ExtendWith(TestHostExtension.class)
class ConsoleCallsTest {

    private static final int VERSION_BYTES = 12;

    private final Connections connections = new Connections();
    private final TestHost host;

    ConsoleCallsTest(TestHost host) {
        this.host = host;
    }

    @AfterEach
    void close() {
        connections.close();
    }

    private static void assertVncAnswers(HypervisorConnection connection, UUID guest) throws Exception {
        try (GraphicsLink link = connection.consoles().openVnc(guest)) {
            assertEquals("RFB 003.008\n", new String(link.input().readNBytes(VERSION_BYTES), StandardCharsets.US_ASCII));
        }
    }

    /** Who looks at a screen goes on with that when the connection is closed. */
    private static void assertGoesOn(LibvirtConnection connection, UUID guest) throws Exception {
        try (GraphicsLink link = connection.consoles().openVnc(guest)) {
            byte[] version = link.input().readNBytes(VERSION_BYTES);
            connection.close();
            link.output().write(version);
            link.output().flush();
            assertEquals(1, link.input().read(), "kinds of security");
        }
    }

    private static HypervisorException assertRefused(Kind kind, HypervisorConnection connection, UUID guest) {
        HypervisorException failure = assertThrows(HypervisorException.class, () -> connection.consoles().openVnc(guest).close());
        assertEquals(kind, failure.kind(), failure.getMessage());
        return failure;
    }

    @Test
    void reachesTheScreenByAHandedSocketAndBySsh() throws Exception {
        LibvirtConnection local = connections.open(host.uri(Transport.UNIX));
        UUID guest = local.guests().define(TestGuest.definition("screen"), true);
        assertRefused(Kind.INVALID_STATE, local, guest);
        local.guests().start(guest, true, false);
        try {
            assertVncAnswers(local, guest);
            long before = host.sshLogins();
            LibvirtConnection remote = connections.open(host.uri(Transport.SSH));
            assertVncAnswers(remote, guest);
            assertVncAnswers(remote, guest);
            assertEquals(before + 1, host.sshLogins(), "screens come by the login that is there");
            assertGoesOn(remote, guest);
        } finally {
            local.guests().forceOff(guest);
        }
        assertEquals(0, local.handlesInUse());
    }

    @Test
    void saysThatAPrivateServerNeedsSsh() throws Exception {
        try (TestHost open = TestHost.start(HostOptions.DEFAULT.withSasl())) {
            LibvirtConnection remote = connections.open(open.uri(Transport.TCP),
                    Connections.somebody(TestHost.USER, TestHost.PASSWORD));
            UUID guest = remote.guests().define(TestGuest.definition("private"), true);
            remote.guests().start(guest, true, false);
            try {
                assertTrue(assertRefused(Kind.UNREACHABLE, remote, guest).problem().cure().contains("qemu+ssh://"));
            } finally {
                remote.guests().forceOff(guest);
            }
        }
    }

    @Test
    void saysThatGuestsOfTheTestDriverHaveNone() throws Exception {
        HypervisorConnection demo = connections.open("test:///default");
        assertRefused(Kind.UNSUPPORTED, demo, demo.guests().list().get(0).uuid());
    }
}
