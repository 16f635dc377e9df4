package org.virtworkbench.libvirt.internal.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;

/** What a person is told to do. */
class CuresTest {

    private static HypervisorException failure(int code, boolean alive) {
        return CallFailures.translate("virAnything", new LibvirtError(code, 0, "because", 0), alive, null);
    }

    @ParameterizedTest
    @ValueSource(ints = { ErrorCodes.INTERNAL_ERROR, ErrorCodes.NO_SUPPORT, ErrorCodes.NO_DOMAIN, ErrorCodes.OPERATION_INVALID,
            ErrorCodes.OPERATION_TIMEOUT, ErrorCodes.OPERATION_DENIED, ErrorCodes.ACCESS_DENIED, ErrorCodes.RPC })
    void everyFailedCallHasACure(int code) {
        assertFalse(failure(code, true).problem().cure().isEmpty());
    }

    @Test
    void aMessageThatIsTooLongIsNoLostLink() {
        assertEquals(Kind.OTHER, failure(ErrorCodes.RPC, true).kind());
        assertEquals(Kind.LINK_LOST, failure(ErrorCodes.RPC, false).kind());
    }

    private static String cure(String uri) {
        LibvirtError refused = new LibvirtError(ErrorCodes.AUTH_FAILED, ErrorCodes.FROM_RPC, "authentication failed: refused", 0);
        return OpenFailures.translate(ConnectionUri.parse(uri), refused, false, null).problem().cure();
    }

    @Test
    void thisMachineAsksForRightsAndOthersForPasswords() {
        assertEquals(Messages.cure_localPermission, cure("qemu:///system"));
        assertEquals(Messages.cure_password, cure("qemu+tcp://server/system"));
        assertEquals(Messages.cure_password, cure("test:///file.xml"));
    }

    private static HypervisorException system(String uri, int errno, String message) {
        return OpenFailures.translate(ConnectionUri.parse(uri),
                new LibvirtError(ErrorCodes.SYSTEM_ERROR, ErrorCodes.FROM_RPC, message, errno),
                false, null);
    }

    @ParameterizedTest
    @CsvSource({ "qemu+tcp://server/system, 16509", "qemu+tcp://server:1234/system, 1234", "qemu+tls://server/system, 16514",
            "qemu://server/system, 16514", "qemu+tls://server:99/system, 99" })
    void namesThePortThatNothingListensOn(String uri, String port) {
        String cure = system(uri, 111, "unable to connect to server: Connection refused").problem().cure();
        assertTrue(cure.startsWith("Nothing listens on server, port " + port + ". "), cure);
    }

    @Test
    void namesTheSshServersPort() {
        String cure = system("qemu+ssh://server:2222/system", 0,
                "Cannot recv data: ssh: connect to host server port 2222: Connection refused")
                .problem().cure();
        assertTrue(cure.startsWith("No ssh server answers on server, port 2222. "), cure);
    }

    @ParameterizedTest
    @ValueSource(strings = { "kex_exchange_identification: Connection closed by remote host",
            "kex_exchange_identification: read: Connection reset by peer",
            "kex_exchange_identification: banner line contains invalid characters",
            "banner exchange: Connection to 127.0.0.1 port 16509: invalid format" })
    void knowsAPortThatIsNoSsh(String said) {
        HypervisorException failure = system("qemu+ssh://server:16509/system", 5, "Cannot recv data: " + said + ": Input/output error");
        assertEquals(Kind.DAEMON_OFF, failure.kind());
        assertTrue(failure.problem().cure().startsWith("What answers on server, port 16509, is no ssh server"), failure.problem().cure());
    }
}
