package org.virtworkbench.app.help;

import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWindow;

/** All keys of the program in one list that can be filtered. */
final class ShortcutsDialog extends Dialog {

    private static final int WIDTH = 560;
    private static final int HEIGHT = 460;

    private final List<Shortcut> shortcuts;
    private String filter = "";

    ShortcutsDialog(IWorkbenchWindow window) {
        super(window.getShell());
        shortcuts = Shortcut.all(window);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Point getInitialSize() {
        return getShell().computeSize(WIDTH, HEIGHT);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.Shortcuts_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.swtDefaults().margins(16, 16).spacing(0, 8).applyTo(area);
        Text search = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL | SWT.BORDER);
        search.setMessage(Messages.Shortcuts_filter);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
        Composite room = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(room);
        TableViewer table = createTable(room);
        search.addModifyListener(event -> {
            filter = search.getText();
            table.refresh();
        });
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
    }

    private TableViewer createTable(Composite room) {
        TableColumnLayout layout = new TableColumnLayout();
        room.setLayout(layout);
        TableViewer table = new TableViewer(room, SWT.FULL_SELECTION | SWT.BORDER);
        table.getTable().setHeaderVisible(true);
        column(table, layout, Messages.Shortcuts_action, 5, Shortcut::action);
        column(table, layout, Messages.Shortcuts_keys, 3, Shortcut::keys);
        column(table, layout, Messages.Shortcuts_group, 3, Shortcut::group);
        table.setContentProvider(ArrayContentProvider.getInstance());
        table.addFilter(new ViewerFilter() {
            @Override
            public boolean select(Viewer viewer, Object parent, Object element) {
                return ((Shortcut) element).matches(filter);
            }
        });
        table.setInput(shortcuts);
        return table;
    }

    private static void column(TableViewer table, TableColumnLayout layout, String title, int weight, Function<Shortcut, String> text) {
        TableViewerColumn column = new TableViewerColumn(table, SWT.NONE);
        column.getColumn().setText(title);
        column.setLabelProvider(ColumnLabelProvider.createTextProvider(element -> text.apply((Shortcut) element)));
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight));
    }
}
