package org.virtworkbench.app.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TornFilesTest {

    private static final String LAYOUT = "org.eclipse.e4.workbench/workbench.xmi";
    private static final String PREFERENCES = "org.eclipse.core.runtime/.settings/some.prefs";
    private static final String DIALOGS = "some.bundle/dialog_settings.xml";
    private static final String WHOLE_LAYOUT = "<application:Application>\n</application:Application>\n";

    @TempDir
    private Path workspace;

    private Path write(String file, String text) throws IOException {
        Path path = workspace.resolve(".metadata/.plugins").resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    private List<String> look() {
        return TornFiles.setAside(workspace, Instant.now());
    }

    /** {@return what a file held that was set aside} */
    private static String aside(Path file) throws IOException {
        try (Stream<Path> files = Files.list(file.getParent())) {
            return Files.readString(files.filter(each -> each.getFileName().toString().startsWith(file.getFileName() + ".broken-"))
                    .findFirst().orElseThrow());
        }
    }

    @Test
    void leavesWholeFilesAsTheyAre() throws IOException {
        Path layout = write(LAYOUT, WHOLE_LAYOUT);
        Path preferences = write(PREFERENCES, "one=1\ntwo=2\n");
        Path dialogs = write(DIALOGS, "<section name=\"Workbench\">\n</section>\n");
        assertEquals(List.of(), look());
        assertTrue(Files.exists(layout) && Files.exists(dialogs));
        assertEquals("one=1\ntwo=2\n", Files.readString(preferences));
    }

    @Test
    void anEmptyWorkspaceHasNone() {
        assertEquals(List.of(), look());
    }

    @Test
    void setsALayoutAsideAndSaysWhere() throws IOException {
        String torn = WHOLE_LAYOUT.substring(0, 30);
        Path layout = write(LAYOUT, torn);
        List<String> notes = look();
        assertFalse(Files.exists(layout));
        assertEquals(torn, aside(layout));
        assertEquals(1, notes.size());
        assertTrue(notes.get(0).contains(layout + ".broken-"), notes.get(0));
    }

    @Test
    void setsAnEmptyFileAside() throws IOException {
        Path dialogs = write(DIALOGS, "");
        assertEquals(1, look().size());
        assertFalse(Files.exists(dialogs));
        assertEquals("", aside(dialogs));
    }

    @Test
    void keepsPreferencesThatAreWhole() throws IOException {
        Path preferences = write(PREFERENCES, "one=1\ntwo=2\nthr");
        assertEquals(1, look().size());
        assertEquals("one=1\ntwo=2\n", Files.readString(preferences));
        assertEquals("one=1\ntwo=2\nthr", aside(preferences));
    }

    @Test
    void takesZerosForTornToo() throws IOException {
        Path preferences = write(PREFERENCES, "one=1\n\0\0\0\0");
        assertEquals(1, look().size());
        assertEquals("one=1\n", Files.readString(preferences));
        Files.writeString(preferences, "\0\0\0\n");
        assertEquals(1, TornFiles.setAside(workspace, Instant.EPOCH).size());
        assertFalse(Files.exists(preferences));
    }
}
