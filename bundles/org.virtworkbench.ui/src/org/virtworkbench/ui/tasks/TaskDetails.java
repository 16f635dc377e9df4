package org.virtworkbench.ui.tasks;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.virtworkbench.ui.tasks.TaskList.Row;

/** What the selected task did, in full: its error with the cure, and its virsh command. */
final class TaskDetails {

    /** In a lower one GTK can't lay a scroll bar out, and complains. */
    private static final int HEIGHT = 48;

    private final Label title;
    private final Text detail;
    private final Label commandLabel;
    private final Text command;

    TaskDetails(Composite parent) {
        GridLayoutFactory.fillDefaults().margins(8, 2).spacing(4, 2).applyTo(parent);
        title = new Label(parent, SWT.WRAP);
        title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
        detail = new Text(parent, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, HEIGHT).minSize(0, HEIGHT).applyTo(detail);
        commandLabel = new Label(parent, SWT.NONE);
        commandLabel.setText(Messages.detailCommand);
        command = new Text(parent, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
        command.setFont(JFaceResources.getTextFont());
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, HEIGHT).minSize(0, HEIGHT).applyTo(command);
        show(List.of());
    }

    /** Shows the first of these rows and the commands of all. */
    void show(List<Row> rows) {
        boolean any = !rows.isEmpty();
        set(title, any ? rows.get(0).task().name() + " \u2013 " + TaskTexts.state(rows.get(0).task()) : Messages.detailNone); //$NON-NLS-1$
        set(detail, any ? rows.get(0).task().detail() : ""); //$NON-NLS-1$
        set(command, commands(rows));
        commandLabel.setVisible(any);
        command.setVisible(any);
    }

    /** {@return the virsh commands of rows, a line each} */
    static String commands(List<Row> rows) {
        return rows.stream().map(row -> row.task().virshCommand()).collect(Collectors.joining("\n")); //$NON-NLS-1$
    }

    private static void set(Label label, String text) {
        String shown = text.replace("&", "&&");
        if (!label.getText().equals(shown)) {
            label.setText(shown);
        }
    }

    /** Leaves the caret and a selection alone where the text stays. */
    private static void set(Text widget, String text) {
        if (!widget.getText().equals(text)) {
            widget.setText(text);
        }
    }
}
