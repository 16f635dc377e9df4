package org.virtworkbench.ui.console;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.CursorImage;
import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.rfb.RfbEngine;
import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.RfbListener;
import org.virtworkbench.rfb.SessionOptions;
import org.virtworkbench.rfb.Transport;

/**
 * Opens a console that nobody sees. Run at the end of the start in which the JVM takes notes: the classes that it needs are at hand in all later starts, so that
 * the first console of a guest opens as soon as the second one. Needs no screen. Made and run by the fast start.
 */
public final class ConsoleRehearsal implements Runnable {

    private static final String SUFFIX = ".class";
    /** Not those of serial lines, of the wall, of other viewers. */
    private static final Pattern PACKAGES = Pattern
            .compile(Pattern.quote(ConsoleRehearsal.class.getPackageName()) + "\\.((link|screen|gtk|keyboard)\\.)?[A-Z]");
    private static final int PATIENCE_SECONDS = 10;

    /**
     * RFC 6143: version 3.8, no security, a screen of 2 × 1 pixels without name, and one update of it: uncompressed, with all that QEMU tells of itself in the
     * first one but sound.
     */
    private static final String SESSION = "524642203030332e3030380a" + "0101" + "00000000"
            + "0002000120180001" + "00ff00ff00ff100800000000" + "00000000" + "00000006" + "0000000000020001" + "00000000"
            + "0000000000000000" + "0001000000000000" + "fffffeff" + "0000000000000000" + "fffffefb" + "00" + "0000000000000000"
            + "fffffefe"
            + "0000000000010001" + "ffffff11" + "00000000" + "00" + "0000000000020001" + "fffffecc" + "01000000" + "00000000"
            + "0000000000020001" + "00000000";

    @Override
    public void run() {
        try {
            loadAll();
            play();
        } catch (IOException | URISyntaxException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Loads what the screen of a console is made of, and initializes nothing. */
    private static void loadAll() throws IOException, URISyntaxException, ReflectiveOperationException {
        Path place = Path.of(ConsoleRehearsal.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (JarFile jar = new JarFile(place.toFile())) {
            for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                String name = entry.getName().replace('/', '.');
                if (name.endsWith(SUFFIX) && PACKAGES.matcher(name).lookingAt()) {
                    Class.forName(name.substring(0, name.length() - SUFFIX.length()), false, ConsoleRehearsal.class.getClassLoader());
                }
            }
        }
    }

    /** Plays a short session without a screen; fails when nothing came of it. */
    static void play() {
        Watcher watcher = new Watcher();
        RfbEngine.builtIn().start(new Recorded(session()), Optional::empty,
                SessionOptions.DEFAULT, watcher);
        if (!watcher.end.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join()) {
            throw new IllegalStateException("The rehearsed session showed nothing");
        }
    }

    /** {@return what a server says in a short session} */
    static InputStream session() {
        return new ByteArrayInputStream(HexFormat.of().parseHex(SESSION));
    }

    private record Recorded(InputStream input) implements Transport {

        @Override
        public OutputStream output() {
            return OutputStream.nullOutputStream();
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    private static final class Watcher implements RfbListener {

        private final CompletableFuture<Boolean> end = new CompletableFuture<>();
        private boolean shown;

        @Override
        public void connected(String name, FrameBuffer screen) {
            // nobody looks
        }

        @Override
        public void resized(FrameBuffer screen) {
            // nobody looks
        }

        @Override
        public void damaged(List<Area> areas) {
            shown = true;
        }

        @Override
        public void cursor(CursorImage cursor) {
            // nobody looks
        }

        @Override
        public void closed(Optional<RfbException> error) {
            end.complete(shown);
        }
    }
}
