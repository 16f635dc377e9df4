package org.virtworkbench.ui.guest;

import java.util.List;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.virtworkbench.core.inventory.ChangeSet;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.InventoryPackage.Literals;
import org.virtworkbench.ui.editor.Editors;
import org.virtworkbench.ui.forms.InventoryEditor;
import org.virtworkbench.ui.forms.ScrolledColumns;

/** What a guest is, has, and shows on its screen. */
final class GuestOverviewPage extends GuestPage {

    private ScrolledColumns columns;
    private List<GuestPart> parts = List.of();
    private GuestHeader header;
    private ScreenCard screen;

    GuestOverviewPage(InventoryEditor<Guest> editor) {
        super(editor, Editors.PAGE_OVERVIEW, Messages.Page_overview);
    }

    @Override
    protected void createContent(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        GuestCommands commands = new GuestCommands(getSite(), services().failures());
        header = new GuestHeader(parent, services(), commands, getSite().getPage());
        columns = new ScrolledColumns(parent);
        GeneralCard general = new GeneralCard(columns.main(), services());
        DevicesCard devices = new DevicesCard(columns.main(), services());
        SnapshotsCard snapshots = new SnapshotsCard(columns.main(), services());
        screen = new ScreenCard(columns.side(), services(), commands);
        AddressesCard addresses = new AddressesCard(columns.side(), services());
        LabelsCard labels = new LabelsCard(columns.side(), services(), commands);
        NotesCard notes = new NotesCard(columns.side(), commands);
        parts = List.of(general, devices, snapshots, addresses, labels, notes);
    }

    @Override
    protected void show(Guest shown) {
        header.show(shown);
        screen.show(shown);
        parts.forEach(part -> part.show(shown));
        columns.reflow();
    }

    @Override
    protected void update(Guest shown, ChangeSet changes) {
        boolean host = changes.concerns(shown.getHost(), Literals.HOST__STATE, Literals.HOST__NAME, Literals.HOST__READ_ONLY);
        if (isOnlySample(shown, changes) && !host) {
            return;
        }
        header.show(shown);
        screen.show(shown);
        boolean moved = false;
        for (GuestPart part : parts) {
            moved |= part.show(shown);
        }
        if (moved) {
            columns.reflow();
        }
    }

    /** {@return whether nothing changed of what this page shows: samples come every few seconds} */
    private static boolean isOnlySample(Guest guest, ChangeSet changes) {
        var features = changes.changed().get(guest);
        boolean own = features != null && !(features.size() == 1 && features.contains(Literals.GUEST__SAMPLE));
        return !own && changes.changed().keySet().stream().noneMatch(object -> object.eContainer() == guest);
    }
}
