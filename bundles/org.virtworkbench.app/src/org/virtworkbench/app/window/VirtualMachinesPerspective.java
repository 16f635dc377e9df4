package org.virtworkbench.app.window;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.virtworkbench.ui.editor.Editors;

/** The perspective "Virtual machines": explorer at the left, guests and editors in the middle, tasks and events below. */
public final class VirtualMachinesPerspective implements IPerspectiveFactory {

    /** The identifier of this perspective in the plugin.xml. */
    public static final String ID = "org.virtworkbench.app.perspective";

    private static final String TASKS = "org.virtworkbench.ui.tasks";
    private static final String EVENTS = "org.virtworkbench.ui.events";
    private static final String CALLS = "org.virtworkbench.ui.calls";
    private static final String DELETED = "org.virtworkbench.ui.inventory.deleted";
    private static final float EXPLORER_SHARE = 0.205f;
    private static final float EDITORS_SHARE = 0.74f;

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(true);
        layout.addView(Editors.EXPLORER, IPageLayout.LEFT, EXPLORER_SHARE, IPageLayout.ID_EDITOR_AREA);
        IFolderLayout bottom = layout.createFolder("bottom", IPageLayout.BOTTOM, EDITORS_SHARE, IPageLayout.ID_EDITOR_AREA);
        bottom.addView(TASKS);
        bottom.addView(EVENTS);
        bottom.addPlaceholder(CALLS);
        bottom.addPlaceholder(DELETED);
    }
}
