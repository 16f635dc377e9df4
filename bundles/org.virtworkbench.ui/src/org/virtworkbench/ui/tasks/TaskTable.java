package org.virtworkbench.ui.tasks;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.virtworkbench.core.task.Task;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.format.Format;
import org.virtworkbench.ui.format.StateTexts;
import org.virtworkbench.ui.tasks.TaskList.Row;

/** The table of tasks, newest on top. */
final class TaskTable {

    private final TableViewer viewer;
    private final Icons icons;

    TaskTable(Composite parent, Icons icons) {
        this.icons = icons;
        TableColumnLayout layout = new TableColumnLayout(true);
        parent.setLayout(layout);
        viewer = new TableViewer(parent, SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
        viewer.setUseHashlookup(true);
        viewer.getTable().setHeaderVisible(true);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        ColumnViewerToolTipSupport.enableFor(viewer);
        column(layout, Messages.columnTask, 30, 180, Task::name, task -> StateTexts.icon(task.state()));
        column(layout, Messages.columnState, 12, 110, TaskTexts::state, null);
        column(layout, Messages.columnHost, 14, 100, task -> task.target().hostName(), null);
        column(layout, Messages.columnStarted, 10, 100, task -> Format.time(task.started().orElse(task.created())), null);
        column(layout, Messages.columnDuration, 8, 60,
                task -> task.started().isEmpty() ? "" : Format.duration(TaskTexts.duration(task, Instant.now())), //$NON-NLS-1$
                null);
        column(layout, Messages.columnDetail, 40, 160, task -> TaskTexts.oneLine(task.detail()), null);
    }

    TableViewer viewer() {
        return viewer;
    }

    /** {@return the selected rows, in the table's order} */
    List<Row> selection() {
        return viewer.getStructuredSelection().toList();
    }

    /** Shows exactly these rows. */
    void set(List<Row> rows) {
        viewer.setInput(rows.toArray());
    }

    /** Shows what came on top and paints what moved on, nothing else. */
    void apply(TaskList.Change change) {
        for (int i = change.added().size() - 1; i >= 0; i--) {
            viewer.insert(change.added().get(i), 0);
        }
        if (!change.changed().isEmpty()) {
            viewer.update(change.changed().toArray(), null);
        }
    }

    /** Takes rows away. */
    void remove(List<Row> rows) {
        viewer.remove(rows.toArray());
    }

    private void column(TableColumnLayout layout, String title, int weight, int width, Function<Task, String> text,
            Function<Task, String> icon) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.LEFT);
        column.getColumn().setText(title);
        column.getColumn().setMoveable(true);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, width, true));
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return text.apply(((Row) element).task());
            }

            @Override
            public Image getImage(Object element) {
                return icon == null ? null : icons.image(icon.apply(((Row) element).task()));
            }

            @Override
            public String getToolTipText(Object element) {
                String detail = ((Row) element).task().detail();
                return detail.isBlank() ? null : detail;
            }
        });
    }
}
