package org.virtworkbench.libvirt.operations;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.virtworkbench.core.driver.Transfer;
import org.virtworkbench.core.os.OperatingSystem;
import org.virtworkbench.core.os.OsCatalog;
import org.virtworkbench.core.os.OsDatabase;
import org.virtworkbench.core.tree.InstallTree;
import org.virtworkbench.core.tree.TreeException;
import org.virtworkbench.core.tree.TreeFinder;
import org.virtworkbench.core.tree.WebFile;
import org.virtworkbench.testhosts.WebTree;

/** Trees on a web server of the test's own. */
class TreeFinderTest {

    private static final String INFO = """
            # a comment
            [general]
            family = Acme
            version = 7.1
            variant = Server
            arch = x86_64
            [images-x86_64]
            kernel = images/pxeboot/vmlinuz
            initrd = images/pxeboot/initrd.img
            [images-aarch64]
            kernel = elsewhere
            """;

    @TempDir
    private Path folder;
    private OsCatalog catalog;
    private WebTree web;

    @BeforeEach
    void start() throws IOException {
        Path file = Files.createDirectories(folder.resolve("os")).resolve("acme.xml");
        Files.writeString(file, """
                <libosinfo><os id="http://acme.org/acme/7"><short-id>acme7</short-id><name>Acme Linux 7</name><version>7</version>
                  <distro>acme</distro><kernel-url-argument>inst.repo</kernel-url-argument>
                  <tree arch="x86_64"><url>http://acme.org/7/os</url>
                    <treeinfo><family>Acme</family><version>7\\.\\d+</version><arch>x86_64</arch></treeinfo></tree>
                </os><os id="http://acme.org/acme/8"><short-id>acme8</short-id><name>Acme Linux 8</name>
                  <derives-from id="http://acme.org/acme/7"/><version>8</version>
                  <tree arch="x86_64"><url>http://mirror.acme.org/acme/dists/eight/installer</url>
                    <kernel>netboot/linux</kernel><initrd>netboot/initrd.gz</initrd></tree>
                  <tree arch="aarch64"><url>http://mirror.acme.org/acme/dists/eight/arm</url>
                    <kernel>arm/linux</kernel><initrd>arm/initrd.gz</initrd></tree>
                </os></libosinfo>""");
        catalog = new OsDatabase(List.of(folder)).catalog().join();
        web = new WebTree();
    }

