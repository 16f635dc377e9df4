package org.virtworkbench.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.OpenAttempt;

/** Failures to open that need no host. */
class OpenFailureTest {

    private final Connections connections = new Connections();

    @AfterEach
    void close() {
        connections.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "BAD_URI|foo:///x|Examples", "BAD_URI|qemu:///bogus|Examples",
            "BAD_URI|test:///no/such/file.xml|Examples",
            "DAEMON_OFF|qemu+unix:///system?socket=/no/such/socket|systemctl start virtqemud.socket",
            "UNREACHABLE|qemu+tcp://no-such-host.invalid/system|ping no-such-host.invalid",
            "UNREACHABLE|qemu+ssh://no-such-host.invalid/system|ping no-such-host.invalid" })
    void tellsWhatToDo(Kind kind, String uri, String cure) {
        HypervisorException failure = connections.assertRefused(kind, uri, Connections.nobody());
        assertFalse(failure.problem().why().isEmpty());
        assertTrue(failure.problem().cure().contains(cure), failure.problem().cure());
    }

    @ParameterizedTest
    @CsvSource({ "tcp,virtproxyd-tcp.socket", "ssh,No ssh server" })
    void tellsThatNothingListens(String transport, String cure) throws IOException {
        int port;
        try (ServerSocket unused = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = unused.getLocalPort();
        }
        HypervisorException failure = connections.assertRefused(Kind.DAEMON_OFF,
                "qemu+" + transport + "://127.0.0.1:" + port + "/system", Connections.nobody());
        assertTrue(failure.problem().cure().contains(cure), failure.problem().cure());
    }

    @Test
    void givesUpAtOnceOnAHostThatKeepsSilent() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            OpenAttempt attempt = new OpenAttempt();
            ConnectionUri uri = ConnectionUri.parse("qemu+tcp://127.0.0.1:" + silent.getLocalPort() + "/system");
            CompletableFuture<HypervisorConnection> opening = CompletableFuture.supplyAsync(() -> {
                try {
                    return connections.driver().open(uri, false, Connections.nobody(), attempt);
                } catch (HypervisorException e) {
                    throw new IllegalStateException(e);
                }
            }, task -> new Thread(task).start());
            try (var accepted = silent.accept()) {
                long start = System.nanoTime();
                attempt.abandon();
                ExecutionException failure = assertThrows(ExecutionException.class, () -> opening.get(30, TimeUnit.SECONDS));
                assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(10));
                assertEquals(Kind.CANCELLED, ((HypervisorException) failure.getCause().getCause()).kind());
                assertTrue(accepted.isConnected());
            }
            Await.until("the thread that opened is gone", 60, () -> Thread.getAllStackTraces().keySet().stream()
                    .noneMatch(thread -> thread.getName().equals("libvirt-open 127.0.0.1")));
        }
    }

    @Test
    void doesNotBeginWhenGivenUpBefore() {
        OpenAttempt attempt = new OpenAttempt();
        attempt.abandon();
        HypervisorException failure = assertThrows(HypervisorException.class, () -> connections.driver()
                .open(ConnectionUri.parse("test:///default"), false, Connections.nobody(), attempt));
        assertEquals(Kind.CANCELLED, failure.kind());
    }
}
