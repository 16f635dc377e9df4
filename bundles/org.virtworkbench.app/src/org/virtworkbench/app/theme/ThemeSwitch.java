package org.virtworkbench.app.theme;

import org.eclipse.core.commands.Command;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.RadioState;
import org.virtworkbench.ui.Settings;

/** Changes the theme of the running window, and keeps the choice. UI thread. */
@SuppressWarnings("restriction") // the platform's themes have no other interface
public final class ThemeSwitch {

    private static final String COMMAND = "org.virtworkbench.app.theme";

    private ThemeSwitch() {
    }

    /**
     * Changes to a theme and keeps the choice for the next start.
     *
     * @param workbench whose windows change
     * @param choice of the person
     */
    public static void choose(IWorkbench workbench, ThemeChoice choice) {
        InstanceScope.INSTANCE.getNode(ThemeChoice.NODE).put(ThemeChoice.KEY, choice.preferenceValue());
        Settings.keep(ThemeChoice.NODE);
        choice.setCurrent(workbench.getDisplay());
        showChoice(workbench, choice);
        show(workbench, choice);
    }

    /**
     * Takes note of how the desktop is, and changes to the theme that fits where the person wants that.
     *
     * @param workbench whose windows change
     * @param dark whether the desktop is dark
     */
    static void desktopIs(IWorkbench workbench, boolean dark) {
        Display display = workbench.getDisplay();
        if (ThemeChoice.isDesktopDark(display) == dark) {
            return;
        }
        ThemeChoice.setDesktopDark(display, dark);
        Settings.keep(ThemeChoice.NODE);
        if (ThemeChoice.current(display) == ThemeChoice.DESKTOP) {
            show(workbench, ThemeChoice.DESKTOP);
        }
    }

    private static void show(IWorkbench workbench, ThemeChoice choice) {
        workbench.getService(IThemeEngine.class).setTheme(choice.themeId(workbench.getDisplay()), false);
    }

    /**
     * Marks the menu's item of a choice.
     *
     * @param workbench whose menu it is
     * @param choice of the person
     */
    public static void showChoice(IWorkbench workbench, ThemeChoice choice) {
        Command command = workbench.getService(ICommandService.class).getCommand(COMMAND);
        command.getState(RadioState.STATE_ID).setValue(choice.preferenceValue());
        workbench.getService(ICommandService.class).refreshElements(COMMAND, null);
    }
}
