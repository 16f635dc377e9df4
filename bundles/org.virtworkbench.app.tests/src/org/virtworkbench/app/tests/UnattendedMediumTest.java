package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.NewGuestWizardBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.TestMedium;
import org.virtworkbench.testhosts.Transport;

/**
 * The wizard that makes guests, with media whose installers can be told all answers: systems that libosinfo's database knows, on libvirt's test driver, which takes
 * no files, and on a real host.
 */
@WorkbenchTest
class UnattendedMediumTest {

    private static final String HERE = "A file of this computer";
    private static final String NO_QUESTIONS = "Install without questions";

    @RegisterExtension
    static final TestHostExtension HOST = new TestHostExtension();

    @TempDir
    private Path folder;
    private final WorkbenchBot window = new WorkbenchBot();
    private final TestHost real;

    UnattendedMediumTest(TestHost real) {
        this.real = real;
    }

    /** Makes an image with some files, by xorriso. */
    private Path iso(Path iso, String label, String publisher, String... files) throws IOException, InterruptedException {
        Path root = Files.createDirectories(folder.resolve("cd of " + iso.getFileName()));
        for (String file : files) {
            Files.createDirectories(root.resolve(file).getParent());
            Files.write(root.resolve(file), file.repeat(100).getBytes(StandardCharsets.UTF_8));
        }
        return TestMedium.of(iso, root, "-R", "-V", label, "-publisher", publisher);
    }

    private NewGuestWizardBot here(Path iso) {
        NewGuestWizardBot wizard = window.newGuest().untilAsked();
        wizard.press(HERE);
        wizard.type("File:", iso.toString());
        return wizard;
    }

    @Test
    void installsLinuxFromAFileOfThisComputer() throws Exception {
        Path iso = iso(folder.resolve("any name.iso"), "Debian 11.5.0 i386 n", "x", "install.386/vmlinuz", "install.386/initrd.gz");
        LiveHost host = LiveHost.connect("Test", "test:///default", false);
        NewGuestWizardBot wizard = here(iso);
        wizard.untilSays("Detected. It can be installed without questions.");
        assertEquals("Debian 11", wizard.value("Operating system:"));
        wizard.next();
        wizard.type("Name:", "box");
        wizard.next().next();
        wizard.untilSays("The installer of this system can be told all answers beforehand.");
        assertTrue(wizard.canCreate(), "it may also ask");
        wizard.press(NO_QUESTIONS);
        wizard.untilSays("Enter the user who may log in.");
        wizard.answer();
        wizard.toSummary();
        assertTrue(wizard.text().contains("Installer, without questions: /default-pool/any name.iso"), wizard.text());
        assertTrue(wizard.xml().contains("/default-pool/box-install-kernel</kernel>"), wizard.xml());
        assertTrue(wizard.xml().contains("<on_reboot>destroy</on_reboot>"), wizard.xml());
        assertTrue(wizard.command().contains("--location '/default-pool/any name.iso' --unattended profile=jeos,user-login=me,"),
                wizard.command());
        assertFalse((wizard.xml() + wizard.command() + wizard.text()).contains("unspoken"));
        wizard.create();
        wizard.untilClosed();
        NewGuestWizardBot again = window.wizard();
        again.untilSays("Nothing was left on the host");
        assertFalse(window.isNoticed("box"), "what the wizard says is not said once more over its buttons");
        again.back().next().next().next();
        assertTrue(again.isChecked(NO_QUESTIONS));
        assertEquals("me", again.value("User:"));
        again.cancel();
        assertEquals(List.of("test"), window.guests().names());
        assertEquals(List.of(),
                host.behindTheScenes(connection -> connection.volumes().names(connection.storage().pools().getFirst().uuid())));
    }

