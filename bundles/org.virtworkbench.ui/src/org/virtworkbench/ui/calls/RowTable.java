package org.virtworkbench.ui.calls;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/**
 * A table whose rows are exchanged as a whole once a second; costs only the rows that are seen.
 *
 * @param <T> a row
 */
final class RowTable<T> {

    private final Table table;
    private final TableColumnLayout layout = new TableColumnLayout(true);
    private final List<Function<T, String>> texts = new ArrayList<>();
    private List<T> rows = List.of();

    RowTable(Composite parent) {
        parent.setLayout(layout);
        table = new Table(parent, SWT.MULTI | SWT.FULL_SELECTION | SWT.VIRTUAL | SWT.H_SCROLL | SWT.V_SCROLL);
        table.setHeaderVisible(true);
        table.addListener(SWT.SetData, this::fill);
    }

    Table table() {
        return table;
    }

    void column(String title, int alignment, int weight, int width, Function<T, String> text) {
        TableColumn column = new TableColumn(table, alignment);
        column.setText(title);
        layout.setColumnData(column, new ColumnWeightData(weight, width, true));
        texts.add(text);
    }

    /** GTK asks for rows anew while it removes them; SWT forgets such items. */
    private void fill(Event event) {
        if (event.index < 0 || event.index >= rows.size()) {
            event.item.dispose();
            return;
        }
        T row = rows.get(event.index);
        TableItem item = (TableItem) event.item;
        for (int column = 0; column < texts.size(); column++) {
            item.setText(column, texts.get(column).apply(row));
        }
    }

    /** Shows these; does nothing when they are the same. */
    void show(List<T> changed) {
        if (changed.equals(rows)) {
            return;
        }
        rows = changed;
        if (table.getItemCount() != changed.size()) {
            table.setItemCount(changed.size());
        }
        table.clearAll();
    }

    /** {@return the row that is selected, if it is one} */
    Optional<T> selected() {
        int[] selected = table.getSelectionIndices();
        return selected.length == 1 && selected[0] < rows.size() ? Optional.of(rows.get(selected[0])) : Optional.empty();
    }

    /** {@return the selected rows as text, a line each} */
    String selectedText() {
        return Arrays.stream(table.getSelectionIndices()).filter(index -> index < rows.size()).mapToObj(rows::get)
                .map(row -> texts.stream().map(text -> text.apply(row)).collect(Collectors.joining("\t"))) //$NON-NLS-1$
                .collect(Collectors.joining("\n")); //$NON-NLS-1$
    }
}
