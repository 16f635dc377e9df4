package org.virtworkbench.app.theme;

import java.util.Locale;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.widgets.Display;

/** Which theme the windows get: the light one, the dark one, or the one that fits the desktop. */
public enum ThemeChoice {

    /** As the desktop is, also when that changes. */
    DESKTOP,

    /** Light, whatever the desktop is. */
    LIGHT,

    /** Dark, whatever the desktop is. */
    DARK;

    /** The preference node of the application. */
    public static final String NODE = "org.virtworkbench.app";

    /** The preference that keeps the choice: a constant of this enum in lower case. */
    public static final String KEY = "theme";

    /** The light theme's identifier in the plugin.xml. */
    public static final String LIGHT_THEME = "org.virtworkbench.app.theme.light";

    /** The dark theme's identifier in the plugin.xml. The theme engine tells dark themes by this word. */
    public static final String DARK_THEME = "org.virtworkbench.app.theme.dark";

    private static final String DESKTOP_IS_DARK = "org.virtworkbench.app.desktopIsDark";
    private static final String CURRENT = "org.virtworkbench.app.theme";
    private static final String DESKTOP_KEY = "desktopIsDark";
    private static final String ENGINE_NODE = "org.eclipse.e4.ui.css.swt.theme";
    private static final String ENGINE_KEY = "themeid";

    /** {@return what the person chose, else {@link #DESKTOP}} */
    public static ThemeChoice stored() {
        String name = InstanceScope.INSTANCE.getNode(NODE).get(KEY, "");
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
     *
     * @param display just made
     * @param choice for this start
     */
    public static void applyAtStart(Display display, ThemeChoice choice) {
        // the toolkit does not hear all that the desktop says: better as the desktop was seen last than a flash of the other theme
        boolean dark = InstanceScope.INSTANCE.getNode(NODE).getBoolean(DESKTOP_KEY, Display.isSystemDarkTheme());
        display.setData(DESKTOP_IS_DARK, Boolean.valueOf(dark));
        choice.setCurrent(display);
        InstanceScope.INSTANCE.getNode(ENGINE_NODE).put(ENGINE_KEY, choice.themeId(dark));
    }

    /**
     * {@return what the windows follow just now}
     *
     * @param display that {@link #applyAtStart} saw
     */
    static ThemeChoice current(Display display) {
        return display.getData(CURRENT) instanceof ThemeChoice choice ? choice : DESKTOP;
    }

    /** From now on the windows follow this. */
    void setCurrent(Display display) {
        display.setData(CURRENT, this);
    }

    /** {@return whether the desktop is dark, as far as is known} */
    static boolean isDesktopDark(Display display) {
        return Boolean.TRUE.equals(display.getData(DESKTOP_IS_DARK));
    }

    /** Keeps how the desktop is, also for the next start. Whoever calls writes the preferences to disk. */
    static void setDesktopDark(Display display, boolean dark) {
        display.setData(DESKTOP_IS_DARK, Boolean.valueOf(dark));
        InstanceScope.INSTANCE.getNode(NODE).putBoolean(DESKTOP_KEY, dark);
    }

    /**
     * {@return the identifier of the theme, for the desktop as it is}
     *
     * @param display that {@link #applyAtStart} saw
     */
    public String themeId(Display display) {
        return themeId(isDesktopDark(display));
    }
}
