package org.virtworkbench.ui.network;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.virtworkbench.xml.network.NetworkTable;

/** The host's addresses in a network, what it gives out, and who gets a fixed address. */
final class AddressPage extends DetailsPage {

    private EntryTable addresses;
    private EntryTable hosts;

    AddressPage(NetworkDetailsEditor editor, EditedNetwork edited) {
        super(editor, edited, "addresses", Messages.Page_addresses);
    }

    @Override
    void createBody(Composite body) {
        SashForm sash = new SashForm(body, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        addresses = new EntryTable(sash, NetworkTable.ADDRESSES, edited(), services().icons());
        hosts = new EntryTable(sash, NetworkTable.DHCP_HOSTS, edited(), services().icons())
                .suggest(new HostSuggestions(edited(), () -> editor().object()));
        sash.setWeights(38, 62);
    }

    @Override
    void refresh() {
        addresses.refresh();
        hosts.refresh();
    }
}
