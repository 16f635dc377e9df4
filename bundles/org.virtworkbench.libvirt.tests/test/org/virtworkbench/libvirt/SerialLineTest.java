package org.virtworkbench.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.SerialDevice;
import org.virtworkbench.core.driver.SerialLink;
import org.virtworkbench.libvirt.internal.open.LibvirtConnection;
import org.virtworkbench.testhosts.TestGuest;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.Transport;

/** The serial line of a real guest: a shell answers on it. */
@ExtendWith(TestHostExtension.class)
class SerialLineTest {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final String LINE = "serial0";
    private static final int ALL_BYTES = 256;

    private final Connections connections = new Connections();
    private final TestHost host;

    SerialLineTest(TestHost host) {
        this.host = host;
    }

    @AfterEach
    void close() {
        connections.close();
    }

    private static String readUntil(InputStream input, String wanted) throws IOException {
        ByteArrayOutputStream seen = new ByteArrayOutputStream();
        byte[] buffer = new byte[4096];
        while (!seen.toString(StandardCharsets.ISO_8859_1).contains(wanted)) {
            int count = input.read(buffer);
            assertTrue(count > 0, () -> "ended after " + seen.toString(StandardCharsets.ISO_8859_1));
            seen.write(buffer, 0, count);
        }
        return seen.toString(StandardCharsets.ISO_8859_1);
    }

    private static String ask(SerialLink line, String command, String wanted) {
        type(line, command + '\n');
        return assertTimeoutPreemptively(PATIENCE, () -> readUntil(line.input(), wanted));
    }

    /** The guest's agent may be there before its shell is, and what is typed until then is lost: asks until there is an answer. */
    private static void awaitShell(SerialLink line) {
        try (ScheduledExecutorService asking = Executors.newSingleThreadScheduledExecutor()) {
            asking.scheduleWithFixedDelay(() -> type(line, "echo re''ady\n"), 0, 1, TimeUnit.SECONDS);
            assertTimeoutPreemptively(PATIENCE, () -> readUntil(line.input(), "ready"));
            asking.shutdownNow();
        }
    }

    private static void type(SerialLink line, String keys) {
        try {
            line.output().write(keys.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UUID boot(HypervisorConnection connection, String name) {
        TestGuest guest = TestGuest.define(host, name);
        guest.startAndWait();
        return assertTimeoutPreemptively(PATIENCE, () -> connection.guests().list()).stream().filter(found -> found.name().equals(name))
                .findFirst().orElseThrow().uuid();
    }

    @Test
    void carriesEveryByteBothWaysAndIsTakenOver() throws Exception {
        LibvirtConnection connection = connections.open(host.uri(Transport.UNIX));
        UUID guest = boot(connection, "serial");
        assertEquals(List.of(new SerialDevice(LINE, "serial", 0, "ttyS0")), connection.consoles().serialDevices(guest));
        try (SerialLink first = connection.consoles().openSerial(guest, LINE, false)) {
            awaitShell(first);
            String octal = "i=0; stty -opost; while [ $i -lt 256 ]; do printf \"\\\\$(printf %03o $i)\"; i=$((i+1)); done; echo EN''D";
            String answer = ask(first, octal, "END");
            String bytes = answer.substring(answer.indexOf('\0'), answer.lastIndexOf("END"));
            assertEquals(ALL_BYTES, bytes.length());
            for (int i = 0; i < ALL_BYTES; i++) {
                assertEquals(i, bytes.charAt(i));
            }
            ask(first, "stty opost", "# ");
            HypervisorException refused = assertThrows(HypervisorException.class,
                    () -> connection.consoles().openSerial(guest, LINE, false));
            assertEquals(Kind.IN_USE, refused.kind());
            try (SerialLink second = connection.consoles().openSerial(guest, LINE, true)) {
                assertTimeoutPreemptively(PATIENCE, () -> assertThrows(IOException.class, () -> first.input().readAllBytes()));
                ask(second, "echo o''ver", "over");
            }
        } finally {
            connection.guests().forceOff(guest);
        }
    }

    @Test
    void endsWhenClosedWhenTheGuestStopsAndWhenTheConnectionIsClosed() throws Exception {
        LibvirtConnection connection = connections.open(host.uri(Transport.UNIX));
        UUID guest = boot(connection, "ending");
        SerialLink closed = connection.consoles().openSerial(guest, LINE, false);
        Thread closer = Thread.ofPlatform().start(closed::close);
        assertTimeoutPreemptively(PATIENCE, () -> closed.input().readAllBytes());
        closer.join();
        SerialLink stopping = connection.consoles().openSerial(guest, LINE, true);
        connection.guests().forceOff(guest);
        assertTimeoutPreemptively(PATIENCE, () -> assertEnds(stopping.input()));
        stopping.close();
        assertEquals(Kind.INVALID_STATE,
                assertThrows(HypervisorException.class, () -> connection.consoles().serialDevices(guest)).kind());
        connection.guests().start(guest, false, false);
        SerialLink left = connection.consoles().openSerial(guest, LINE, false);
        Thread end = Thread.ofPlatform().start(connection::close);
        assertTimeoutPreemptively(PATIENCE, () -> assertEnds(left.input()));
        end.join();
        assertEquals(0, connection.handlesInUse());
        assertEquals(0, connection.referencesLeft());
        host.virsh("destroy", "ending");
    }

    /** It ends, with or without a reason. */
    private static void assertEnds(InputStream input) {
        try {
            input.readAllBytes();
        } catch (IOException e) {
            assertTrue(e.getMessage().length() > 0);
        }
    }

    @Test
    void saysThatGuestsOfTheTestDriverHaveNone() throws Exception {
        HypervisorConnection demo = connections.open("test:///default");
        UUID guest = demo.guests().list().get(0).uuid();
        HypervisorException failure = assertThrows(HypervisorException.class, () -> demo.consoles().serialDevices(guest));
        assertEquals(Kind.UNSUPPORTED, failure.kind());
        assertTrue(failure.problem().cure().contains("real host"));
    }
}
