package org.virtworkbench.ui.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.core.network.NetworkProblem;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.forms.Commanding;
import org.virtworkbench.ui.forms.ObjectTable;
import org.virtworkbench.ui.widgets.CssClass;
import org.virtworkbench.xml.XmlElement;
import org.virtworkbench.xml.network.NetworkField;
import org.virtworkbench.xml.network.NetworkTable;

/** A table of the edited network, with a title and what can be done: add, edit, remove. UI thread. */
final class EntryTable {

    /** A row as it is shown. */
    private record Row(int index, Map<NetworkField, String> values) {
    }

    private final NetworkTable kind;
    private final EditedNetwork edited;
    private final Icons icons;
    private final Commanding commanding;
    private final ObjectTable<Row> table;
    private Optional<HostSuggestions> suggestions = Optional.empty();

    EntryTable(Composite parent, NetworkTable kind, EditedNetwork edited, Icons icons) {
        this.kind = kind;
        this.edited = edited;
        this.icons = icons;
        Composite frame = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(frame);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 2).applyTo(frame);
        Label title = CssClass.HEADING.on(new Label(frame, SWT.NONE));
        title.setText(TableTexts.title(kind));
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).indent(12, 0).applyTo(title);
        commanding = new Commanding(icons);
        commanding.add(Messages.Entry_add, "add", SWT.INSERT, true, () -> edited.draft().isPresent(), this::add);
        commanding.add(Messages.Entry_edit, "edit", 0, false, () -> isOneSelected(), this::open);
        commanding.add(Messages.Entry_remove, "delete", SWT.DEL, false, this::isAnySelected, this::remove);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.END, SWT.CENTER).applyTo(commanding.createBar(frame));
        table = new ObjectTable<>(frame, Row.class, SWT.MULTI);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(table.control());
        TableTexts.columns(kind).forEach(this::column);
        table.onOpen(row -> open());
        commanding.serve(table.viewer().getControl());
        table.viewer().addSelectionChangedListener(event -> commanding.update());
        Subscription themes = icons.onThemeChange(() -> table.viewer().refresh());
        frame.addDisposeListener(event -> themes.close());
        refresh();
    }

    private void column(TableTexts.Column column) {
        boolean first = table.viewer().getTable().getColumnCount() == 0;
        Comparator<Row> by = Comparator.comparing(row -> column.text().apply(row.values()), String.CASE_INSENSITIVE_ORDER);
        table.column(column.title(), column.weight(), column.width(), row -> column.text().apply(row.values()),
                first ? this::icon : null, first ? Comparator.comparing(Row::index) : by);
    }

    private Image icon(Row row) {
        return problem(row).isPresent() ? icons.image("warning") : null;
    }

    private Optional<NetworkProblem> problem(Row row) {
        return edited.problems().stream().filter(each -> each.table().equals(Optional.of(kind)) && each.row() == row.index()).findFirst();
    }

    /** Lets a new row be filled from one of these. */
    EntryTable suggest(HostSuggestions source) {
        suggestions = Optional.of(source);
        return this;
    }

    void refresh() {
        List<Row> rows = new ArrayList<>();
        edited.draft().ifPresent(network -> {
            List<XmlElement> elements = kind.rows(network);
            for (int i = 0; i < elements.size(); i++) {
                rows.add(new Row(i, kind.read(elements.get(i))));
            }
        });
        table.show(rows);
        table.viewer().getTable().setEnabled(edited.draft().isPresent());
        commanding.update();
    }

    private boolean isOneSelected() {
        return edited.draft().isPresent() && table.selection().size() == 1;
    }

    private boolean isAnySelected() {
        return edited.draft().isPresent() && !table.selection().isEmpty();
    }

    private void add() {
        EntryDialog dialog = new EntryDialog(table.control().getShell(), kind, edited, Optional.empty(), suggestions);
        if (dialog.open() == Window.OK) {
            edited.edit(network -> kind.add(network, dialog.values()));
        }
    }

    private void open() {
        if (!isOneSelected()) {
            return;
        }
        int index = table.selection().getFirst().index();
        EntryDialog dialog = new EntryDialog(table.control().getShell(), kind, edited, Optional.of(index), Optional.empty());
        if (dialog.open() == Window.OK) {
            edited.edit(network -> kind.change(network, kind.rows(network).get(index), dialog.values()));
        }
    }

    private void remove() {
        List<Row> gone = table.selection();
        edited.edit(network -> {
            List<XmlElement> rows = kind.rows(network);
            gone.forEach(row -> kind.remove(rows.get(row.index())));
        });
    }
}
