package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.LogFile;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.DialogBot;
import org.virtworkbench.app.tests.page.EditorBot;
import org.virtworkbench.app.tests.page.NewGuestWizardBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.testhosts.HostOptions;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.Transport;

/** Every way on which a secret comes into the program, with a log that tells of every call: none is in it. */
@WorkbenchTest
class NoSecretInLogTest {

    private static final String SECRET = "kx7Unspoken";
    private static final String IMAGE = "debian-11-generic.qcow2";

    @RegisterExtension
    static final TestHostExtension HOST = new TestHostExtension(HostOptions.DEFAULT.withSasl());

    private final WorkbenchBot window = new WorkbenchBot();
    private final TestHost host;

    NoSecretInLogTest(TestHost host) {
        this.host = host;
    }

    @BeforeEach
    void tellAll() {
        LogFile.tellAll();
    }

    @AfterEach
    void tellLess() {
        LogFile.tellLess();
    }

    /** @param proof of the log, that the call with the secret is in it */
    private static void assertUnspoken(String proof, String secret) {
        Ui.until("it is in the log: " + proof, () -> LogFile.text().contains(proof));
        String log = LogFile.text();
        assertFalse(log.contains(secret), "the secret is in the log");
        assertFalse(log.contains(Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8))), "the secret is in the log");
    }

    private LiveHost connect() {
        return LiveHost.connect("Real", host.uri(Transport.UNIX), false);
    }

    @Test
    void aWrongPasswordOfAHost() {
        LiveHost guarded = LiveHost.begin("Guarded", host.uri(Transport.TCP), false);
        window.signIn(TestHost.USER, SECRET);
        Ui.until("it is refused", () -> guarded.host().getState() == ConnectionState.FAILED || window.hasDialog("Sign In"));
        assertUnspoken(": virConnectOpenAuth failed after ", SECRET);
    }

    @Test
    void theValueOfASecret() {
        LiveHost real = connect();
        window.explorer().select("Real");
        window.choose("Host", "Storage");
        EditorBot editor = window.editor("Real: storage").page("Secrets");
        Ui.until("a secret can be made", () -> editor.isToolEnabled("New Secret…"));
        editor.pressTool("New Secret…");
        DialogBot dialog = window.dialog("New Secret");
        dialog.type("Volume’s path:", "/images/locked.qcow2");
        dialog.type("Value:", SECRET);
        dialog.type("Once more:", SECRET);
        dialog.press("Create");
        window.tasks().untilState("Create secret /images/locked.qcow2", "Done");
        assertUnspoken(": virSecretSetValue took ", SECRET);
        real.behindTheScenes(connection -> {
            connection.secrets().delete(connection.secrets().list().getFirst().uuid());
            return null;
        });
    }

    @Test
    void thePasswordOfAScreen() throws IOException {
        Path definition = host.folder().resolve("screen.xml");
        Files.writeString(definition, "<domain type='qemu'><name>guarded</name><memory unit='MiB'>32</memory><os>"
                + "<type arch='x86_64' machine='pc'>hvm</type></os><devices><graphics type='vnc' autoport='yes' passwd='"
                + SECRET.substring(0, 8) + "'/><video><model type='vga'/></video></devices></domain>");
        host.virsh("define", definition.toString());
        host.virsh("start", "guarded");
        LiveHost real = connect();
        real.until("guarded", GuestState.RUNNING);
        try {
            window.console("guarded").untilPicture();
            window.guests().open("guarded");
            EditorBot editor = window.editor("guarded");
            editor.pages().forEach(editor::page);
            assertUnspoken(": virDomainOpenGraphics took ", SECRET.substring(0, 8));
        } finally {
            host.virsh("destroy", "guarded");
            host.virsh("undefine", "guarded");
        }
    }

    @Test
    void thePasswordForCloudInit() throws IOException {
        Path images = Files.createDirectories(host.folder().resolve("lib/images/clouds"));
        host.virsh("pool-create-as", "clouds", "dir", "--target", images.toString());
        host.virsh("vol-create-as", "clouds", IMAGE, "16M", "--format", "qcow2");
        host.virsh("net-define", Files.writeString(images.resolve("net.xml"), "<network><name>alone</name></network>").toString());
        try {
            LiveHost real = connect();
            NewGuestWizardBot wizard = window.newGuest().untilAsked().from("Cloud image, set up by cloud-init").medium(IMAGE);
            wizard.next();
            wizard.type("Name:", "cloudy");
            wizard.emulated();
            wizard.next().next();
            wizard.type("User:", "me");
            wizard.type("Password:", SECRET);
            wizard.toSummary();
            assertTrue(wizard.text().contains("for cloud-init"), wizard.text());
            wizard.create();
            wizard.untilClosed();
            window.tasks().untilState("Create cloudy", "Done");
            real.until("cloudy", GuestState.RUNNING);
            assertUnspoken("cloudy", SECRET);
            assertUnspoken(": virStorageVolUpload took ", SECRET);
            host.virsh("destroy", "cloudy");
            host.virsh("undefine", "cloudy", "--nvram");
        } finally {
            host.virsh("pool-destroy", "clouds");
            host.virsh("net-undefine", "alone");
        }
    }
}
