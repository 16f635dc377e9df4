package org.virtworkbench.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchiveContentTest {

    private static final String MAC_FOLDER = "Virt Workbench.app/Contents/";

    static Stream<Arguments> archives() {
        return Stream.of(Arguments.of(Archives.LINUX, "virt-workbench/", "virt-workbench", "org.eclipse.swt.gtk.linux.x86_64_"),
                Arguments.of(Archives.MAC, MAC_FOLDER + "Eclipse/", "virt-workbench", "org.eclipse.swt.cocoa.macosx.aarch64_"),
                Arguments.of(Archives.WINDOWS, "virt-workbench/", "virt-workbench.cmd", "org.eclipse.swt.win32.win32.x86_64_"));
    }

    @ParameterizedTest
    @MethodSource("archives")
    void holdsAStartScriptTheLicenceAndTheToolkitOfItsPlatformAlone(Path archive, String folder, String script, String toolkit)
            throws Exception {
        List<String> names = Archives.list(archive);
        assertTrue(names.contains(folder + script), () -> names.toString());
        assertTrue(names.contains(folder + "LICENSE"), () -> names.toString());
        List<String> toolkits = names.stream().filter(n -> n.matches(".*/org\\.eclipse\\.swt\\.(gtk|cocoa|win32)\\..*\\.jar")).toList();
        assertEquals(1, toolkits.size(), toolkits::toString);
        assertTrue(toolkits.get(0).startsWith(folder + "plugins/" + toolkit), toolkits::toString);
    }

    @Test
    void isAnApplicationOnMacOs() throws Exception {
        List<String> names = Archives.list(Archives.MAC);
        assertTrue(names.containsAll(List.of(MAC_FOLDER + "Info.plist", MAC_FOLDER + "MacOS/virt-workbench")), () -> names.toString());
    }

    @ParameterizedTest
    @MethodSource("archives")
    void holdsNothingThatOnlyTestsNeed(Path archive) throws Exception {
        List<String> strays = Archives.list(archive).stream()
                .filter(n -> n.matches(".*(junit|opentest4j|org\\.virtworkbench\\.(testhosts|.*\\.tests)).*")).toList();
        assertEquals(List.of(), strays);
    }
}
