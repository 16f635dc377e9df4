package org.virtworkbench.app.pictures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Draws the few SVG pictures that the window asks SWT's rasterizer for at each start (most others are drawn by GTK), so that already the start that shows the JVM
 * which classes are needed needs none for drawing. Needs no screen. Made and run while the fast start is prepared.
 */
public final class DrawAhead implements Runnable {

    /** The button of the status line that stops what is under way. */
    private static final String STOP = "org/eclipse/jface/action/images/stop.svg";
    /** The icon of a view that waits behind others. */
    private static final String EVENTS = "icons/light/events.svg";
    private static final String DARK_EVENTS = "icons/dark/events.svg";
    private static final int OWN_SIZE = 100;
    private static final int ICON = 16;

    @Override
    public void run() {
        KeptPictures pictures = new KeptPictures();
        try (InputStream stop = open(STOP); InputStream events = open(EVENTS); InputStream dark = open(DARK_EVENTS)) {
            pictures.rasterizeSVG(stop, OWN_SIZE);
            pictures.rasterizeSVG(events, ICON, ICON);
            pictures.rasterizeSVG(dark, ICON, ICON);
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
