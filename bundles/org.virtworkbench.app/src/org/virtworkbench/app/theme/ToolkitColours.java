package org.virtworkbench.app.theme;

import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Display;

/** Whether the desktop's own theme is dark, whatever theme this program shows. UI thread. */
final class ToolkitColours {

    private ToolkitColours() {
    }

    /** {@return whether it is; empty where the toolkit can't tell while the program runs} */
    static Optional<Boolean> dark() {
        return Platform.WS_GTK.equals(Platform.getWS()) ? gtkTheme().map(ToolkitColours::isDark) : Optional.of(Display.isSystemDarkTheme());
    }

    /** Themes of GTK tell by their names: Adwaita-dark, Breeze-Dark, Yaru-blue-dark, Arc-Darker. */
    static boolean isDark(String theme) {
        return theme.toLowerCase(Locale.ROOT).matches(".*[-_ ]dark(er|est)?([-_ ].*)?");
    }

    /**
     * {@return the property gtk-theme-name of GtkSettings} SWT reads it once, at its start, and has no interface for it: what it has inside is looked up by
     * name, and may be missing.
     */
    private static Optional<String> gtkTheme() {
        try {
            Class<?> gtk = Class.forName("org.eclipse.swt.internal.gtk.OS", true, Display.class.getClassLoader());
            return Optional.of((String) gtk.getMethod("getThemeName").invoke(null));
        } catch (ReflectiveOperationException | LinkageError e) {
            return Optional.empty();
        }
    }
}
