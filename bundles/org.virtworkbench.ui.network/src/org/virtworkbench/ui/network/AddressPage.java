package org.virtworkbench.ui.network;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.virtworkbench.xml.network.NetworkTable;

/** The host's addresses in a network, what it gives out, the routes behind guests, and who gets a fixed address. */
final class AddressPage extends DetailsPage {

    private EntryTable addresses;
    private EntryTable routes;
    private EntryTable hosts;

    AddressPage(NetworkDetailsEditor editor, EditedNetwork edited) {
        super(editor, edited, "addresses", Messages.Page_addresses);
    }

    @Override
    void createBody(Composite body) {
        SashForm sash = new SashForm(body, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        SashForm above = new SashForm(sash, SWT.HORIZONTAL);
        addresses = new EntryTable(above, NetworkTable.ADDRESSES, edited(), services().icons());
        routes = new EntryTable(above, NetworkTable.ROUTES, edited(), services().icons());
        above.setWeights(55, 45);
        hosts = new EntryTable(sash, NetworkTable.DHCP_HOSTS, edited(), services().icons())
                .suggest(new HostSuggestions(edited(), () -> editor().object()));
        sash.setWeights(38, 62);
    }

    @Override
    void refresh() {
        addresses.refresh();
        routes.refresh();
        hosts.refresh();
    }
}
