package org.virtworkbench.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.virtworkbench.product.tests.RunningProduct.CONNECTED;
import static org.virtworkbench.product.tests.RunningProduct.URI;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.virtworkbench.testhosts.HostOptions;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.Transport;

/** A person adds TigerVNC's engine to the packed product: what the build left is copied to the folder of dropins. */
class AddedEngineTest {

    private static final Path BUNDLES = Path.of(System.getProperty("tigervnc.folder"));
    private static final String ENGINE = "org.virtworkbench.tigervnc_";
    private static final String SETTINGS = "org.eclipse.core.runtime/.settings/org.virtworkbench.ui.console.prefs";
    private static final String READER = "tigervnc-reader";
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String GUEST = "bios";

    @RegisterExtension
    static final TestHostExtension HOST = new TestHostExtension(HostOptions.DEFAULT);

    @TempDir
    private Path folder;

    private final TestHost host;
    private RunningProduct product;

    AddedEngineTest(TestHost host) {
        this.host = host;
    }

    @BeforeEach
    void install() throws Exception {
        product = RunningProduct.unpack(folder);
    }

    @AfterEach
    void endAll() {
        product.close();
    }

    @Test
    void showsAScreenAfterAPlainStart() throws Exception {
        showAScreen();
        assertTrue(product.isPlain(), "that was no plain start");
    }

    @Test
    void showsAScreenAfterAFastStart() throws Exception {
        assumeTrue(Runtime.version().feature() >= 24, "needs a Java that keeps classes ahead of time");
        product.prepareFastStart();
        showAScreen();
        assertFalse(product.isPlain(), "that was no fast start");
    }

    private void showAScreen() throws Exception {
        List<Path> bundles = bundles();
        assertEquals(2, bundles.size(), bundles::toString);
        for (Path bundle : bundles) {
            add(bundle);
        }
        Path settings = product.plugin(SETTINGS);
        Files.createDirectories(settings.getParent());
        Files.writeString(settings, "eclipse.preferences.version=1\nengine=TigerVNC\n");
        Path definition = folder.resolve("guest.xml");
        Files.writeString(definition, "<domain type='qemu'><name>" + GUEST
                + "</name><memory unit='MiB'>16</memory><os><type arch='x86_64' machine='pc'>hvm</type></os>"
                + "<devices><graphics type='vnc' autoport='yes' listen='127.0.0.1'/><video><model type='vga'/></video></devices></domain>");
        host.virsh("create", definition.toString());
        try {
            Process process = product.start("--connect", host.uri(Transport.UNIX), "--show-domain-console", GUEST);
            RunningProduct.until("TigerVNC's engine reads what the screen sends", SOON, () -> RunningProduct.hasThread(process, READER));
        } finally {
            host.virsh("destroy", GUEST);
        }
    }

    private static List<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.toList();
        }
    }

    private void add(Path bundle) throws IOException {
        Path dropins = Files.createDirectories(product.workspace().resolve("dropins"));
        Files.copy(bundle, dropins.resolve(bundle.getFileName()));
    }

    @Test
    void startsWithoutWhatCantBeAddedAndSaysSo() throws Exception {
        add(Files.writeString(folder.resolve("nonsense.jar"), "no jar at all"));
        add(bundles().stream().filter(bundle -> bundle.getFileName().toString().startsWith(ENGINE)).findFirst().orElseThrow());
        product.start("--connect", URI);
        product.untilLogged(CONNECTED, 1);
        RunningProduct.until("it says what is no bundle", SOON,
                () -> events().contains("nonsense.jar was not added to the program: it is no OSGi bundle"));
        RunningProduct.until("it says what a bundle lacks", SOON,
                () -> events().contains(" was not added to the program: it lacks Require-Bundle: com.tigervnc"));
    }

    private String events() throws IOException {
        return RunningProduct.text(product.state("events.log"));
    }
}
