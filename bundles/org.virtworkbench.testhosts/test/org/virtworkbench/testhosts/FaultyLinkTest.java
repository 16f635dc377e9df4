package org.virtworkbench.testhosts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.virtworkbench.testhosts.FaultyLink.Fault;

/** The link with faults, before a server that sends back what it gets. */
@Timeout(300)
class FaultyLinkTest {

    private static final byte[] WORDS = "more words than a part of a reply".getBytes(StandardCharsets.UTF_8);

    private final Semaphore heard = new Semaphore(0);
    private ServerSocket echo;
    private FaultyLink link;

    @BeforeEach
    void start() throws IOException {
        echo = echo();
        link = new FaultyLink(echo.getLocalPort());
    }

    @AfterEach
    void stop() throws IOException {
        link.close();
        echo.close();
    }

    private void echo(Socket socket) throws IOException {
        byte[] bytes = new byte[WORDS.length];
        for (int count = socket.getInputStream().read(bytes); count > 0; count = socket.getInputStream().read(bytes)) {
            heard.release(count);
            socket.getOutputStream().write(bytes, 0, count);
        }
    }

    private ServerSocket echo() throws IOException {
        ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> {
            try {
                while (true) {
                    Socket socket = server.accept();
                    Thread.ofVirtual().start(() -> {
                        try (socket) {
                            echo(socket);
                        } catch (IOException e) {
                            // broken off
                        }
                    });
                }
            } catch (IOException e) {
                // closed
            }
        });
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), link.port());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static byte[] ask(Socket socket) throws IOException {
        socket.getOutputStream().write(WORDS);
        return socket.getInputStream().readNBytes(WORDS.length);
    }

    @Test
    void isSlowAsLongAsItIsTold() throws IOException {
        try (Socket socket = connect()) {
            assertArrayEquals(WORDS, ask(socket));
            link.set(Fault.SLOW);
            long begun = System.nanoTime();
            assertArrayEquals(WORDS, ask(socket));
            assertTrue(System.nanoTime() - begun >= TimeUnit.MILLISECONDS.toNanos(990), "it was not late both ways");
            link.set(Fault.NONE);
            assertArrayEquals(WORDS, ask(socket));
        }
    }

    @Test
    void stallsAndGoesOn() throws IOException {
        try (Socket socket = connect()) {
            assertArrayEquals(WORDS, ask(socket));
            link.set(Fault.STALLED);
            socket.setSoTimeout(200);
            assertThrows(SocketTimeoutException.class, () -> ask(socket));
            link.set(Fault.NONE);
            socket.setSoTimeout(10_000);
            assertArrayEquals(WORDS, socket.getInputStream().readNBytes(WORDS.length));
        }
    }

    @Test
    void letsQuestionsPassWithoutAnswers() throws IOException, InterruptedException {
        try (Socket socket = connect()) {
            assertArrayEquals(WORDS, ask(socket));
            link.set(Fault.DEAF);
            socket.setSoTimeout(200);
            assertThrows(SocketTimeoutException.class, () -> ask(socket));
            assertTrue(heard.tryAcquire(2 * WORDS.length, 30, TimeUnit.SECONDS), "the question did not arrive");
        }
    }

    @Test
    void cutsAReply() throws IOException {
        try (Socket socket = connect()) {
            assertArrayEquals(WORDS, ask(socket));
            link.set(Fault.CUT);
            assertThrows(SocketException.class, () -> {
                assertEquals(10, ask(socket).length);
                throw new SocketException("it ended");
            });
        }
    }

    @Test
    void refusesAndTakesAgainOnTheSamePort() throws IOException {
        try (Socket socket = connect()) {
            ask(socket);
            link.set(Fault.REFUSING);
            assertThrows(SocketException.class, () -> {
                if (socket.getInputStream().read() < 0) {
                    throw new SocketException("it ended");
                }
            });
            assertThrows(ConnectException.class, this::connect);
        }
        link.set(Fault.NONE);
        try (Socket socket = connect()) {
            assertArrayEquals(WORDS, ask(socket));
        }
    }

    @Test
    void leadsElsewhere() throws IOException {
        ServerSocket other = echo();
        echo.close();
        link.leadTo(other.getLocalPort());
        try (Socket socket = connect()) {
            assertArrayEquals(WORDS, ask(socket));
        }
        assertEquals(1, link.accepted());
        other.close();
    }
}
