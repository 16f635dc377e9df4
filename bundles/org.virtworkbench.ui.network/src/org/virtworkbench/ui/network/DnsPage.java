package org.virtworkbench.ui.network;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.virtworkbench.xml.network.NetworkTable;

/** The names that a network knows, and the name servers that it asks. */
final class DnsPage extends DetailsPage {

    private List<EntryTable> tables;

    DnsPage(NetworkDetailsEditor editor, EditedNetwork edited) {
        super(editor, edited, "dns", Messages.Page_dns);
    }

    @Override
    void createBody(Composite body) {
        SashForm sides = new SashForm(body, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sides);
        SashForm left = new SashForm(sides, SWT.VERTICAL);
        SashForm right = new SashForm(sides, SWT.VERTICAL);
        tables = List.of(table(left, NetworkTable.DNS_HOSTS), table(left, NetworkTable.DNS_TEXTS),
                table(right, NetworkTable.DNS_FORWARDERS), table(right, NetworkTable.DNS_SERVICES));
        sides.setWeights(48, 52);
    }

    private EntryTable table(Composite parent, NetworkTable table) {
        return new EntryTable(parent, table, edited(), services().icons());
    }

    @Override
    void refresh() {
        tables.forEach(EntryTable::refresh);
    }
}
