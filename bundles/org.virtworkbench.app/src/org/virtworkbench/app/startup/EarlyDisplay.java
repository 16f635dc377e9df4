package org.virtworkbench.app.startup;

import org.eclipse.swt.widgets.Display;

/** Opens the display before the framework runs; the workbench takes the one that its thread has. Made and run by the fast start. */
public final class EarlyDisplay implements Runnable {

    /** The product's name, which is not known yet: the name and class of its windows. */
    private static final String NAME = "Virt Workbench";

    @Override
    public void run() {
        Display.setAppName(NAME);
        new CalmDisplay();
    }

    /**
     * Leaves the toolkit alone where it is asked for the light theme and is light: it would read its own style sheets twice more for that, while the first window
     * waits.
     */
    private static final class CalmDisplay extends Display {

        @Override
        protected void checkSubclass() {
            // nothing but the one method below differs
        }

        @Override
        public void setDarkThemePreferred(boolean dark) {
            if (dark || isSystemDarkTheme()) {
                super.setDarkThemePreferred(dark);
            }
        }
    }
}
