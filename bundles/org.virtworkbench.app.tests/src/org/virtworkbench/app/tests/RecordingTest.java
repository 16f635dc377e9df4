package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.WorkbenchBot;

/** Recordings that are played, and files that can't be; {@link ConsoleTest} makes real ones. */
@WorkbenchTest
class RecordingTest {

    private final WorkbenchBot window = new WorkbenchBot();

    @TempDir
    private Path folder;

    @Test
    void saysWhatIsNoRecording() throws IOException {
        Path file = Files.writeString(folder.resolve("letter.fbs"), "Dear all,");
        window.playRecording(file).untilSays("The recording cannot be played").untilSays("Choose Another");
    }

    @Test
    void saysThatThereIsNoFile() {
        window.playRecording(folder.resolve("nothing.fbs")).untilSays("The file could not be read");
    }

    @Test
    void opensARecordingOnlyOnce() throws IOException {
        Path file = Files.writeString(folder.resolve("letter.fbs"), "Dear all,");
        window.playRecording(file);
        window.playRecording(file).untilSays("The recording cannot be played");
        assertEquals(1, Ui.get(() -> window.tabs().stream().filter("letter"::equals).count()).intValue());
    }
}
