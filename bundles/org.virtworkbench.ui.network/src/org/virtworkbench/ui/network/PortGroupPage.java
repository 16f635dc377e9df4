package org.virtworkbench.ui.network;

import org.eclipse.swt.widgets.Composite;
import org.virtworkbench.xml.network.NetworkTable;

/** The port groups of a network. */
final class PortGroupPage extends DetailsPage {

    private EntryTable groups;

    PortGroupPage(NetworkDetailsEditor editor, EditedNetwork edited) {
        super(editor, edited, "portgroups", Messages.Page_portGroups);
    }

    @Override
    void createBody(Composite body) {
        groups = new EntryTable(body, NetworkTable.PORT_GROUPS, edited(), services().icons());
    }

    @Override
    void refresh() {
        groups.refresh();
    }
}
