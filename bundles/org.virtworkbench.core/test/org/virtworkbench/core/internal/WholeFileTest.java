package org.virtworkbench.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    @TempDir
    Path folder;

    @Test
    void aProgramKilledBetweenWritingAndExchangingLosesNothing() throws IOException {
        WholeFile file = new WholeFile(folder.resolve("new/file"));
        file.replace("old".getBytes(StandardCharsets.UTF_8));
        // as far as it comes when it is killed just before the exchange
        file.prepare("new and much longer".getBytes(StandardCharsets.UTF_8));
        assertEquals("old", Files.readString(file.path()));
        // what it left behind is in nobody's way
        file.replace("newer".getBytes(StandardCharsets.UTF_8));
        assertEquals("newer", Files.readString(file.path()));
        try (var files = Files.list(folder.resolve("new"))) {
            assertEquals(1, files.count());
        }
    }
}
