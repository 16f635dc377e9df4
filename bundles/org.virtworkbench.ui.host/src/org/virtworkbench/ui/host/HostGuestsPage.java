package org.virtworkbench.ui.host;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PartInitException;
import org.virtworkbench.core.inventory.ChangeSet;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.InventoryPackage.Literals;
import org.virtworkbench.ui.editor.Editors;
import org.virtworkbench.ui.format.Format;
import org.virtworkbench.ui.format.StateTexts;
import org.virtworkbench.ui.forms.InventoryEditor;
import org.virtworkbench.ui.forms.ObjectTable;
import org.virtworkbench.ui.widgets.ContextMenu;
import org.virtworkbench.ui.widgets.EmptyState;

/** The guests of one host. */
final class HostGuestsPage extends HostPage {

    private static final String ID = "guests";

    private ObjectTable<Guest> table;
    private EmptyState empty;

    HostGuestsPage(InventoryEditor<Host> editor) {
        super(editor, ID, Messages.Page_guests);
    }

    @Override
    protected void createContent(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        empty = new EmptyState(parent, services().icons());
        empty.show("large/guest", Messages.Guests_none, Messages.Guests_noneText);
        GridDataFactory.fillDefaults().grab(true, true).exclude(true).applyTo(empty);
        table = new ObjectTable<>(parent, Guest.class, SWT.MULTI);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        table.column(Messages.Guests_name, 26, 140, Guest::getName, guest -> services().icons().image(StateTexts.icon(guest)),
                Comparator.comparing(Guest::getName, String.CASE_INSENSITIVE_ORDER));
        table.text(Messages.Guests_state, 12, 80, StateTexts::text);
        table.number(Messages.Guests_cpu, 8, 60, guest -> Format.percent(cpu(guest)),
                Comparator.comparingDouble(guest -> cpu(guest).orElse(-1)));
        table.number(Messages.Guests_vcpus, 8, 60, guest -> Integer.toString(guest.getVcpus()), Comparator.comparingInt(Guest::getVcpus));
        table.number(Messages.Guests_memory, 10, 80, guest -> guest.getMemory() > 0 ? Format.bytes(guest.getMemory()) : Format.UNKNOWN,
                Comparator.comparingLong(Guest::getMemory));
        table.text(Messages.Guests_title, 36, 120, Guest::getTitle);
        table.onOpen(this::open);
        TableViewer viewer = table.viewer();
        viewer.addSelectionChangedListener(event -> selectionChanged());
        ContextMenu.on(viewer.getTable(), menu -> getSite().registerContextMenu(Editors.HOST, menu, viewer));
        var themes = services().icons().onThemeChange(viewer::refresh);
        viewer.getTable().addDisposeListener(event -> themes.close());
    }

    @Override
    protected IStructuredSelection selectionWithin() {
        return table == null ? StructuredSelection.EMPTY : table.viewer().getStructuredSelection();
    }

    @Override
    protected void show(Host shown) {
        List<Guest> guests = List.copyOf(shown.getGuests());
        setShown(table.control(), !guests.isEmpty());
        setShown(empty, guests.isEmpty());
        table.control().getParent().layout();
        table.show(guests);
    }

    @Override
    protected void update(Host shown, ChangeSet changes) {
        if (changes.concerns(shown, Literals.HOST__GUESTS)) {
            show(shown);
        }
        changes.changed().keySet().stream().filter(object -> object instanceof Guest guest && guest.getHost() == shown)
                .forEach(table::update);
    }

    private void open(Guest guest) {
        try {
            Editors.open(getSite().getPage(), guest);
        } catch (PartInitException e) {
            IStatus status = e.getStatus();
            services().failures().show(status);
        }
    }

    private static OptionalDouble cpu(Guest guest) {
        return guest.getSample() == null ? OptionalDouble.empty() : guest.getSample().cpuPercent();
    }
}