    @Test
    void asksForTheProductKeyOfWindows() throws Exception {
        Path iso = iso(folder.resolve("win.iso"), "CCSA_X86FRE_EN-US_DV5", "MICROSOFT CORPORATION", "setup.exe");
        LiveHost.connect("Test", "test:///default", false);
        NewGuestWizardBot wizard = here(iso);
        wizard.untilSays("It can be installed without questions.");
        wizard.next().next().next();
        wizard.press(NO_QUESTIONS);
        wizard.type("User:", "me");
        wizard.type("Password:", "unspoken");
        wizard.type("Language:", "en_US");
        wizard.untilSays("Enter the product key.");
        assertEquals(wizard.keys().stream().distinct().toList(), wizard.keys(), "a letter that is there twice gets nowhere");
        wizard.type("Product key:", "ABCDE");
        wizard.untilSays("can’t be the product key");
        wizard.type("Product key:", "ABCDE-FGHIJ-KLMNO-PQRST-UVWXY");
        Ui.until("it may be made", wizard::canCreate);
        wizard.toSummary();
        assertTrue(wizard.text().contains("Installed without questions"), wizard.text());
        assertTrue(wizard.text().contains("-answers.iso"), wizard.text());
        assertTrue(wizard.command().contains("product-key=PRODUCT-KEY"), wizard.command());
        assertFalse((wizard.xml() + wizard.command() + wizard.text()).contains("FGHIJ"));
        wizard.cancel();
    }

    @Test
    void asksWhereTheMediumIsNotWhatItSays() throws Exception {
        Path iso = iso(folder.resolve("changed.iso"), "Debian 11.5.0 i386 n", "x", "live/vmlinuz");
        LiveHost.connect("Test", "test:///default", false);
        NewGuestWizardBot wizard = here(iso);
        wizard.untilSays("Detected.");
        wizard.next().next().next();
        wizard.untilSays("The installer is not where it should be on this medium");
        assertFalse(wizard.isEnabled(NO_QUESTIONS));
        wizard.toSummary();
        assertFalse(wizard.text().contains("without questions"), wizard.text());
        wizard.cancel();
    }

    @Test
    void guessesTheSystemFromTheNameOfAnImage() throws Exception {
        LiveHost.connect("Test", "test:///default", false);
        NewGuestWizardBot wizard = window.newGuest().untilAsked().from("Disk image with a system on it");
        wizard.press(HERE);
        wizard.type("File:", Files.write(folder.resolve("debian-11-genericcloud-amd64-20240717-1811.qcow2"), new byte[100]).toString());
        wizard.untilSays("Guessed from the file’s name.");
        assertEquals("Debian 11", wizard.value("Operating system:"));
        wizard.cancel();
    }

    @Test
    void takesTheInstallerOutOfAVolumeOfARealHost() throws Exception {
        try (PoolOnHost media = new PoolOnHost(real, "media")) {
            iso(media.file("debian.iso"), "Debian 11.5.0 amd64 n", "x", "install.amd/vmlinuz", "install.amd/initrd.gz");
            real.virsh("pool-refresh", "media");
            LiveHost host = LiveHost.connect("Real", real.uri(Transport.UNIX), false);
            NewGuestWizardBot wizard = window.newGuest().untilAsked().medium("debian.iso");
            wizard.untilSays("It can be installed without questions.");
            wizard.next();
            wizard.type("Name:", "fresh");
            wizard.emulated();
            wizard.next().next();
            wizard.press(NO_QUESTIONS);
            wizard.answer();
            wizard.toSummary();
            wizard.press("Start it and show its console");
            wizard.create();
            wizard.untilClosed();
            host.until("fresh", GuestState.SHUT_OFF);
            window.tasks().untilState("Create fresh", "Done");
            String kernel = "install.amd/vmlinuz".repeat(100);
            assertEquals(kernel, Files.readString(media.file("fresh-install-kernel")));
            String initrd = Files.readString(media.file("fresh-install-initrd"), StandardCharsets.ISO_8859_1);
            assertTrue(initrd.startsWith("install.amd/initrd.gz".repeat(100)), initrd);
            assertTrue(initrd.contains("preseed.cfg") && initrd.contains("d-i passwd/username string me"), initrd);
            assertFalse(initrd.contains("unspoken"), "there is only a hash of it");
            real.virsh("undefine", "fresh");
        }
    }
}
