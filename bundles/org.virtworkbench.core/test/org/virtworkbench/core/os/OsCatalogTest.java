package org.virtworkbench.core.os;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OsCatalogTest {

    private static final String VIRTIO_DISK = "http://pcisig.com/pci/1af4/1001";

    @TempDir
    Path folder;
    private OsCatalog catalog;

    @BeforeEach
    void read() throws IOException {
        file("acme.org/acme-1.xml", """
                <libosinfo><os id="http://acme.org/acme/1">
                  <short-id>acme1</short-id><name>Acme Linux 1</name><name xml:lang="de">Acme auf Deutsch</name><version>1.0</version>
                  <vendor>Acme</vendor><family>linux</family><distro>acme</distro><codename>Roadrunner</codename>
                  <release-date>2019-01-02</release-date>
                  <resources arch="all"><minimum><ram>1000</ram><n-cpus>1</n-cpus></minimum><recommended><storage>7000</storage></recommended></resources>
                  <devices><device id="http://pcisig.com/pci/1af4/1001"/><device id="http://pcisig.com/pci/1af4/1000"/></devices>
                  <media arch="x86_64"><iso><volume-id>^ACME</volume-id></iso></media>
                </os></libosinfo>""");
        file("acme.org/acme-2.xml", """
                <libosinfo><os id="http://acme.org/acme/2">
                  <short-id>acme2</short-id><name>Acme Linux 2</name><version>2.0</version><family>linux</family><distro>acme</distro>
                  <derives-from id="http://acme.org/acme/1"/><release-date>2021-01-02</release-date><eol-date>2031-01-01</eol-date>
                  <devices><device id="http://pcisig.com/pci/1af4/1000" supported="false"/></devices>
                  <firmware arch="x86_64" type="efi"/><firmware arch="x86_64" type="bios" supported="false"/>
                  <media arch="x86_64"><iso><volume-id>^ACME 2</volume-id><publisher-id>Acme</publisher-id></iso></media>
                  <media><iso/></media>
                </os></libosinfo>""");
        file("acme.org/acme-2.d/more.xml",
                "<libosinfo><os id='http://acme.org/acme/2'><media><iso><volume-id>*broken</volume-id></iso></media></os></libosinfo>");
        file("loop.org/a.xml", "<libosinfo><os id='a'><derives-from id='b'/></os><os id='b'><clones id='a'/></os></libosinfo>");
        file("bad.org/bad.xml", "<libosinfo><os");
        catalog = new OsDatabase(List.of(folder, folder.resolve("nowhere"))).catalog().join();
    }

    private void file(String name, String content) throws IOException {
        Path file = folder.resolve("os").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    @Test
    void takesOverWhatItComesFrom() {
        OperatingSystem two = catalog.byId("http://acme.org/acme/2").orElseThrow();
        assertEquals(Optional.of(2000L), two.needs().memory());
        assertEquals(Optional.of(7000L), two.needs().storage());
        assertTrue(two.devices().contains(VIRTIO_DISK));
        assertTrue(two.hasVirtioDisk());
        assertFalse(two.hasVirtioNetwork());
        assertEquals(Optional.of(false), two.bios());
        assertEquals(Optional.of(true), two.uefi());
        assertEquals(2, two.media().size());
    }

    @Test
    void listsTheNewestFirstAndFindsByWords() {
        assertEquals(List.of("Acme Linux 2", "Acme Linux 1"), catalog.search("acme LINUX").stream().map(OperatingSystem::name).toList());
        assertEquals(List.of("Acme Linux 1"), catalog.search("road acme").stream().map(OperatingSystem::name).toList());
        assertEquals(List.of(), catalog.search("acme auf").stream().toList());
        assertEquals(catalog.all(), catalog.search(" "));
    }

    @Test
    void takesTheMediumThatAsksForMore() {
        assertEquals(Optional.of("Acme Linux 2"), detected(new IsoLabel("ACME 2 x", "", "Acme Inc", "")));
        assertEquals(Optional.of("Acme Linux 1"), detected(new IsoLabel("ACME 2 x", "", "Other", "")));
        assertEquals(Optional.empty(), detected(new IsoLabel("no ACME", "", "", "")));
        assertEquals(Optional.empty(), detected(new IsoLabel("", "", "", "")));
    }

    private Optional<String> detected(IsoLabel label) {
        return catalog.detect(label).map(OperatingSystem::name);
    }

    @ParameterizedTest
    @CsvSource({ "acme-2.0-x86_64.iso,Acme Linux 2", "ACME_1.0.3_dvd.iso,Acme Linux 1", "roadrunner-server-amd64.img,Acme Linux 1",
            "acme2.qcow2,Acme Linux 2", "acme-3.iso,", "myacme-2.0.iso,", "disk.qcow2,", "2.0.acme.iso," })
    void guessesFromTheNameOfAFile(String file, String expected) {
        assertEquals(Optional.ofNullable(expected), catalog.guess(file).map(OperatingSystem::name));
    }

    /** Names as distributors give them, with other point releases, builds and dates than the database knows. */
    @ParameterizedTest
    @CsvSource({ "net-1.0.7-amd64.iso,Net 1.0", "net-1.0-amd64.iso,Net 1.0", "NET-1.0.7-2-amd64-20240101-1.iso,Net 1.0",
            "net-1.1.7-amd64.iso,", "net-1.0.7-arm64.iso,", "netter-1.0-amd64.iso,", "mini.iso,", "boot.iso,",
            "hirsute-cloud_x86_64.img,Net 1.0",
            "hirsute-cloud.img,", "flat72.iso,Flat", "flat73.iso," })
    void tellsSystemsByTheNamesOfTheirMedia(String file, String expected) throws IOException {
        file("net.org/net-1.xml", """
                <libosinfo><os id="net1"><name>Net 1.0</name><version>1.0</version>
                  <media><url>http://net.org/1.0/net-1.0.5-amd64.iso</url><iso><volume-id>NET</volume-id></iso></media>
                  <media><url>http://net.org/1.0/mini.iso</url></media>
                  <media><url>http://net.org/1.0/boot.iso</url></media>
                  <image format="qcow2"><url>http://net.org/hirsute/hirsute-cloud_x86_64.img</url></image>
                  <image format="containerdisk"><url>docker://net.org/flat73</url></image></os>
                <os id="net2"><name>Flat</name><media><url>http://net.org/2.0/mini.iso</url></media>
                  <media><url>http://net.org/2.0/flat72.iso</url></media></os></libosinfo>""");
        assertEquals(Optional.ofNullable(expected),
                new OsDatabase(List.of(folder)).catalog().join().guess(file).map(OperatingSystem::name));
    }

    /** The database that the product needs is installed where tests run. */
    @ParameterizedTest
    @CsvSource({ "debian-11-genericcloud-amd64-20240717-1811.qcow2,http://debian.org/debian/11",
            "debian-11.9.0-amd64-netinst.iso,http://debian.org/debian/11",
            "Fedora-Cloud-Base-37-1.8.x86_64.qcow2,http://fedoraproject.org/fedora/37",
            "ubuntu-20.04.6-live-server-amd64.iso,http://ubuntu.com/ubuntu/20.04",
            "focal-server-cloudimg-amd64.img,http://ubuntu.com/ubuntu/20.04",
            "openSUSE-Leap-15.4-DVD-x86_64-Build1.1-Media.iso,http://opensuse.org/opensuse/15.4" })
    void tellsSystemsOfTheRealDatabase(String file, String expected) {
        OsCatalog real = new OsDatabase().catalog().join();
        assertEquals(Optional.of(expected), real.guess(file).map(OperatingSystem::id));
    }

    @Test
    void takesTheScriptsThatAMediumHasItself() throws IOException {
        file("script.org/s.xml", """
                <libosinfo><os id="s1"><name>S</name><version>1</version>
                  <media arch="x86_64"><url>http://s.org/s-1.2-dvd.iso</url><iso><volume-id>^S 1</volume-id></iso>
                    <kernel>boot/linux</kernel><initrd>boot/initrd</initrd><installer><script id="own"/><script id="small"/></installer></media>
                  <media arch="x86_64"><variant id="s-netinst"/><url>http://s.org/s-1.2-netinst.iso</url><iso><volume-id>^S 1</volume-id></iso></media>
                  <media installer-script="false"><iso><volume-id>^S live</volume-id></iso></media>
                  <installer><script id="all"/></installer></os></libosinfo>""");
        for (String id : List.of("own", "small", "all")) {
            Files.createDirectories(folder.resolve("install-script"));
            Files.writeString(folder.resolve("install-script/" + id + ".xml"), "<libosinfo><install-script id='" + id + "'><profile>"
                    + (id.equals("small") ? "jeos" : "desktop") + "</profile><needs-internet>true</needs-internet>"
                    + "<product-key-format>%#$</product-key-format><config><param name='reg-product-key'/></config><template><a/></template></install-script></libosinfo>");
        }
        OsCatalog read = new OsDatabase(List.of(folder)).catalog().join();
        OsMedium dvd = read.media(new IsoLabel("S 1", "", "", ""), "s-1.9-dvd.iso").getFirst();
        assertEquals(List.of("small", "own"), dvd.scripts().stream().map(InstallScript::id).toList());
        assertTrue(dvd.hasKernel() && dvd.scripts().getFirst().network() && !dvd.isFromNetwork());
        assertTrue(dvd.runsOn("x86_64") && !dvd.runsOn("aarch64"));
        OsMedium net = read.media(new IsoLabel("S 1", "", "", ""), "S-1.2-netinst.iso").getFirst();
        assertEquals(List.of("all"), net.scripts().stream().map(InstallScript::id).toList());
        assertTrue(net.isFromNetwork() && !net.hasKernel());
        assertEquals(List.of(), read.media(new IsoLabel("S live", "", "", ""), "").getFirst().scripts());
        InstallScript small = dvd.scripts().getFirst();
        assertTrue(small.wantsKey() && small.isKey("a1z") && small.isKey("Z91"));
        assertFalse(small.isKey("11z") || small.isKey("aaz") || small.isKey("a1") || small.isKey("a1é") || small.isKey("a1<"));
    }

    @Test
    void letsTheNameDecideBetweenSystemsWithTheSameLabel() throws IOException {
        for (int i = 1; i <= 2; i++) {
            file("twin.org/t" + i + ".xml", "<libosinfo><os id='twin" + i + "'><short-id>twin" + i + "</short-id><name>Twin " + i
                    + "</name><release-date>202" + i
                    + "-01-01</release-date><media><iso><volume-id>^TWIN</volume-id></iso></media></os></libosinfo>");
        }
        OsCatalog read = new OsDatabase(List.of(folder)).catalog().join();
        IsoLabel label = new IsoLabel("TWIN", "", "", "");
        assertEquals(List.of("twin2", "twin1"), read.media(label, "any.iso").stream().map(OsMedium::system).toList(), "the newest first");
        assertEquals(List.of("twin1", "twin2"), read.media(label, "Twin1_English.iso").stream().map(OsMedium::system).toList());
        assertEquals(List.of("twin2", "twin1"), read.media(label, "acme1.iso").stream().map(OsMedium::system).toList(), "the label wins");
    }

    @Test
    void isEmptyWithoutADatabase() {
        assertTrue(new OsDatabase(List.of(folder.resolve("nowhere"))).catalog().join().isEmpty());
    }

    @Test
    void looksWhereLibosinfoLooks() {
        assertEquals(List.of(Path.of("/usr/share/libosinfo/db"), Path.of("/usr/local/share/osinfo"), Path.of("/opt/homebrew/share/osinfo"),
                Path.of("/usr/share/osinfo"), Path.of("/etc/osinfo"), Path.of("/home/p/.config/osinfo")),
                OsDatabase.folders(Map.of(), Path.of("/home/p")));
        assertEquals(List.of(Path.of("/s"), Path.of("/l"), Path.of("/u")),
                OsDatabase.folders(Map.of("OSINFO_SYSTEM_DIR", "/s", "OSINFO_LOCAL_DIR", "/l", "OSINFO_USER_DIR", "/u"), Path.of("/h")));
    }

    @Test
    void readsALabelAndNothingElse() {
        byte[] head = new byte[IsoLabel.HEAD];
        assertEquals(Optional.empty(), IsoLabel.read(head));
        head[32768] = 1;
        System.arraycopy("CD001".getBytes(StandardCharsets.US_ASCII), 0, head, 32769, 5);
        System.arraycopy("ACME 2   ".getBytes(StandardCharsets.US_ASCII), 0, head, 32768 + 40, 9);
        assertEquals("ACME 2", IsoLabel.read(head).orElseThrow().volume());
        assertEquals(Optional.empty(), IsoLabel.read(new byte[100]));
    }
}
