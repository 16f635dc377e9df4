package org.virtworkbench.ui.guest;

import java.util.Set;
import java.util.UUID;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolItem;
import org.virtworkbench.core.inventory.ChangeSet;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.InventoryPackage.Literals;
import org.virtworkbench.ui.forms.HostFetch;
import org.virtworkbench.ui.forms.InventoryEditor;
import org.virtworkbench.ui.forms.XmlView;

/** The definition of a guest as its host has it: of now, or for the next start. To read; passwords are left out. */
final class GuestXmlPage extends GuestPage {

    private static final String ID = "xml";

    private XmlView view;
    private HostFetch fetch;
    private ToolItem live;
    private ToolItem next;
    private Guest shownGuest;
    private int asked;

    GuestXmlPage(InventoryEditor<Guest> editor) {
        super(editor, ID, Messages.Page_xml);
    }

    @Override
    protected void createContent(Composite parent) {
        parent.setLayout(new FillLayout());
        view = new XmlView(parent, services().icons(), services().colors());
        fetch = new HostFetch(services().connections(), view);
        live = view.button("", Messages.Xml_live, Messages.Xml_liveTip, SWT.RADIO, this::fetch);
        next = view.button("", Messages.Xml_next, Messages.Xml_nextTip, SWT.RADIO, this::fetch);
        live.setSelection(true);
        view.addCopy();
        view.addRefresh(this::fetch);
    }

    @Override
    protected void show(Guest shown) {
        shownGuest = shown;
        next.setEnabled(shown.isPersistent());
        if (!shown.isPersistent()) {
            live.setSelection(true);
            next.setSelection(false);
        }
        fetch();
    }

    @Override
    protected void update(Guest shown, ChangeSet changes) {
        boolean devices = changes.changed().keySet().stream().anyMatch(object -> object.eContainer() == shown);
        boolean own = changes.changed().getOrDefault(shown, Set.of()).stream()
                .anyMatch(feature -> feature != Literals.GUEST__SAMPLE);
        if (shown != shownGuest || devices || own || changes.concerns(shown.getHost(), Literals.HOST__STATE)) {
            show(shown);
        }
    }

    private void fetch() {
        if (shownGuest.getHost().getState() != ConnectionState.CONNECTED) {
            view.showFailure(Messages.Xml_disconnected);
            return;
        }
        int number = ++asked;
        boolean inactive = next.getSelection();
        UUID uuid = shownGuest.getUuid();
        view.showLoading();
        fetch.run(shownGuest.getHost().getId(), NLS.bind(Messages.Xml_job, shownGuest.getName()),
                connection -> connection.guests().xml(uuid, inactive, false), xml -> {
                    if (number == asked) {
                        view.show(xml);
                    }
                }, failure -> {
                    if (number == asked) {
                        view.showFailure(failure.getMessage());
                    }
                });
    }
}
