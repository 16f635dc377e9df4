package org.virtworkbench.app.pictures;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Draws the SVG pictures of all bundles, so that already the start that shows the JVM which classes are needed needs none for drawing, and that the first tab that
 * is opened need not wait until the painter is loaded, which takes an eighth of a second. Needs no screen. Made and run while the fast start is prepared, on its
 * flat class path.
 */
public final class DrawAhead implements Runnable {

    private static final String SUFFIX = ".svg";
    private static final int OWN_SIZE = 100;

    /** The icons of all parts: a tab that others cover has its icon drawn in exactly this size. */
    private static final List<String> TABS = List.of("console", "delete", "display", "events", "filter", "guest", "guest-crashed",
            "guest-paused",
            "guest-running", "guest-saved", "guest-shutoff", "guest-suspended", "guest-template", "guest-unknown", "host", "host-connected",
            "host-connecting", "host-disconnected", "host-failed", "host-readonly", "host-reconnecting", "network", "network-inactive",
            "performance", "record", "recording", "storage", "tasks", "welcome");
    private static final int ICON = 16;

    @Override
    public void run() {
        KeptPictures pictures = new KeptPictures();
        try {
            for (Path jar : classPath()) {
                drawAll(jar, pictures);
            }
            for (String tab : TABS) {
                for (String theme : List.of("light", "dark")) {
                    try (InputStream icon = open("icons/" + theme + '/' + tab + SUFFIX)) {
                        pictures.rasterizeSVG(icon, ICON, ICON);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pictures.keep();
    }

    private static List<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of).toList();
    }

    private static void drawAll(Path file, KeptPictures pictures) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            for (JarEntry entry : (Iterable<JarEntry>) jar.stream().filter(each -> each.getName().endsWith(SUFFIX))::iterator) {
                try (InputStream svg = jar.getInputStream(entry)) {
                    pictures.rasterizeSVG(svg, OWN_SIZE);
                }
            }
        }
    }

    /** On the flat class path all bundles' files are together. */
    private static InputStream open(String name) throws IOException {
        InputStream stream = DrawAhead.class.getClassLoader().getResourceAsStream(name);
        if (stream == null) {
            throw new IOException("There is no " + name);
        }
        return stream;
    }
}
