package org.virtworkbench.core.cloudinit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Sha512CryptTest {

    /** All from {@code openssl passwd -6}. */
    @ParameterizedTest
    @CsvSource({ "Hello world!,saltstring,svn8UoSVapNtMuq1ukKS4tPQd8iKwSMHWjl/O817G3uBnIFNjnQJuesI68u4OTLiBFdcbYEdFCoEOfaS35inz1",
            "'x',a,AvQLBHPFSbE4d9QOBrglBdXuv.jRoEFLHgWJlsZ6XhNHrxkMbotj9kAr0GGhdZ5XM6DM29/LJ9jZin3Aj8Tph0",
            "'ä€ öffnen',Zz./09,NWI3lxrksrGVq07xRDDXP9fHiKTw.z2Iaba/e9ZIFDqglxzUb5SmP1fC7xOukMmEMF9yf/mN9Mg1FkMZufUjA0",
            "'0123456789012345678901234567890123456789012345678901234567890123',0123456789abcdef,o6R2/3coENAtbEUb1xbNjDbUvF6ddo2kK6or48vZeDm2Da2qUwhxBzex4hVa8CCD7wduBN0JNI9lgzU0a5WXb/",
            "'a longer password than the digest has bytes, so that it is repeated once and a bit',salt,YyAulNFMIajSKkVAmIUc6bNJBqlpf7FlXIih2WOAceKyBkAsZrDBein691NZez90eWPL7buu32kEVQTzZIdau0"
    })
    void hashesAsCryptDoes(String password, String salt, String hash) {
        assertEquals("$6$" + salt + '$' + hash, Sha512Crypt.hash(password.toCharArray(), salt));
    }

    @Test
    void takesAnotherSaltEachTime() {
        String one = Sha512Crypt.hash("secret".toCharArray());
        assertTrue(one.matches("\\$6\\$[./0-9A-Za-z]{16}\\$[./0-9A-Za-z]{86}"), one);
        assertNotEquals(one, Sha512Crypt.hash("secret".toCharArray()));
    }
}
