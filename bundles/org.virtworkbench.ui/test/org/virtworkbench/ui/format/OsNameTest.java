package org.virtworkbench.ui.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OsNameTest {

    @Test
    void readsLibosinfosIdentifiers() {
        assertEquals("Debian 12", OsName.of("http://debian.org/debian/12"));
        assertEquals("FreeBSD 14.0", OsName.of("http://freebsd.org/freebsd/14.0"));
        assertEquals("Windows Server 2022", OsName.of("http://microsoft.com/win/2k22"));
    }

    @Test
    void keepsWhatItDoesNotKnow() {
        assertEquals("", OsName.of(""));
        assertEquals("own/system", OsName.of("own/system"));
        assertEquals("own-system", OsName.of("own-system"));
    }
}
