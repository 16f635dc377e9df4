package org.virtworkbench.ui.inventory.actions;

import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.ui.widgets.CssClass;

/** Edits a guest's title and description. */
final class TextsDialog extends GuestListDialog {

    private static final int DESCRIPTION_HEIGHT = 120;

    private final String name;
    private final String titleBefore;
    private final String descriptionBefore;
    private String title;
    private String description;

    TextsDialog(Shell parent, Guest guest) {
        super(parent, Messages.Texts_title);
        name = guest.getName();
        titleBefore = guest.getTitle();
        descriptionBefore = guest.getDescription();
        title = titleBefore;
        description = descriptionBefore;
    }

    /** {@return the new title; empty when it is the old one} */
    Optional<String> title() {
        return title.equals(titleBefore) ? Optional.empty() : Optional.of(title);
    }

    /** {@return the new description; empty when it is the old one} */
    Optional<String> description() {
        return description.equals(descriptionBefore) ? Optional.empty() : Optional.of(description);
    }

    @Override
    protected void createContent(Composite area) {
        text(area, NLS.bind(Messages.Texts_text, name), CssClass.MUTED);
        text(area, Messages.Texts_titleLabel);
        Text titleField = new Text(area, SWT.BORDER | SWT.SINGLE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(titleField);
        titleField.setText(title);
        titleField.setFocus();
        titleField.addListener(SWT.Modify, event -> title = titleField.getText());
        text(area, Messages.Texts_descriptionLabel);
        Text field = new Text(area, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, DESCRIPTION_HEIGHT).applyTo(field);
        field.setText(description);
        field.addListener(SWT.Modify, event -> description = field.getText().replace(Text.DELIMITER, "\n"));
        field.addListener(SWT.Traverse,
                event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        createButton(parent, IDialogConstants.OK_ID, Messages.Dialog_apply, true);
    }
}
