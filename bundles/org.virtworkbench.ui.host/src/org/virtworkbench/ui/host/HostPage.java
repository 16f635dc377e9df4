package org.virtworkbench.ui.host;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Control;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.ui.forms.InventoryEditor;
import org.virtworkbench.ui.forms.InventoryPage;
import org.virtworkbench.ui.forms.Presence;
import org.virtworkbench.ui.widgets.EmptyState;

/** A page of the host editor. */
public abstract class HostPage extends InventoryPage<Host> {

    /**
     * @param editor that it is a page of
     * @param id of the page
     * @param title on its tab
     */
    protected HostPage(InventoryEditor<Host> editor, String id, String title) {
        super(editor, id, title);
    }

    @Override
    protected void showAbsent(EmptyState state, Presence presence) {
        state.show("large/host-disconnected", NLS.bind(Messages.Absent_waiting, editor().getPartName()), Messages.Absent_text);
    }

    /** Shows or hides a control of a grid, without leaving a hole. */
    protected static void setShown(Control control, boolean shown) {
        ((GridData) control.getLayoutData()).exclude = !shown;
        control.setVisible(shown);
    }
}
