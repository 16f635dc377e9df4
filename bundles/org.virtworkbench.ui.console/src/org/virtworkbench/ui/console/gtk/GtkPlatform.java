package org.virtworkbench.ui.console.gtk;

import java.util.Objects;

import org.eclipse.swt.SWT;

/**
 * Whether consoles may call GTK and cairo themselves. Where they may not, as on Windows and macOS, they do all with SWT alone; a person on whose desktop the
 * calls give trouble starts the program with {@code -Dorg.virtworkbench.console.gtk=false}. Any thread.
 */
public final class GtkPlatform {

    /** The system property by which consoles do without, where it is {@code false}; read for each console. */
    private static final String PROPERTY = "org.virtworkbench.console.gtk";

    private GtkPlatform() {
    }

    /** {@return whether SWT paints with cairo, and consoles may} */
    static boolean isUsed() {
        return SWT.getPlatform().equals("gtk") && !"false".equals(System.getProperty(PROPERTY));
    }

    /** {@return whether SWT uses GTK 3, and consoles may} */
    static boolean isVersion3() {
        return isUsed() && System.getProperty("org.eclipse.swt.internal.gtk.version", "").startsWith("3");
    }

    /** Loads all that is used, so that the first console need not. */
    public static void load() {
        if (isUsed()) {
            Objects.requireNonNull(CairoPixelImage.Loaded.CAIRO);
        }
        if (isVersion3()) {
            Objects.requireNonNull(GtkKeySource.Loaded.EVENTS);
            Objects.requireNonNull(GtkSeatGrab.Loaded.LIBRARIES);
            Objects.requireNonNull(GtkClipboard.Loaded.CLIPBOARDS);
        }
    }
}
