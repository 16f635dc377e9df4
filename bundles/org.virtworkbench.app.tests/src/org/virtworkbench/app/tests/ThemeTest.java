package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.theme.ThemeChoice;
import org.virtworkbench.ui.theme.Palette;

/** The light and the dark theme of the window. The theme engine is the platform's, but not declared as API. */
@SuppressWarnings("restriction")
class ThemeTest {

    @Test
    void followsTheDesktopUnlessAThemeIsChosen() {
        assertEquals(ThemeChoice.LIGHT_THEME, ThemeChoice.DESKTOP.themeId(false));
        assertEquals(ThemeChoice.DARK_THEME, ThemeChoice.DESKTOP.themeId(true));
        assertEquals(ThemeChoice.LIGHT_THEME, ThemeChoice.LIGHT.themeId(true));
        assertEquals(ThemeChoice.DARK_THEME, ThemeChoice.DARK.themeId(false));
    }

    @Test
    void bothThemesColourTheWindowAsThePaletteSaysAndLogNothing() {
        List<String> logged = new ArrayList<>();
        ILogListener listener = (status, plugin) -> logged.add(status.toString());
        Platform.addLogListener(listener);
        Display display = PlatformUI.getWorkbench().getDisplay();
        try {
            display.syncExec(() -> {
                IThemeEngine engine = PlatformUI.getWorkbench().getService(IThemeEngine.class);
                String before = engine.getActiveTheme().getId();
                assertTrue(before.equals(ThemeChoice.LIGHT_THEME) || before.equals(ThemeChoice.DARK_THEME), before);
                try {
                    assertChrome(engine, ThemeChoice.DARK_THEME, Palette.of(true).surface());
                    assertChrome(engine, ThemeChoice.LIGHT_THEME, Palette.of(false).surface());
                } finally {
                    engine.setTheme(before, false);
                }
            });
        } finally {
            Platform.removeLogListener(listener);
        }
        assertEquals(List.of(), logged);
    }

    @Test
    void marksAToolThatIsSwitchedOnAndGreysOneThatCantBeUsed() {
        ToolItem tool = Ui.get(() -> {
            Shell shell = new Shell(Display.getCurrent());
            shell.setLayout(new FillLayout());
            ToolItem made = new ToolItem(new ToolBar(shell, SWT.FLAT), SWT.CHECK);
            made.setText("on or off");
            made.setSelection(true);
            shell.open();
            return made;
        });
        try {
            Ui.until("it is marked", () -> isMarked(tool));
            Ui.run(() -> tool.setSelection(false));
            Ui.until("it is as any other", () -> !isMarked(tool));
            Ui.run(() -> tool.setEnabled(false));
            Ui.until("its text is grey", () -> isGreyed(tool));
            Ui.run(() -> tool.setEnabled(true));
            Ui.until("its text can be read again", () -> !isGreyed(tool));
        } finally {
            Ui.run(() -> tool.getParent().getShell().dispose());
        }
    }

    private static boolean isGreyed(ToolItem tool) {
        return List.of(Palette.of(true).greyed(), Palette.of(false).greyed()).contains(tool.getForeground().getRGB());
    }

    private static boolean isMarked(ToolItem tool) {
        return List.of(Palette.of(true).chosen(), Palette.of(false).chosen()).contains(tool.getBackground().getRGB());
    }

    private static void assertChrome(IThemeEngine engine, String theme, RGB expected) {
        engine.setTheme(theme, false);
        Shell shell = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
        assertEquals(theme, engine.getActiveTheme().getId());
        assertEquals(expected, shell.getBackground().getRGB(), theme);
        for (Control bar : shell.getChildren()) {
            assertEquals(expected, bar.getBackground().getRGB(), theme + ": " + bar);
        }
    }
}
