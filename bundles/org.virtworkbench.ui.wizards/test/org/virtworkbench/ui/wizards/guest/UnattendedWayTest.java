package org.virtworkbench.ui.wizards.guest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.virtworkbench.core.creation.BootFiles;
import org.virtworkbench.core.creation.DirectBoot;
import org.virtworkbench.core.creation.Drive;
import org.virtworkbench.core.creation.DriveSource;
import org.virtworkbench.core.creation.Firmware;
import org.virtworkbench.core.creation.GuestSpec;
import org.virtworkbench.core.creation.HostOffer;
import org.virtworkbench.core.creation.HostOffer.Flavour;
import org.virtworkbench.core.creation.ImageAt;
import org.virtworkbench.core.creation.Medium;
import org.virtworkbench.core.creation.VirtInstall;
import org.virtworkbench.core.driver.NetworkRecord;
import org.virtworkbench.core.driver.PoolRecord;
import org.virtworkbench.core.iso.IsoExtent;
import org.virtworkbench.core.iso.IsoReader;
import org.virtworkbench.core.os.InstallScript;
import org.virtworkbench.core.os.MediaPattern;
import org.virtworkbench.core.os.OperatingSystem;
import org.virtworkbench.core.os.OsMedium;
import org.virtworkbench.model.inventory.PoolState;
import org.virtworkbench.model.values.HostFacts;

/** Installations without questions from media. */
class UnattendedWayTest {

    private static final long GIB = 1L << 30;
    private static final String SYSTEM = "http://acme.org/1";
    private static final String HEAD = "<xsl:stylesheet xmlns:xsl='http://www.w3.org/1999/XSL/Transform' version='1.0'><xsl:output method='text'/>";
    private static final String LINUX = HEAD
            + "<xsl:template match='/command-line'>ks=file:/<xsl:value-of select='script/expected-filename'/></xsl:template>"
            + "<xsl:template match='/install-script-config'><xsl:value-of select='script/installation-source'/>,<xsl:value-of select='media/variant'/>,"
            + "<xsl:value-of select='config/hostname'/>,<xsl:value-of select='config/target-disk'/></xsl:template></xsl:stylesheet>";
    private static final String WINDOWS = HEAD + "<xsl:template match='/install-script-config'><DiskConfiguration>"
            + "<xsl:value-of select='config/reg-product-key'/>,<xsl:value-of select='config/l10n-language'/>,<xsl:value-of select='config/target-disk'/>,"
            + "<xsl:value-of select='config/user-password'/></DiskConfiguration></xsl:template></xsl:stylesheet>";
    private static final PoolRecord POOL = new PoolRecord(new UUID(0, 1), "default", PoolState.RUNNING, "dir", "/images", 90 * GIB, 0,
            50 * GIB, true, true);
    private static final Medium ISO = new Medium(POOL, "acme.iso", "/images/acme.iso", "iso", Optional.of(GIB), false);
    private static final ImageAt IMAGE = new ImageAt.OnHost(ISO.id());

    private final GuestDraft draft = new GuestDraft();

    @BeforeEach
    void choose() {
        HostFacts facts = new HostFacts("h", "QEMU", "7.2.0", "9.0.0", "x86_64", "", "", 0, 8, 1, 4, 2, 16 * GIB, List.of(), List.of(), "");
        NetworkRecord net = new NetworkRecord(new UUID(1, 1), "default", true, true, false, "virbr0", "nat", List.of(), true);
        draft.setOffer(Optional.of(new HostOffer(facts, List.of(new Flavour("kvm", "x86_64", List.of("q35"))), Map.of(), List.of(POOL),
                List.of(net), Set.of(), OptionalLong.empty(), List.of())));
        draft.medium = Optional.of(ISO);
        draft.unattended.wanted = true;
        draft.unattended.user = "me";
        draft.unattended.password = "unspoken";
        draft.unattended.language = "en_US";
        draft.unattended.keyboard = "us";
        draft.unattended.timeZone = "UTC";
        draft.name = Optional.of("box");
    }

    private static InstallScript script(String way, String template, boolean network, String... parameters) {
        Map<String, String> languages = Map.of("en_US", "EN-US");
        return new InstallScript("s", "jeos", "answers.txt", Map.of("l10n-language", way.equals("initrd") ? Map.of() : languages,
                parameters.length == 0 ? "none" : parameters[0], Map.of()), Set.of(way), "$$-##", network, template);
    }

