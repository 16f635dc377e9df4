package org.virtworkbench.core.internal.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.virtworkbench.core.log.LogLevel;

/** The file of the log. */
class LogWriterTest {

    private static final String HIDDEN = "hunter2";

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("log/program.log");
    }

    @Test
    void writesWhatTheLevelShows() throws IOException {
        try (LogWriter log = new LogWriter(file(), LogLevel.INFO)) {
            log.write(LogLevel.DEBUG, "a", "not yet");
            log.setLevel(LogLevel.DEBUG);
            log.write(LogLevel.DEBUG, "a", "now");
            log.setLevel(LogLevel.ERROR);
            log.write(LogLevel.WARNING, "a", "no more");
            log.write(LogLevel.ERROR, "b", "two\nlines\n");
            log.flush();
            List<String> lines = Files.readAllLines(file());
            assertEquals(3, lines.size());
            assertTrue(lines.get(0).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3} DEBUG   a: now"), lines.get(0));
            assertTrue(lines.get(1).endsWith(" ERROR   b: two"), lines.get(1));
            assertEquals("    lines", lines.get(2));
        }
    }

    @Test
    void keepsThreeOlderFilesAndNoMore() throws IOException {
        RotatingFile file = new RotatingFile(file(), 10, 3);
        for (int i = 0; i < 9; i++) {
            file.append("number " + i + " ends\n");
        }
        assertEquals("number 8 ends\n", Files.readString(file()));
        assertEquals("number 7 ends\n", Files.readString(folder.resolve("log/program.log.1")));
        assertEquals("number 5 ends\n", Files.readString(folder.resolve("log/program.log.3")));
        try (Stream<Path> all = Files.list(file().getParent())) {
            assertEquals(4, all.count());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "<graphics type='vnc' passwd='hunter2' port='-1'/>", "<graphics passwd=\"hunter2\"/>",
            "<password>hunter2</password>", "qemu+ssh://root:hunter2@host/system", "password=hunter2&x=1", "Password = hunter2, so" })
    void makesPasswordsUnreadable(String text) {
        String hidden = Secrets.hide("before " + text + " after");
        assertFalse(hidden.contains(HIDDEN), hidden);
        assertTrue(hidden.startsWith("before ") && hidden.endsWith(" after"), hidden);
    }

    @Test
    void leavesOtherTextsAlone() {
        String text = "authentication failed: wrong password for qemu+tcp://10.0.0.1:16509/system (user root)";
        assertEquals(text, Secrets.hide(text));
    }
}
