package org.virtworkbench.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.virtworkbench.product.tests.RunningProduct.CONNECTED;
import static org.virtworkbench.product.tests.RunningProduct.URI;

import java.awt.event.KeyEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.virtworkbench.testhosts.HostOptions;
import org.virtworkbench.testhosts.RepeatedOnCrash;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.Transport;

/** The product is told to end, by the system or by a person, also while hosts hang. */
class EndingProductTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String GUEST = "aaa";
    private static final String LAYOUT = "org.eclipse.e4.workbench/workbench.xmi";
    private static final Pattern GUESTS_TAB = Pattern.compile("<children [^>]*label=\"Guests\"[^>]*>(?s:.*?)</children>");

    @RegisterExtension
    static final TestHostExtension HOST = new TestHostExtension(HostOptions.DEFAULT);

    @TempDir
    private Path folder;

    private final TestHost host;
    private RunningProduct product;

    EndingProductTest(TestHost host) {
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

    private static void assertEndsSoon(Process process) throws InterruptedException {
        assertTrue(process.waitFor(SOON.toSeconds(), TimeUnit.SECONDS), "it does not end");
        assertEquals(0, process.descendants().count());
    }

    @Test
    void keepsItsLayoutWhenTheSystemEndsIt() throws Exception {
        startAndEnd(1, "--connect", URI);
        assertTrue(Files.exists(product.plugin(LAYOUT)), product.log());
    }

    @Test
    void theGuestsComeBackWhereTheyWere() throws Exception {
        startAndEnd(1, "--connect", URI);
        Path file = product.plugin(LAYOUT);
        String layout = Files.readString(file);
        Matcher guests = GUESTS_TAB.matcher(layout);
        assertTrue(guests.find(), layout);
        // beside the other editors, as a person may have put them
        Files.writeString(file, guests.replaceFirst("").replaceFirst("(?s)(primaryDataStack\"[^>]*>.*?</children>)",
                "$1<children xsi:type=\"basic:PartStack\" xmi:id=\"_beside\">" + Matcher.quoteReplacement(guests.group()) + "</children>"));
        startAndEnd(2);
        String kept = Files.readString(file);
        assertEquals(1, GUESTS_TAB.matcher(kept).results().count(), kept);
        assertTrue(Pattern.compile("xmi:id=\"_beside\"[^>]*>\\s*(<tags>[^<]*</tags>\\s*)*" + GUESTS_TAB.pattern()).matcher(kept).find(),
                kept);
    }

    private void startAndEnd(int time, String... options) throws Exception {
        Process process = product.start(options);
        product.untilLogged(CONNECTED, time);
        process.destroy();
        assertEndsSoon(process);
    }

    @Test
    void endsSoonWhileAHostDoesNotAnswer() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Process process = product.start("--connect", "qemu+tcp://127.0.0.1:" + silent.getLocalPort() + "/system");
            silent.accept(); // and says nothing
            process.destroy();
            assertEndsSoon(process);
        }
    }

    /** A daemon hangs, a task waits for it, another host is connected, and the person closes the window: asked, it ends at once. */
    @RepeatedOnCrash
    void aPersonClosesTheWindowInTheMidstOfAllThat() throws Exception {
        Path definition = folder.resolve("guest.xml");
        Files.writeString(definition, "<domain type='qemu'><name>" + GUEST
                + "</name><memory unit='MiB'>16</memory><os><type arch='x86_64' machine='pc'>hvm</type></os></domain>");
        host.virsh("define", definition.toString());
        host.virsh("start", GUEST);
        Process process = product.start("--connect", host.uri(Transport.TCP));
        product.untilLogged(": Connected", 1);
        Person person = new Person(product);
        person.sortByName("name");
        host.freezeDaemon();
        try {
            person.selectFirstGuest();
            person.act(KeyEvent.VK_P);
            RunningProduct.until("the task runs", SOON, () -> tasks().contains("\tRUNNING\t"));
            person.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Q);
            // "Quit" stands before "Stay", which has the focus; typed again as long as the question is not there yet
            RunningProduct.until("it ends", SOON, () -> {
                person.press(KeyEvent.VK_SHIFT, KeyEvent.VK_TAB);
                person.press(KeyEvent.VK_SPACE);
                return RunningProduct.comes(Duration.ofSeconds(1), () -> !process.isAlive());
            });
            assertEquals(0, process.descendants().count());
        } finally {
            host.thawDaemon();
        }
        assertTrue(tasks().lines().toList().getLast().contains("\tOUTCOME_UNKNOWN\t"), this::tasks);
        host.virsh("destroy", GUEST);
        host.virsh("undefine", GUEST);
    }

    private String tasks() {
        try {
            return RunningProduct.text(product.state("tasks.tsv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
