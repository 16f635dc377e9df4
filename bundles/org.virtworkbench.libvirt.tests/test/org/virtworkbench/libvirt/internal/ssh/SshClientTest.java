package org.virtworkbench.libvirt.internal.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the scripts in front of ssh lie. */
class SshClientTest {

    private static final SshAsker NOBODY = new SshAsker() {
        @Override
        public Optional<String> secret(String prompt) {
            return Optional.empty();
        }

        @Override
        public boolean trust(String subject, String fingerprint) {
            return false;
        }
    };

    private static final SshShare.Part ALONE = SshShare.part(Optional.empty(), true);

    @TempDir
    Path folder;

    @Test
    void goesWhereProgramsCanBeStarted() throws IOException {
        Path first = Files.createDirectory(folder.resolve("noexec"));
        Path second = folder.resolve("home/.cache");
        try (SshClient client = SshClient.prepare("ssh", NOBODY, ALONE, List.of(first, second), path -> path.startsWith(second))) {
            assertTrue(client.command().startsWith(second), client.command().toString());
            assertTrue(Files.isExecutable(client.command()));
        }
        try (var left = Files.list(first)) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void saysThatThereIsNoSuchPlace() {
        assertThrows(IOException.class, () -> SshClient.prepare("ssh", NOBODY, ALONE, List.of(folder), path -> false));
    }

    @Test
    void namesAHostOnce() {
        assertEquals("[127.0.0.1]:2222", SshQuestions.named("[127.0.0.1]:2222 ([127.0.0.1]:2222)"));
        assertEquals("server (10.0.0.1)", SshQuestions.named("server (10.0.0.1)"));
        assertEquals("server", SshQuestions.named("server"));
    }
}
