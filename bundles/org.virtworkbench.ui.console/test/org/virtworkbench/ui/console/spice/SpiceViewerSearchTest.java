package org.virtworkbench.ui.console.spice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virtworkbench.ui.console.link.ScreenLink;

class SpiceViewerSearchTest {

    @TempDir
    private Path folder;

    private static SpiceViewer viewer(String path) {
        return new SpiceViewer(null, null, path);
    }

    private Path program(String where, String permissions) throws IOException {
        Path program = Files.createFile(Files.createDirectory(folder.resolve(where)).resolve("remote-viewer"));
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString(permissions));
    }

    @Test
    void takesTheFirstThatCanBeStarted() throws IOException {
        Path text = program("text", "rw-r--r--");
        Path first = program("first", "rwxr-xr-x");
        Path second = program("second", "rwxr-xr-x");
        String path = String.join(File.pathSeparator, "", folder.resolve("nothing").toString(), text.getParent().toString(),
                first.getParent().toString(), second.getParent().toString());
        assertEquals(Optional.of(first), viewer(path).program());
    }

    @Test
    void saysWhatToInstallWhereThereIsNone() {
        CoreException failure = assertThrows(CoreException.class,
                () -> viewer(folder.toString()).show(new ScreenLink.Target("host", new UUID(0, 1), "guest")));
        String text = failure.getStatus().getMessage();
        assertTrue(text.contains("Install remote-viewer") && text.contains("add a VNC screen"), text);
    }
}
