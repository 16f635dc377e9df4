package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.NewGuestWizardBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.Transport;
import org.virtworkbench.testhosts.WebTree;

/** The wizard that makes guests, with a tree on a web server: on libvirt's test driver, which takes no files, and on a real host. */
@WorkbenchTest
class InstallTreeTest {

    private static final String ORIGIN = "Installation tree in the network (URL)";
    private static final String INFO = """
            [general]
            family = Acme
            version = 1
            arch = %1$s
            [images-%1$s]
            kernel = boot/linux
            initrd = boot/initrd
            """;

    @RegisterExtension
    static final TestHostExtension HOST = new TestHostExtension();

    private final WorkbenchBot window = new WorkbenchBot();
    private final TestHost real;
    private WebTree web;

    InstallTreeTest(TestHost real) {
        this.real = real;
    }

    @BeforeEach
    void serve() throws IOException {
        web = new WebTree();
    }

    @AfterEach
    void stop() throws IOException {
        web.close();
    }

    private void tree(String architecture) {
        web.file("/acme/.treeinfo", String.format(INFO, architecture).getBytes(StandardCharsets.UTF_8)).file("/acme/boot/linux",
                new byte[3 << 10]).file("/acme/boot/initrd", new byte[5 << 10]);
    }

    private NewGuestWizardBot wizard(String path) {
        NewGuestWizardBot wizard = window.newGuest().untilAsked().from(ORIGIN);
        wizard.untilSays("Enter the address of an installation tree.");
        assertFalse(wizard.canCreate());
        wizard.type("Address:", web.address(path).toString());
        return wizard;
    }

    @Test
    void findsTheTreeAndOpensAgainWhereTheHostTakesNoFiles() throws Exception {
        tree("i686");
        LiveHost host = LiveHost.connect("Test", "test:///default", false);
        NewGuestWizardBot wizard = wizard("/acme");
        wizard.untilSays("Kernel 3 KiB, initial RAM disk 5 KiB");
        wizard.type("Arguments:", "console=ttyS0 \"a b\"");
        wizard.next();
        wizard.type("Name:", "fresh");
        wizard.toSummary();
        assertTrue(wizard.text().contains("Installer: " + web.address("/acme/")), wizard.text());
        assertTrue(wizard.xml().contains("/default-pool/fresh-install-kernel</kernel>"), wizard.xml());
        assertTrue(wizard.xml().contains("<on_reboot>destroy</on_reboot>"), wizard.xml());
        assertTrue(wizard.command().contains("--location " + web.address("/acme/")), wizard.command());
        wizard.create();
        wizard.untilClosed();
        NewGuestWizardBot again = window.wizard();
        again.untilSays("Nothing was left on the host");
        again.back();
        assertEquals("console=ttyS0 \"a b\"", again.value("Arguments:"));
        again.cancel();
        assertEquals(List.of("test"), window.guests().names());
        assertEquals(List.of(),
                host.behindTheScenes(connection -> connection.volumes().names(connection.storage().pools().getFirst().uuid())));
    }

    /** Debian's tree and script are known from libosinfo's database, which tests need as the product does. */
    @Test
    void installsWithoutQuestionsWhereTheSystemHasAScript() throws Exception {
        String path = "/debian/dists/bullseye/main/installer-i386";
        web.file(path + "/current/images/netboot/debian-installer/i386/linux", new byte[1 << 10])
                .file(path + "/current/images/netboot/debian-installer/i386/initrd.gz", new byte[2 << 10]);
        LiveHost.connect("Test", "test:///default", false);
        NewGuestWizardBot wizard = wizard(path);
        wizard.untilSays("Debian 11. Kernel 1 KiB, initial RAM disk 2 KiB.");
        wizard.next().next().next();
        wizard.untilSays("The installer of this system can be told all answers beforehand.");
        assertTrue(wizard.canCreate(), "it may also ask");
        wizard.press("Install without questions");
        wizard.untilSays("Enter the user who may log in.");
        assertFalse(wizard.canCreate());
        wizard.type("User:", "me");
        wizard.type("Password:", "a'b");
        wizard.untilSays("no quotes");
        wizard.type("Password:", "unspoken");
        wizard.type("Time zone:", "nowhere at all");
        wizard.untilSays("can’t be a time zone");
        wizard.type("Time zone:", "Europe/Berlin");
        wizard.toSummary();
        assertTrue(wizard.text().contains("Installer, without questions: "), wizard.text());
        assertTrue(wizard.xml().contains("debconf/priority=critical</cmdline>"), wizard.xml());
        assertFalse((wizard.xml() + wizard.command() + wizard.text()).contains("unspoken"));
        wizard.back();
        assertEquals("me", wizard.value("User:"));
        wizard.cancel();
    }

    @Test
    void saysWhatIsWrongWithAnAddress() {
        LiveHost.connect("Test", "test:///default", false);
        NewGuestWizardBot wizard = wizard("/nothing");
        wizard.untilSays("There is no tree for i686");
        wizard.type("Address:", "nonsense");
        wizard.untilSays("That is no address of the web.");
        assertFalse(wizard.canCreate());
        tree("i686");
        wizard.type("Address:", web.address("/acme").toString());
        Ui.until("it may be made", wizard::canCreate);
        wizard.cancel();
    }

    @Test
    void startsTheInstallerOnARealHost() throws Exception {
        tree("x86_64");
        try (PoolOnHost pool = new PoolOnHost(real, "tree")) {
            LiveHost host = LiveHost.connect("Real", real.uri(Transport.UNIX), false);
            NewGuestWizardBot wizard = wizard("/acme");
            wizard.untilSays("Kernel 3 KiB");
            wizard.next();
            wizard.type("Name:", "fresh");
            wizard.emulated();
            wizard.toSummary();
            wizard.press("Start it and show its console");
            wizard.create();
            wizard.untilClosed();
            host.until("fresh", GuestState.SHUT_OFF);
            window.tasks().untilState("Create fresh", "Done");
            assertTrue(real.virsh("dumpxml", "fresh").contains("fresh-install-kernel</kernel>"));
            assertEquals(3 << 10, Files.size(pool.file("fresh-install-kernel")));
            real.virsh("undefine", "fresh");
        }
    }
}
