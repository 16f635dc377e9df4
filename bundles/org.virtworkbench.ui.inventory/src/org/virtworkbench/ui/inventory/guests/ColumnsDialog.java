package org.virtworkbench.ui.inventory.guests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.virtworkbench.ui.inventory.guests.TableState.Shown;

/** Lets a person choose columns and their order, all by keyboard too. */
final class ColumnsDialog extends Dialog {

    private static final int WIDTH = 260;
    private static final int HEIGHT = 380;

    private final TableState before;
    private final Map<GuestColumn, Integer> widths = new HashMap<>();
    private final List<GuestColumn> order = new ArrayList<>();
    private TableState state;
    private Table list;

    ColumnsDialog(Shell parent, TableState state) {
        super(parent);
        this.state = state;
        before = state;
        state.columns().forEach(shown -> {
            widths.put(shown.column(), shown.width());
            order.add(shown.column());
        });
        Arrays.stream(GuestColumn.values()).filter(column -> !order.contains(column)).forEach(order::add);
        setShellStyle(SWT.DIALOG_TRIM | SWT.RESIZE | SWT.APPLICATION_MODAL);
    }

    /** {@return what was chosen} */
    TableState state() {
        return state;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.Columns_dialogTitle);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 16).spacing(8, 8).applyTo(area);
        Label text = new Label(area, SWT.NONE);
        text.setText(Messages.Columns_dialogText);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(text);
        list = new Table(area, SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(list);
        order.forEach(column -> add(column, list.getItemCount(), widths.containsKey(column)));
        list.addListener(SWT.Selection, event -> {
            TableItem item = (TableItem) event.item;
            if (item.getData() == GuestColumn.NAME) {
                item.setChecked(true);
            }
        });
        list.select(0);
        Composite buttons = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(buttons);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(buttons);
        button(buttons, Messages.Columns_up, () -> move(-1));
        button(buttons, Messages.Columns_down, () -> move(1));
        button(buttons, Messages.Columns_usual, this::usual);
        return area;
    }

    @Override
    protected void okPressed() {
        List<Shown> chosen = new ArrayList<>();
        for (TableItem item : list.getItems()) {
            GuestColumn column = (GuestColumn) item.getData();
            if (item.getChecked()) {
                chosen.add(new Shown(column, widths.getOrDefault(column, column.width())));
            }
        }
        state = new TableState(chosen, before.sort().filter(sort -> chosen.stream().anyMatch(shown -> shown.column() == sort.column())));
        super.okPressed();
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.OK_LABEL, true);
    }

    private void usual() {
        list.removeAll();
        List<GuestColumn> usual = GuestColumn.usual();
        widths.clear();
        usual.forEach(column -> add(column, list.getItemCount(), true));
        Arrays.stream(GuestColumn.values()).filter(column -> !usual.contains(column))
                .forEach(column -> add(column, list.getItemCount(), false));
        list.select(0);
    }

    private void move(int by) {
        int from = list.getSelectionIndex();
        int to = from + by;
        if (from < 0 || to < 0 || to >= list.getItemCount()) {
            return;
        }
        TableItem item = list.getItem(from);
        GuestColumn column = (GuestColumn) item.getData();
        boolean checked = item.getChecked();
        item.dispose();
        add(column, to, checked);
        list.setSelection(to);
    }

    private void add(GuestColumn column, int index, boolean checked) {
        TableItem item = new TableItem(list, SWT.NONE, index);
        item.setText(column.title());
        item.setData(column);
        item.setChecked(checked);
    }

    private static void button(Composite parent, String text, Runnable run) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.addListener(SWT.Selection, event -> run.run());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
    }
}
