package org.virtworkbench.app.startup;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.osgi.util.NLS;

/**
 * Finds files of the platform in a workspace that are not whole, as a crash of the machine leaves them: the platform would begin them anew, without a word, and
 * the old one would be lost. What must be done before the platform reads them; the core keeps its own files.
 */
public final class TornFiles {

    private static final String PLUGINS = ".metadata/.plugins";
    private static final String LAYOUT = PLUGINS + "/org.eclipse.e4.workbench/workbench.xmi";
    private static final String PREFERENCES = PLUGINS + "/org.eclipse.core.runtime/.settings";
    private static final String DIALOGS = "dialog_settings.xml";
    private static final int TAIL = 64;

    private final Path workspace;
    private final Instant now;
    private final List<String> notes = new ArrayList<>();

    private TornFiles(Path workspace, Instant now) {
        this.workspace = workspace;
        this.now = now;
    }

    /**
     * Sets torn files aside. Lines of preferences that are whole are kept.
     *
     * @param workspace whose files
     * @param now for the names of files set aside
     * @return what to tell the person, one text a file; empty nearly always
     */
    public static List<String> setAside(Path workspace, Instant now) {
        TornFiles torn = new TornFiles(workspace, now);
        torn.look(workspace.resolve(LAYOUT), "</application:Application>", Messages.Torn_layout);
        for (Path folder : torn.list(PLUGINS)) {
            torn.look(folder.resolve(DIALOGS), "</section>", Messages.Torn_dialogs);
        }
        torn.list(PREFERENCES).stream().filter(file -> file.toString().endsWith(".prefs")).forEach(torn::lookAtPreferences);
        return torn.notes;
    }

    private List<Path> list(String folder) {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(workspace.resolve(folder))) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(workspace.resolve(folder))) {
                files.forEach(found::add);
            } catch (IOException e) {
                ILog.of(TornFiles.class).warn(e.getMessage(), e);
            }
        }
        return found;
    }

    private void look(Path file, String end, String note) {
        if (!Files.exists(file)) {
            return;
        }
        try {
            if (!tail(file).stripTrailing().endsWith(end)) {
                notes.add(NLS.bind(note, Files.move(file, aside(file))));
            }
        } catch (IOException e) {
            ILog.of(TornFiles.class).warn(e.getMessage(), e);
        }
    }

    private static String tail(Path file) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
            byte[] bytes = new byte[(int) Math.min(TAIL, open.length())];
            open.seek(open.length() - bytes.length);
            open.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private void lookAtPreferences(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            Optional<String> whole = wholeLines(text);
            if (whole.isPresent()) {
                Path aside = Files.move(file, aside(file));
                if (!whole.get().isEmpty()) {
                    Files.writeString(file, whole.get(), StandardCharsets.ISO_8859_1);
                }
                notes.add(NLS.bind(Messages.Torn_preferences, aside));
            }
        } catch (IOException e) {
            ILog.of(TornFiles.class).warn(e.getMessage(), e);
        }
    }

    /** {@return the lines that are whole, empty when all of them are} A disk that lost power leaves zeros, or nothing at all. */
    private static Optional<String> wholeLines(String text) {
        int zero = text.indexOf('\0');
        String written = zero < 0 ? text : text.substring(0, zero);
        boolean whole = zero < 0 && written.endsWith("\n");
        return whole ? Optional.empty() : Optional.of(written.substring(0, written.lastIndexOf('\n') + 1));
    }

    private Path aside(Path file) {
        String stamp = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneId.systemDefault()).format(now);
        return file.resolveSibling(file.getFileName() + ".broken-" + stamp);
    }
}
