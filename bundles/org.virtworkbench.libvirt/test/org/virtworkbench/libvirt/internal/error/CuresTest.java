package org.virtworkbench.libvirt.internal.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.params.ParameterizedTest;
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
}
