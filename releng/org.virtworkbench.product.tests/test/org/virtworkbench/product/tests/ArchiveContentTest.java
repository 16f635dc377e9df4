package org.virtworkbench.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchiveContentTest {

    private static final Path NOTICE = Path.of("../../bundles/org.virtworkbench.app/NOTICE");
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

    @ParameterizedTest
    @MethodSource("archives")
    void namesEveryLibraryOfOthersWithItsVersion(Path archive, String folder) throws Exception {
        List<String> names = Archives.list(archive);
        assertTrue(names.contains(folder + "NOTICE"), () -> names.toString());
        Set<String> told = Files.readAllLines(NOTICE).stream().filter(line -> line.startsWith("  - ")).map(line -> line.substring(4))
                .collect(Collectors.toSet());
        List<String> missing = names.stream().filter(name -> name.startsWith(folder + "plugins/") && name.endsWith(".jar"))
                .map(name -> name.substring(name.lastIndexOf('/') + 1)).filter(name -> !name.startsWith("org.virtworkbench."))
                .map(name -> name.replaceFirst("_(\\d+\\.\\d+\\.\\d+).*$", " $1")).filter(library -> !told.contains(library)).toList();
        assertEquals(List.of(), missing, "not in " + NOTICE);
    }

    /** Its licence does not combine with ours in one archive. */
    @ParameterizedTest
    @MethodSource("archives")
    void holdsNothingOfTigerVnc(Path archive) throws Exception {
        List<String> strays = Archives.list(archive).stream().filter(name -> name.toLowerCase(Locale.ROOT).matches(".*(tigervnc|sikuli).*"))
                .toList();
        assertEquals(List.of(), strays);
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