    private void medium(String family, Optional<Boolean> bios, String kernel, InstallScript... scripts) {
        OsMedium medium = new OsMedium(SYSTEM, "x86_64",
                new MediaPattern(Optional.of(Pattern.compile("x")), Optional.empty(), Optional.empty(), Optional.empty()), "", kernel,
                kernel.isEmpty() ? "" : "initrd", Set.of("server-netinst"), List.of(scripts));
        draft.detected = Optional.of(new OperatingSystem(SYSTEM, List.of("acme1"), "Acme 1", "1", "Acme", family, "acme", "",
                Optional.empty(), Optional.empty(), OperatingSystem.Needs.UNKNOWN, Set.of(), Optional.empty(), bios, List.of(medium)));
        draft.looked = Optional.of(new MediumFound(IMAGE, List.of(medium), Optional.empty()));
    }

    private void found() {
        draft.looked = draft.looked
                .map(found -> found.with(Optional.of(new BootFiles(IMAGE, new IsoExtent(2048, 10), new IsoExtent(4096, 20)))));
    }

    @Test
    void startsTheInstallersKernelOutOfTheMedium() {
        medium("linux", Optional.empty(), "boot/linux", script("initrd", LINUX, false));
        assertTrue(draft.looked.orElseThrow().mustBeLookedInto());
        assertEquals(Optional.of(Messages.barrierLooking), draft.unattendedWay().barrier());
        assertTrue(draft.spec().boot().isEmpty(), "while that is looked for, the installer would ask");
        found();
        assertTrue(draft.unattendedWay().isTaken());
        GuestSpec spec = draft.spec();
        DirectBoot boot = spec.boot().orElseThrow();
        assertEquals("/images/acme.iso", boot.location());
        assertEquals("ks=file:/answers.txt", boot.arguments());
        assertEquals(List.of("box-install-kernel", "box-install-initrd", "box.qcow2"),
                spec.made().stream().map(made -> made.place().volume()).toList());
        DriveSource.Extracted initrd = (DriveSource.Extracted) boot.initrd();
        String archive = new String(initrd.added(), StandardCharsets.US_ASCII);
        assertTrue(archive.contains("answers.txt") && archive.contains("media,server-netinst,box,/dev/sda"), archive);
        assertEquals(new IsoExtent(4096, 20), initrd.extent());
        assertEquals(0, ((DriveSource.Extracted) boot.kernel()).added().length);
        Drive cd = spec.drives().getLast();
        assertTrue(cd.cdrom() && cd.installer(), "what it installs is on the medium");
        String command = VirtInstall.command("qemu:///system", spec);
        assertTrue(command.contains("--location /images/acme.iso --unattended profile=jeos,user-login=me,user-password-file=PASSWORD-FILE"),
                command);
        assertFalse(command.contains("--extra-args") || command.contains("device=cdrom") || command.contains("--import"), command);
        assertFalse((command + spec).contains("unspoken"), command);
    }

    @Test
    void asksWhereAnotherSystemOrAnotherImageIsChosen() {
        medium("linux", Optional.empty(), "boot/linux", script("initrd", LINUX, false));
        found();
        draft.chosenOs = Optional.of(Optional.empty());
        assertFalse(draft.unattendedWay().isOpen());
        draft.chosenOs = Optional.empty();
        assertTrue(draft.unattendedWay().isOpen());
        draft.medium = Optional.of(new Medium(POOL, "other.iso", "/images/other.iso", "iso", Optional.of(GIB), false));
        assertFalse(draft.unattendedWay().isOpen());
        assertTrue(draft.spec().unattended().isEmpty());
    }

    @Test
    void takesTheSystemThatIsChosenWhereTheLabelFitsSeveral() {
        medium("linux", Optional.empty(), "boot/linux", script("initrd", LINUX, false));
        OsMedium first = draft.looked.orElseThrow().medium();
        OsMedium other = new OsMedium("http://acme.org/2", "x86_64", first.label(), "", first.kernel(), first.initrd(), Set.of(),
                first.scripts());
        OsMedium elsewhere = new OsMedium("http://acme.org/3", "x86_64", first.label(), "", "other/linux", "initrd", Set.of(),
                first.scripts());
        draft.looked = Optional.of(new MediumFound(IMAGE, List.of(first, other, elsewhere), Optional.empty()));
        found();
        for (String number : List.of("1", "2", "3")) {
            draft.chosenOs = Optional
                    .of(Optional.of(new OperatingSystem("http://acme.org/" + number, List.of(), "Acme", number, "", "linux", "acme",
                            "", Optional.empty(), Optional.empty(), OperatingSystem.Needs.UNKNOWN, Set.of(), Optional.empty(),
                            Optional.empty(), List.of())));
            assertTrue(draft.unattendedWay().script().isPresent(), number);
            assertEquals(!number.equals("3"), draft.unattendedWay().isOpen(),
                    "the kernel that was found is that of the first two: " + number);
        }
    }

