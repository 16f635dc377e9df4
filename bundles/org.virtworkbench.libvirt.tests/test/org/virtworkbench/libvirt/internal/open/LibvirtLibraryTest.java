package org.virtworkbench.libvirt.internal.open;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;

import org.junit.jupiter.api.Test;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.libvirt.internal.jna.LibvirtApi;

import com.sun.jna.NativeLong;
import com.sun.jna.ptr.NativeLongByReference;

/** Computers without libvirt, or with an old one. */
class LibvirtLibraryTest {

    @Test
    void namesThePackageWhenTheLibraryIsMissing() {
        try (LibvirtLibrary library = new LibvirtLibrary(() -> {
            throw new UnsatisfiedLinkError("no such library");
        })) {
            HypervisorException failure = assertThrows(HypervisorException.class, library::get);
            assertEquals(Kind.LIBRARY_MISSING, failure.kind());
            assertTrue(failure.problem().cure().contains("libvirt0"), failure.problem().cure());
        }
    }

    @Test
    void refusesAnOldLibrary() {
        try (LibvirtLibrary library = new LibvirtLibrary(() -> ofVersion(5_010_000))) {
            HypervisorException failure = assertThrows(HypervisorException.class, library::get);
            assertEquals(Kind.LIBRARY_TOO_OLD, failure.kind());
            assertTrue(failure.problem().why().contains("5.10.0"), failure.problem().why());
        }
    }

    private static LibvirtApi ofVersion(long version) {
        return (LibvirtApi) Proxy.newProxyInstance(LibvirtApi.class.getClassLoader(), new Class<?>[] { LibvirtApi.class },
                (proxy, method, arguments) -> {
                    if (!method.getName().equals("virGetVersion")) {
                        throw new AssertionError("An old library was used: " + method.getName());
                    }
                    ((NativeLongByReference) arguments[0]).setValue(new NativeLong(version));
                    return 0;
                });
    }
}