    @AfterEach
    void stop() throws IOException {
        web.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private InstallTree find(String path) throws IOException, TreeException {
        return TreeFinder.find(web.address(path).toString(), "x86_64", catalog, () -> false);
    }

    private void info(String text) {
        web.file("/os/.treeinfo", bytes(text)).file("/os/images/pxeboot/vmlinuz", new byte[700]).file("/os/images/pxeboot/initrd.img",
                new byte[900]);
    }

    @Test
    void findsATreeThatTellsOfItself() throws Exception {
        info(INFO);
        InstallTree tree = find("/os");
        assertEquals(web.address("/os/"), tree.base());
        assertEquals(web.address("/os/images/pxeboot/vmlinuz"), tree.kernel());
        assertEquals(700, tree.kernelSize());
        assertEquals(900, tree.initrdSize());
        assertEquals(Optional.of("Acme Linux 7"), tree.system().map(OperatingSystem::name));
        assertEquals("inst.repo=" + web.address("/os/"), tree.arguments());
    }

    @Test
    void findsALayoutThatIsKnownOnAnyMirror() throws Exception {
        web.file("/pub/acme/dists/eight/installer/netboot/linux", new byte[7]).file("/pub/acme/dists/eight/installer/netboot/initrd.gz",
                new byte[9]);
        InstallTree tree = find("/pub/acme/dists/eight/installer/");
        assertEquals(Optional.of("Acme Linux 8"), tree.system().map(OperatingSystem::name));
        assertEquals(web.address("/pub/acme/dists/eight/installer/netboot/initrd.gz"), tree.initrd());
        assertTrue(web.requests().stream().noneMatch(request -> request.contains("arm")), web.requests().toString());
        assertTrue(tree.arguments().startsWith("inst.repo="), "what a system comes from has the argument");
    }

    @Test
    void followsToTheMirror() throws Exception {
        info(INFO);
        web.redirect("/go/.treeinfo", "/os/.treeinfo")
                .redirect("/go/images/pxeboot/vmlinuz", web.address("/os/images/pxeboot/vmlinuz").toString())
                .redirect("/go/images/pxeboot/initrd.img", "../../../os/images/pxeboot/initrd.img");
        assertEquals(900, find("/go").initrdSize());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "nonsense", "file:///etc/passwd", "ftp://example.org/", "http:///nowhere", "/os", "http://a b" })
    void refusesWhatIsNoAddressOfTheWeb(String address) {
        assertTrue(assertThrows(TreeException.class, () -> TreeFinder.find(address, "x86_64", catalog, () -> false)).getMessage()
                .contains("no address of the web"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "images/pxeboot/vmlinuz|../../secret|leads out of it", "images/pxeboot/vmlinuz|missing|no kernel",
            "kernel = images|nothing = images|no kernel", "arch = x86_64|arch = s390x|no kernel",
            "images/pxeboot/initrd.img|..%2f..%2f..%2fx|no kernel" })
    void refusesTreesThatAreNone(String from, String to, String why) {
        info(INFO.replace(from, to));
        assertTrue(assertThrows(TreeException.class, () -> find("/os")).getMessage().contains(why));
    }

    @Test
    void refusesATreeForAnotherArchitecture() {
        info(INFO.replace("x86_64", "s390x"));
        assertTrue(assertThrows(TreeException.class, () -> find("/os")).getMessage().contains("is for s390x"));
    }

    @Test
    void saysWhenThereIsNothing() {
        assertTrue(assertThrows(TreeException.class, () -> find("/os")).getMessage().contains("There is no tree for x86_64"));
        web.redirect("/loop/.treeinfo", "/loop/.treeinfo");
        assertTrue(assertThrows(IOException.class, () -> find("/loop")).getMessage().contains("in circles"));
        web.redirect("/out/.treeinfo", "file:///etc/passwd");
        assertTrue(assertThrows(IOException.class, () -> find("/out")).getMessage().contains("in circles"));
        web.file("/large/.treeinfo", new byte[300 << 10]);
        assertTrue(assertThrows(IOException.class, () -> find("/large")).getMessage().contains("far too large"));
    }

    @Test
    void asksNothingMoreWhenNobodyWaits() {
        assertThrows(TreeException.class, () -> TreeFinder.find(web.address("/x").toString(), "x86_64", catalog, () -> true));
        assertTrue(web.requests().stream().noneMatch(request -> request.contains("netboot")), web.requests().toString());
    }

    @Test
    void fetchesAFileWholeOrNotAtAll() throws Exception {
        byte[] content = new byte[200_000];
        content[199_999] = 1;
        web.file("/a", content).file("/b", content).cut("/b", 1000);
        Path target = folder.resolve("fetched");
        long[] moved = new long[1];
        new WebFile(web.address("/a")).fetch(target, 200_000, new Transfer(count -> moved[0] += count));
        assertArrayEquals(content, Files.readAllBytes(target));
        assertEquals(200_000, moved[0]);
        Transfer nobody = new Transfer(count -> {
            // nobody looks
        });
        assertThrows(IOException.class, () -> new WebFile(web.address("/b")).fetch(target, 200_000, nobody));
        assertTrue(assertThrows(IOException.class, () -> new WebFile(web.address("/a")).fetch(target, 199_999, nobody)).getMessage()
                .contains("too large"));
        assertThrows(IOException.class, () -> new WebFile(web.address("/c")).fetch(target, 5, nobody));
        nobody.cancel();
        new WebFile(web.address("/a")).fetch(target, 200_000, nobody);
        assertTrue(Files.size(target) < 200_000);
    }
}
