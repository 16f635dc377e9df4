package org.virtworkbench.ui.host;

import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.virtworkbench.core.inventory.ChangeSet;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.InventoryPackage.Literals;
import org.virtworkbench.ui.forms.InventoryEditor;
import org.virtworkbench.ui.forms.XmlView;

/** What a host says of itself and of what it can run, as libvirt gave it ({@code virConnectGetCapabilities}). */
final class HostCapabilitiesPage extends HostPage {

    private static final String ID = "capabilities";

    private XmlView view;

    HostCapabilitiesPage(InventoryEditor<Host> editor) {
        super(editor, ID, Messages.Page_capabilities);
    }

    @Override
    protected void createContent(Composite parent) {
        parent.setLayout(new FillLayout());
        view = new XmlView(parent, services().icons(), services().colors());
        view.addCopy();
    }

    @Override
    protected void show(Host shown) {
        if (shown.getFacts() == null || shown.getFacts().capabilitiesXml().isEmpty()) {
            view.showFailure(Messages.Capabilities_none);
        } else {
            view.show(shown.getFacts().capabilitiesXml());
        }
    }

    @Override
    protected void update(Host shown, ChangeSet changes) {
        if (changes.concerns(shown, Literals.HOST__FACTS)) {
            show(shown);
        }
    }
}
