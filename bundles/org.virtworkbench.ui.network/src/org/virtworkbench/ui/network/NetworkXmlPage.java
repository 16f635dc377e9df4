package org.virtworkbench.ui.network;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;
import org.virtworkbench.ui.forms.XmlView;

/** The document of a network, to be read and edited. */
final class NetworkXmlPage extends DetailsPage {

    private XmlView view;

    NetworkXmlPage(NetworkDetailsEditor editor, EditedNetwork edited) {
        super(editor, edited, "xml", Messages.Page_xml);
    }

    @Override
    void createBody(Composite body) {
        view = new XmlView(body, services().icons(), services().colors());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(view);
        view.addCopy();
        view.edit(edited()::setText);
    }

    @Override
    void refresh() {
        view.show(edited().text());
    }
}
