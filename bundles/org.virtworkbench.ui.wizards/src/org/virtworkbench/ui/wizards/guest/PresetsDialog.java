package org.virtworkbench.ui.wizards.guest;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.List;
import org.eclipse.swt.widgets.Shell;

/** Lets a person rename and delete presets. */
final class PresetsDialog extends Dialog {

    private static final int ROWS = 8;
    private static final int WIDTH = 260;

    private final Presets presets;
    private List list;
    private Button rename;
    private Button delete;

    PresetsDialog(Shell parent, Presets presets) {
        super(parent);
        this.presets = presets;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /**
     * Asks under which name choices are kept.
     *
     * @param shell in front of which it is asked
     * @param draft whose choices
     */
    void save(Shell shell, GuestDraft draft) {
        InputDialog dialog = name(shell, Messages.presetSave, Messages.presetSaveText, ""); //$NON-NLS-1$
        if (dialog.open() == Window.OK) {
            presets.save(dialog.getValue().strip(), Preset.of(draft));
        }
    }

    private InputDialog name(Shell shell, String title, String text, String before) {
        return new InputDialog(shell, title, text, before, name -> name.isBlank() ? Messages.presetNoName
                : name.strip().length() > 100 ? Messages.presetLongName : null);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.presetsTitle);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 16).spacing(8, 8).applyTo(area);
        list = new List(area, SWT.BORDER | SWT.SINGLE | SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, list.getItemHeight() * ROWS).applyTo(list);
        Composite buttons = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(buttons);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(buttons);
        rename = button(buttons, Messages.presetRename, this::rename);
        delete = button(buttons, Messages.presetDelete, this::delete);
        list.addListener(SWT.Selection, event -> enable());
        show(0);
        return area;
    }

    private static Button button(Composite parent, String text, Runnable run) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.addListener(SWT.Selection, event -> run.run());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
        return button;
    }

    private void show(int selected) {
        list.setItems(presets.names().toArray(String[]::new));
        list.select(Math.min(selected, list.getItemCount() - 1));
        enable();
    }

    private void enable() {
        boolean some = list.getSelectionIndex() >= 0;
        rename.setEnabled(some);
        delete.setEnabled(some);
    }

    private void rename() {
        String name = list.getItem(list.getSelectionIndex());
        InputDialog dialog = name(getShell(), Messages.presetRenameTitle, NLS.bind(Messages.presetRenameText, name), name);
        if (dialog.open() == Window.OK) {
            presets.rename(name, dialog.getValue().strip());
            show(Math.max(0, presets.names().indexOf(dialog.getValue().strip())));
        }
    }

    private void delete() {
        int index = list.getSelectionIndex();
        presets.delete(list.getItem(index));
        show(index);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
    }
}
