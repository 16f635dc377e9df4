package org.virtworkbench.ui.wizards.guest;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.virtworkbench.core.creation.Medium;
import org.virtworkbench.ui.format.Format;
import org.virtworkbench.ui.widgets.CssClass;

/** Volumes of a host to choose one from, with a filter; any number of them. */
final class MediumTable {

    private static final int HEIGHT = 132;

    private final Composite area;
    private final Text filter;
    private final StackLayout pages = new StackLayout();
    private final Composite frame;
    private final Table table;
    private final Composite nothing;
    private final Label nothingText;
    private List<Medium> all = List.of();
    private List<Medium> shown = List.of();
    private Optional<Medium> chosen = Optional.empty();

    MediumTable(Composite parent, Consumer<Optional<Medium>> choice) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(area);
        filter = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage(Messages.filter);
        filter.setToolTipText(Messages.filterTip);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        filter.addModifyListener(event -> update());
        Composite room = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, HEIGHT).applyTo(room);
        room.setLayout(pages);
        frame = new Composite(room, SWT.NONE);
        table = new Table(frame, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION | SWT.VIRTUAL);
        table.setHeaderVisible(true);
        TableColumnLayout layout = new TableColumnLayout();
        frame.setLayout(layout);
        column(layout, Messages.columnName, 6, SWT.LEFT);
        column(layout, Messages.columnPool, 3, SWT.LEFT);
        column(layout, Messages.columnFormat, 2, SWT.LEFT);
        column(layout, Messages.columnSize, 2, SWT.RIGHT);
        table.addListener(SWT.SetData, event -> {
            Medium medium = shown.get(event.index);
            ((TableItem) event.item).setText(new String[] { medium.name(), medium.pool().name(), medium.isIso() ? "iso" : medium.format(), //$NON-NLS-1$
                    medium.capacity().map(Format::bytes).orElse(Format.UNKNOWN) });
        });
        table.addListener(SWT.Selection, event -> {
            chosen = table.getSelectionIndex() < 0 ? Optional.empty() : Optional.of(shown.get(table.getSelectionIndex()));
            choice.accept(chosen);
        });
        nothing = new Composite(room, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(12, 12).spacing(0, 8).applyTo(nothing);
        nothingText = CssClass.MUTED.on(new Label(nothing, SWT.CENTER | SWT.WRAP));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.END).grab(true, true).applyTo(nothingText);
        Link showAll = new Link(nothing, SWT.NONE);
        showAll.setText(Messages.filterShowAll);
        showAll.addListener(SWT.Selection, event -> {
            filter.setText(""); //$NON-NLS-1$
            filter.setFocus();
        });
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).grab(true, true).applyTo(showAll);
        pages.topControl = frame;
    }

    private void column(TableColumnLayout layout, String text, int weight, int style) {
        TableColumn column = new TableColumn(table, style);
        column.setText(text);
        layout.setColumnData(column, new ColumnWeightData(weight, 40));
    }

    Composite control() {
        return area;
    }

    /** Shows volumes, with one of them chosen. */
    void show(List<Medium> media, Optional<Medium> selected) {
        boolean same = media.equals(all) && Objects.equals(selected, chosen);
        all = media;
        chosen = selected;
        if (!same || table.getItemCount() != shown.size()) {
            update();
        }
    }

    private void update() {
        String wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
        shown = all.stream().filter(medium -> (medium.name() + ' ' + medium.pool().name()).toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        table.setItemCount(shown.size());
        table.clearAll();
        int index = chosen.map(shown::indexOf).orElse(-1);
        table.deselectAll();
        if (index >= 0) {
            table.select(index);
            table.showSelection();
        }
        pages.topControl = shown.isEmpty() && !all.isEmpty() ? nothing : frame;
        nothingText.setText(NLS.bind(Messages.filterNothing, filter.getText().strip().replace("&", "&&"))); //$NON-NLS-1$ //$NON-NLS-2$
        frame.getParent().layout(true, true);
    }
}
