package org.virtworkbench.app;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The perspective "Virtual machines". */
public final class VirtualMachinesPerspective implements IPerspectiveFactory {

    /** The identifier of this perspective in the plugin.xml. */
    public static final String ID = "org.virtworkbench.app.virtualMachines"; //$NON-NLS-1$

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(true);
    }
}
