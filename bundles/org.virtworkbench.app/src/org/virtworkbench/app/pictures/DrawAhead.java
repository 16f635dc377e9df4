package org.virtworkbench.app.pictures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Draws the few SVG pictures that the window asks SWT's rasterizer for (most others are drawn by GTK), so that already the start that shows the JVM which
 * classes are needed needs none for drawing, and that the first tab that is opened need not wait until the painter is loaded, which takes an eighth of a second.
 * Needs no screen. Made and run while the fast start is prepared.
 */
public final class DrawAhead implements Runnable {

    /** The button of the status line that stops what is under way. */
    private static final String STOP = "org/eclipse/jface/action/images/stop.svg";
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
            try (InputStream stop = open(STOP)) {
                pictures.rasterizeSVG(stop, OWN_SIZE);
            }
            for (String tab : TABS) {
                for (String theme : List.of("light", "dark")) {
                    try (InputStream icon = open("icons/" + theme + '/' + tab + ".svg")) {
                        pictures.rasterizeSVG(icon, ICON, ICON);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pictures.keep();
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
