package org.virtworkbench.ui.events;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ILazyContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.virtworkbench.core.event.LogEntry;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.format.Format;
import org.virtworkbench.ui.format.StateTexts;

/** The table of events, newest on top; costs only the rows that are seen. */
final class EventTable {

    private static final int MOST = 5000;

    private final TableViewer viewer;
    private final Icons icons;
    /** Oldest first, so that a new event goes to the end. */
    private final List<LogEntry> shown = new ArrayList<>();

    EventTable(Composite parent, Icons icons) {
        this.icons = icons;
        TableColumnLayout layout = new TableColumnLayout(true);
        parent.setLayout(layout);
        viewer = new TableViewer(parent, SWT.MULTI | SWT.FULL_SELECTION | SWT.VIRTUAL | SWT.H_SCROLL | SWT.V_SCROLL);
        viewer.setUseHashlookup(true);
        viewer.getTable().setHeaderVisible(true);
        viewer.setContentProvider((ILazyContentProvider) index -> {
            if (index >= 0 && index < shown.size()) {
                viewer.replace(shown.get(shown.size() - 1 - index), index);
            }
        });
        column(layout, Messages.columnTime, 14, 130, entry -> Format.time(entry.time()), true);
        column(layout, Messages.columnObject, 20, 140, EventTable::object, false);
        column(layout, Messages.columnHost, 16, 110, entry -> entry.target().hostName(), false);
        column(layout, Messages.columnEvent, 60, 240, LogEntry::text, false);
        viewer.getTable().addListener(SWT.SetData, this::dropPhantom);
        viewer.setInput(shown);
    }

    TableViewer viewer() {
        return viewer;
    }

    /** While GTK removes rows it asks for some of them anew. SWT forgets such items, and the theme engine would find them without a table later. */
    private void dropPhantom(Event event) {
        if (event.index < 0 || event.index >= shown.size()) {
            event.item.dispose();
        }
    }

    /** Shows exactly these. */
    void set(List<LogEntry> oldestFirst) {
        shown.clear();
        shown.addAll(oldestFirst);
        viewer.setItemCount(shown.size());
        viewer.getTable().deselectAll();
        viewer.getTable().clearAll();
    }

    /** Puts new entries on top; what is selected and what is scrolled to stays. */
    void add(List<LogEntry> oldestFirst) {
        if (oldestFirst.isEmpty()) {
            return;
        }
        shown.addAll(oldestFirst);
        if (shown.size() > MOST) {
            shown.subList(0, shown.size() - MOST).clear();
        }
        Table table = viewer.getTable();
        int came = oldestFirst.size();
        int top = table.getTopIndex();
        int[] selected = table.getSelectionIndices();
        viewer.setItemCount(shown.size());
        table.clearAll();
        if (selected.length > 0) {
            for (int i = 0; i < selected.length; i++) {
                selected[i] += came;
            }
            table.setSelection(selected);
        }
        table.setTopIndex(top == 0 ? 0 : top + came);
    }

    /** {@return the selected entries as text, a line each} */
    String selectedText() {
        List<String> lines = new ArrayList<>();
        for (int index : viewer.getTable().getSelectionIndices()) {
            LogEntry entry = shown.get(shown.size() - 1 - index);
            lines.add(String.join("\t", entry.time().toString(), object(entry), entry.target().hostName(), entry.text())); //$NON-NLS-1$
        }
        return lines.stream().collect(Collectors.joining("\n")); //$NON-NLS-1$
    }

    private static String object(LogEntry entry) {
        return entry.target().objectName().isEmpty() ? entry.target().hostName() : entry.target().objectName();
    }

    private void column(TableColumnLayout layout, String title, int weight, int width, Function<LogEntry, String> text, boolean withIcon) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.LEFT);
        column.getColumn().setText(title);
        column.getColumn().setMoveable(true);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, width, true));
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return text.apply((LogEntry) element);
            }

            @Override
            public Image getImage(Object element) {
                return withIcon ? icons.image(StateTexts.icon(((LogEntry) element).severity())) : null;
            }
        });
    }
}