    @Test
    void saysWhyItCanNotBeDone() {
        medium("linux", Optional.empty(), "boot/linux");
        assertTrue(draft.unattendedWay().script().isEmpty(), "there is no script");
        medium("linux", Optional.empty(), "boot/linux", script("initrd", LINUX, false));
        draft.looked = draft.looked.map(found -> found.with(Optional.empty()));
        assertEquals(Optional.of(Messages.barrierKernel), draft.unattendedWay().barrier());
        found();
        draft.disk = Optional.of(false);
        assertEquals(Optional.of(Messages.barrierDisk), draft.unattendedWay().barrier());
        assertTrue(draft.spec().unattended().isEmpty());
        medium("winnt", Optional.empty(), "", script("floppy", WINDOWS, false));
        draft.disk = Optional.empty();
        assertEquals(Optional.of(Messages.barrierFloppy), draft.unattendedWay().barrier());
    }

    @Test
    void needsANetworkWhereTheInstallerDoes() {
        medium("linux", Optional.empty(), "boot/linux", script("initrd", LINUX, true));
        found();
        assertEquals(Optional.empty(), draft.problem());
        draft.network = Optional.of(Optional.empty());
        assertEquals(Optional.of(Messages.problemUnattendedNetwork), draft.problem());
        draft.unattended.wanted = false;
        assertEquals(Optional.empty(), draft.problem());
    }

    @Test
    void givesWindowsItsAnswersOnAnotherCd() throws Exception {
        medium("winnt", Optional.empty(), "", script("cdrom", WINDOWS, false, "reg-product-key"));
        draft.firmware = Optional.of(Firmware.UEFI);
        assertEquals(Optional.of(Messages.barrierUefi), draft.unattendedWay().barrier());
        draft.firmware = Optional.of(Firmware.BIOS);
        assertEquals(Optional.of(Messages.problemNoProductKey), draft.problem());
        draft.unattended.key = "AB-C2";
        assertEquals(Optional.of(NLS.bind(Messages.problemProductKey, "AB-C2")), draft.problem());
        draft.unattended.key = "ab-12 ";
        draft.unattended.timeZone = "nobody asks for it";
        draft.unattended.language = "xx_XX";
        assertEquals(Optional.of(NLS.bind(Messages.problemUnknownLanguage, "xx_XX")), draft.problem());
        draft.unattended.language = "en_US";
        assertEquals(Optional.empty(), draft.problem());
        GuestSpec spec = draft.spec();
        assertTrue(spec.boot().isEmpty(), "its own boot loader starts it");
        assertTrue(spec.drives().get(1).installer());
        assertEquals("box-answers.iso", ((DriveSource.Content) spec.drives().get(2).source()).place().volume());
        byte[] disk = ((DriveSource.Content) spec.drives().get(2).source()).content();
        IsoExtent file = new IsoReader((offset, length) -> java.util.Arrays.copyOfRange(disk, (int) offset,
                (int) Math.min(offset + length, disk.length))).find("answers.txt").orElseThrow();
        assertArrayEquals("AB-12,EN-US,,unspoken".getBytes(StandardCharsets.US_ASCII),
                java.util.Arrays.copyOfRange(disk, (int) file.offset(), (int) (file.offset() + file.size())));
        String command = VirtInstall.command("qemu:///system", spec);
        assertTrue(command.contains("--cdrom /images/acme.iso --unattended profile=jeos") && command.contains("product-key=PRODUCT-KEY"),
                command);
        assertFalse(command.contains("answers") || command.contains("AB-12"), command);
    }

    @Test
    void saysWhenASystemStartsByUefiAlone() {
        medium("winnt", Optional.of(false), "", script("cdrom", WINDOWS, false));
        assertEquals(Optional.of(NLS.bind(Messages.barrierUefiOnly, "Acme 1")), draft.unattendedWay().barrier());
        draft.flavour = Optional.empty();
        draft.looked = draft.looked.map(found -> new MediumFound(IMAGE,
                List.of(new OsMedium(SYSTEM, "aarch64", found.medium().label(), "", "", "", Set.of(), found.medium().scripts())),
                Optional.empty()));
        assertEquals(Optional.of(NLS.bind(Messages.barrierArchitecture, "aarch64")), draft.unattendedWay().barrier());
    }
}
