package org.virtworkbench.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

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
import org.eclipse.swt.widgets.Text;
import org.virtworkbench.ui.widgets.ClipboardText;
import org.virtworkbench.ui.widgets.CssClass;

/** Shows one failure, or several that came after each other. */
final class FailureDialog extends Dialog {

    private static final int WIDTH = 440;
    private static final int COPY = IDialogConstants.CLIENT_ID + 1;

    private final Icons icons;
    private final List<Failure> failures = new ArrayList<>();
    private Composite list;
    private Text details;

    FailureDialog(Shell parent, Icons icons, Failure first) {
        super(parent);
        this.icons = icons;
        failures.add(first);
        setShellStyle(SWT.DIALOG_TRIM | SWT.RESIZE | SWT.APPLICATION_MODAL);
    }

    /** Adds a failure to the dialog on screen. */
    void add(Failure failure) {
        if (failures.contains(failure)) {
            return;
        }
        failures.add(failure);
        show(failure);
        fit();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.FailureDialog_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(16, 16).spacing(14, 0).applyTo(area);
        Label image = new Label(area, SWT.NONE);
        image.setImage(icons.image("medium/error"));
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(image);
        list = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(list);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(list);
        failures.forEach(this::show);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, COPY, Messages.FailureDialog_copy, false);
        if (failures.stream().anyMatch(failure -> !failure.details().isEmpty())) {
            createButton(parent, IDialogConstants.DETAILS_ID, IDialogConstants.SHOW_DETAILS_LABEL, false);
        }
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
    }

    @Override
    protected void buttonPressed(int id) {
        switch (id) {
            case COPY -> copy();
            case IDialogConstants.DETAILS_ID -> toggleDetails();
            default -> super.buttonPressed(id);
        }
    }

    private void show(Failure failure) {
        line(failure.what(), CssClass.HEADING);
        line(failure.why());
        line(failure.cure());
    }

    private void line(String text, CssClass... classes) {
        if (!text.isEmpty()) {
            Label label = CssClass.on(new Label(list, SWT.WRAP), classes);
            label.setText(text.replace("&", "&&"));
            GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
        }
    }

    private void copy() {
        ClipboardText.put(getShell().getDisplay(), failures.stream().map(Failure::asText).collect(Collectors.joining("\n\n")));
    }

    private void toggleDetails() {
        Button button = getButton(IDialogConstants.DETAILS_ID);
        if (details != null) {
            details.dispose();
            details = null;
            button.setText(IDialogConstants.SHOW_DETAILS_LABEL);
        } else {
            details = new Text(list, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.H_SCROLL | SWT.V_SCROLL);
            details.setText(failures.stream().map(Failure::details).collect(Collectors.joining("\n")));
            GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, 180).applyTo(details);
            button.setText(IDialogConstants.HIDE_DETAILS_LABEL);
        }
        fit();
    }

    private void fit() {
        list.layout(true, true);
        getShell().setSize(getShell().computeSize(SWT.DEFAULT, SWT.DEFAULT));
    }
}
