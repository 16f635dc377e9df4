package org.virtworkbench.core.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;

/** What a person may type as a URI. */
class ConnectionUriTest {

    private static String parts(String text) {
        ConnectionUri uri = ConnectionUri.parse(text);
        return String.join(" ", uri.driver(), uri.transport().orElse("-"), uri.user().orElse("-"), uri.server().orElse("-"),
                uri.port().map(String::valueOf).orElse("-"), uri.path());
    }

    @Test
    void tellsItsParts() {
        assertEquals("qemu - - - - /system", parts(" qemu:///system "));
        assertEquals("qemu ssh root server 2222 /system", parts("qemu+SSH://root@server:2222/system"));
        assertEquals("qemu tls - [2001:db8::1] 16514 /system", parts("qemu+tls://[2001:db8::1]:16514/system"));
        assertEquals("qemu ssh me@home server - /session", parts("qemu+ssh://me%40home@server/session"));
        assertEquals("test - - - - /default", parts("test:///default"));
    }

    @Test
    void aNameWithUnderscoresIsAName() {
        assertEquals("qemu ssh root my_server 22 /system", parts("qemu+ssh://root@my_server:22/system"));
        assertEquals("qemu tls - my_server - /system", parts("qemu+tls://my_server/system"));
        assertFalse(ConnectionUri.parse("qemu://my_server/system").isLocal());
    }

    @Test
    void aPasswordIsRefusedAndNotRepeated() {
        for (String text : new String[] { "qemu+ssh://root:secret@server/system", "qemu+ssh://root:secret@my_server/system",
                "qemu+libssh2://root:@server/system" }) {
            String message = assertThrows(IllegalArgumentException.class, () -> ConnectionUri.parse(text)).getMessage();
            assertTrue(message.contains("password"), message);
            assertFalse(message.contains("secret"), message);
        }
    }

    @Test
    void tellsWhatIsWrong() {
        for (String text : new String[] { "", "server", "mailto:me", "qemu+ssh://a b/system", "qemu+ssh://a@b@c/system",
                "qemu+ssh://server:ssh/system" }) {
            String message = assertThrows(IllegalArgumentException.class, () -> ConnectionUri.parse(text), text).getMessage();
            assertTrue(message.endsWith("."), message);
        }
        assertEquals(Optional.of("no_verify=1"), ConnectionUri.parse("qemu+tls://server/system?no_verify=1").query());
    }
}
