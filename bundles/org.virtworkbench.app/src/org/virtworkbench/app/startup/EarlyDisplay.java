package org.virtworkbench.app.startup;

import org.eclipse.swt.widgets.Display;

/** Opens the display before the framework runs; the workbench takes the one that its thread has. Made and run by the fast start. */
public final class EarlyDisplay implements Runnable {

    /** The product's name, which is not known yet: the name and class of its windows. */
    private static final String NAME = "Virt Workbench";

    @Override
    public void run() {
        Display.setAppName(NAME);
        new Display();
    }
}
