package org.virtworkbench.ui.inventory.actions;

import java.util.Collection;
import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.ui.inventory.actions.TagEdit.Presence;
import org.virtworkbench.ui.widgets.CssClass;

/** Edits tags and folder of one or many guests: a tag that only some have stays so until somebody checks or unchecks it. */
final class TagsDialog extends GuestListDialog {

    private static final int LIST_HEIGHT = 190;

    private final List<Guest> guests;
    private final TagEdit edit;
    private final Collection<String> folders;
    private Table list;
    private Text newTag;

    TagsDialog(Shell parent, List<Guest> guests, TagEdit edit, Collection<String> folders) {
        super(parent, Messages.Tags_title);
        this.guests = guests;
        this.edit = edit;
        this.folders = folders;
    }

    @Override
    protected void createContent(Composite area) {
        String subject = guests.size() == 1 ? NLS.bind(Messages.Danger_one, guests.get(0).getName())
                : NLS.bind(Messages.Danger_many, Integer.valueOf(guests.size()));
        text(area, NLS.bind(Messages.Tags_text, subject), CssClass.MUTED);
        text(area, Messages.Tags_tagsLabel);
        list = new Table(area, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, LIST_HEIGHT).applyTo(list);
        list.addListener(SWT.Selection, this::checked);
        fill();
        Composite line = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        newTag = new Text(line, SWT.BORDER | SWT.SINGLE);
        newTag.setMessage(Messages.Tags_newHint);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(newTag);
        Button add = new Button(line, SWT.PUSH);
        add.setText(Messages.Tags_add);
        add.setEnabled(false);
        add.addListener(SWT.Selection, event -> addTag());
        newTag.addListener(SWT.Modify, event -> add.setEnabled(!newTag.getText().isBlank()));
        newTag.addListener(SWT.FocusIn, event -> getShell().setDefaultButton(add));
        newTag.addListener(SWT.FocusOut, event -> getShell().setDefaultButton(getButton(IDialogConstants.OK_ID)));
        createFolder(area);
        newTag.setFocus();
    }

    private void createFolder(Composite area) {
        text(area, Messages.Tags_folderLabel);
        Combo folder = new Combo(area, SWT.DROP_DOWN);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(folder);
        folders.forEach(folder::add);
        String shown = edit.folder().orElse(Messages.Tags_differentFolders);
        folder.setText(shown);
        folder.addListener(SWT.Modify, event -> {
            if (folder.getText().equals(shown)) {
                edit.keepFolders();
            } else {
                edit.moveTo(folder.getText());
            }
        });
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        createButton(parent, IDialogConstants.OK_ID, Messages.Dialog_apply, true);
    }

    @Override
    protected void okPressed() {
        addTag();
        super.okPressed();
    }

    private void addTag() {
        for (String tag : newTag.getText().split("[,\\s]+")) {
            if (!tag.isEmpty()) {
                edit.set(tag, true);
            }
        }
        newTag.setText("");
        fill();
    }

    private void checked(Event event) {
        if (event.detail == SWT.CHECK) {
            TableItem item = (TableItem) event.item;
            item.setGrayed(false);
            item.setText((String) item.getData());
            edit.set((String) item.getData(), item.getChecked());
        }
    }

    private void fill() {
        list.removeAll();
        edit.tags().forEach((tag, presence) -> {
            TableItem item = new TableItem(list, SWT.NONE);
            item.setData(tag);
            item.setText(presence == Presence.SOME ? NLS.bind(Messages.Tags_some, tag) : tag);
            item.setChecked(presence != Presence.NONE);
            item.setGrayed(presence == Presence.SOME);
        });
    }
}
