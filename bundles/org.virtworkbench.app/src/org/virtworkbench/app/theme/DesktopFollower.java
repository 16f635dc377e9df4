package org.virtworkbench.app.theme;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.IWorkbench;
import org.virtworkbench.ui.widgets.Later;

/**
 * Changes the theme when the desktop changes between light and dark, where the person wants it as the desktop is. The desktop's portal has the word; where it
 * has no preference, the toolkit's theme. UI thread.
 */
public final class DesktopFollower {

    private final IWorkbench workbench;
    private final Display display;
    private final PortalColours portal;
    private final Listener settings = event -> look();
    private Optional<Boolean> preferred = Optional.empty();

    /**
     * @param workbench whose windows follow
     */
    public DesktopFollower(IWorkbench workbench) {
        this.workbench = workbench;
        display = workbench.getDisplay();
        portal = new PortalColours("gdbus", dark -> Later.run(display, () -> {
            preferred = dark;
            look();
        }));
    }

    /** Begins. */
    public void begin() {
        display.addListener(SWT.Settings, settings);
        if ("gtk".equals(SWT.getPlatform())) {
            portal.begin();
        }
    }

    /** Ends. */
    public void close() {
        portal.close();
        if (!display.isDisposed()) {
            display.removeListener(SWT.Settings, settings);
        }
    }

    private void look() {
        preferred.or(ToolkitColours::dark).ifPresent(dark -> ThemeSwitch.desktopIs(workbench, dark));
    }
}
