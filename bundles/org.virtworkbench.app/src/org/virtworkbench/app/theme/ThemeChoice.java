package org.virtworkbench.app;

import java.util.Locale;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.widgets.Display;

/** Which theme the windows get: the light one, the dark one, or the one that fits the desktop. */
public enum ThemeChoice {

    /** As the desktop is when the program starts. */
    DESKTOP,

    /** Light, whatever the desktop is. */
    LIGHT,

    /** Dark, whatever the desktop is. */
    DARK;

    /** The preference node of the application. */
    public static final String NODE = "org.virtworkbench.app"; //$NON-NLS-1$

    /** The preference that keeps the choice: a constant of this enum in lower case. */
    public static final String KEY = "theme"; //$NON-NLS-1$

    /** The light theme's identifier in the plugin.xml. */
    public static final String LIGHT_THEME = "org.virtworkbench.app.theme.light"; //$NON-NLS-1$

    /** The dark theme's identifier in the plugin.xml. The theme engine tells dark themes by this word. */
    public static final String DARK_THEME = "org.virtworkbench.app.theme.dark"; //$NON-NLS-1$

    private static final String ENGINE_NODE = "org.eclipse.e4.ui.css.swt.theme"; //$NON-NLS-1$
    private static final String ENGINE_KEY = "themeid"; //$NON-NLS-1$

    /** {@return what the person chose, else {@link #DESKTOP}} */
    public static ThemeChoice stored() {
        String name = InstanceScope.INSTANCE.getNode(NODE).get(KEY, ""); //$NON-NLS-1$
        for (ThemeChoice choice : values()) {
            if (choice.preferenceValue().equals(name)) {
                return choice;
            }
        }
        return DESKTOP;
    }

    /** {@return the text that stands for this choice in the preferences} */
    public String preferenceValue() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * {@return the identifier of the theme}
     *
     * @param desktopIsDark whether the desktop is dark
     */
    public String themeId(boolean desktopIsDark) {
        return this == DARK || this == DESKTOP && desktopIsDark ? DARK_THEME : LIGHT_THEME;
    }

    /**
     * Tells the theme engine what to start with. To be called between making the display and running the workbench:
     * later the theme is set already, and on GTK the display then answers with the program's own theme.
     */
    public static void applyAtStart() {
        String theme = stored().themeId(Display.isSystemDarkTheme());
        InstanceScope.INSTANCE.getNode(ENGINE_NODE).put(ENGINE_KEY, theme);
    }
}
