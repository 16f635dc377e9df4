package org.virtworkbench.app.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a second start hands to the first one, and what the first one refuses. */
class SecondStartTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    private Path workspace;
    private final List<List<String>> heard = new CopyOnWriteArrayList<>();
    private final List<Exception> trouble = new CopyOnWriteArrayList<>();
    private Door door;
    private FirstStart first;

    @BeforeEach
    void listen() throws IOException {
        door = Door.of(workspace).orElseThrow();
        first = FirstStart.listen(door, words -> {
            heard.add(words);
            return !words.contains("--refuse");
        }, trouble::add);
    }

    @AfterEach
    void close() throws IOException {
        first.close();
    }

    @Test
    void wordsArriveAsTheyAre() {
        List<String> words = List.of("--connect", "test:///default", "", "Gäste \ud83d\ude00");
        assertTrue(SecondStart.handOver(door, words, SOON));
        assertTrue(SecondStart.handOver(door, List.of(), SOON));
        assertEquals(List.of(words, List.of()), heard);
    }

    @Test
    void theFirstOneMayRefuse() {
        assertFalse(SecondStart.handOver(door, List.of("--refuse"), SOON));
        assertEquals(1, heard.size());
    }

    @Test
    void nobodyButTheOwnerGetsIn() throws IOException {
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(door.folder())));
    }

    @Test
    void whatIsNoneOfOursIsRefused() throws IOException {
        assertEquals("n", send("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals("n", send(new byte[0]));
        assertEquals("n", send(new byte[] { (byte) 0xc3, 0x28, 0 }));
        assertEquals("n", send("virt-workbench-1\0--demo".getBytes(StandardCharsets.UTF_8)));
        assertEquals(List.of(), heard);
    }

    @Test
    void tooMuchIsNotReadToItsEnd() {
        assertFalse(SecondStart.handOver(door, List.of("x".repeat(Words.MOST_BYTES)), SOON));
        assertTrue(SecondStart.handOver(door, List.of("--demo"), SOON));
        assertEquals(List.of(List.of("--demo")), heard);
        assertEquals(1, trouble.size());
    }

    @Test
    void somebodySilentDoesNotKeepOthersOut() throws IOException {
        try (SocketChannel silent = SocketChannel.open(door.address())) {
            assertTrue(silent.isConnected());
            assertTrue(SecondStart.handOver(door, List.of("--demo"), SOON));
        }
        assertEquals(List.of(List.of("--demo")), heard);
    }

    @Test
    void withoutAFirstOneNobodyAnswers() throws IOException {
        first.close();
        assertFalse(SecondStart.handOver(door, List.of("--demo"), Duration.ZERO));
    }

    @Test
    void whatACrashLeftIsReplaced() throws IOException {
        first.close();
        Files.createFile(door.socket());
        first = FirstStart.listen(door, words -> true, trouble::add);
        assertTrue(SecondStart.handOver(door, List.of(), SOON));
    }

    @Test
    void aPathThatIsTooLongHasNoDoor() {
        assertEquals(Optional.empty(), Door.of(workspace.resolve("x".repeat(120))));
    }

    private String send(byte[] message) throws IOException {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(door.address());
            channel.write(ByteBuffer.wrap(message));
            channel.shutdownOutput();
            return new String(Deadline.read(channel, 1, SOON), StandardCharsets.UTF_8);
        }
    }
}
