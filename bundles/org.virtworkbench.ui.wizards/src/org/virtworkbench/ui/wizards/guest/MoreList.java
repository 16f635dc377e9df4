package org.virtworkbench.ui.wizards.guest;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.virtworkbench.core.creation.Medium;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.wizards.guest.MoreDevices.More;
import org.virtworkbench.ui.wizards.guest.MoreDevices.MoreCard;
import org.virtworkbench.ui.wizards.guest.MoreDevices.MoreDisk;

/** The further disks and network cards of a new guest, with buttons that add, change and remove them. UI thread. */
final class MoreList {

    private static final int ROWS = 3;

    private final GuestDraft draft;
    private final Supplier<List<Medium>> media;
    private final Icons icons;
    private final Runnable changed;
    private final Composite area;
    private final Table table;
    private final Button change;
    private final Button remove;

    /**
     * @param parent with a grid layout of two columns
     * @param draft of the guest
     * @param icons of the product
     * @param media volumes of the host
     * @param changed called after each change
     */
    MoreList(Composite parent, GuestDraft draft, Icons icons, Supplier<List<Medium>> media, Runnable changed) {
        this.draft = draft;
        this.icons = icons;
        this.media = media;
        this.changed = changed;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(area);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(area);
        table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
        table.setToolTipText(Messages.moreTip);
        GridDataFactory.fillDefaults().grab(true, true).hint(300, ROWS * table.getItemHeight() + 4).applyTo(table);
        Composite buttons = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).spacing(4, 4).applyTo(buttons);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(buttons);
        button(buttons, Messages.moreAddDisk, () -> disk(Optional.empty(), -1));
        button(buttons, Messages.moreAddCard, () -> card(Optional.empty(), -1));
        change = button(buttons, Messages.moreEdit, this::change);
        remove = button(buttons, Messages.moreRemove, this::remove);
        table.addListener(SWT.Selection, event -> enable());
        table.addListener(SWT.DefaultSelection, event -> change());
        table.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL) {
                remove();
            }
        });
    }

    private static Button button(Composite parent, String text, Runnable run) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
        button.addListener(SWT.Selection, event -> run.run());
        return button;
    }

    /** {@return the control with its layout data} */
    Control control() {
        return area;
    }

    /** Shows what there is now. */
    void show() {
        List<More> all = draft.more.all();
        int selected = table.getSelectionIndex();
        table.removeAll();
        for (More more : all) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(MoreDevices.text(more, draft.pools()));
            item.setImage(icons.image(more instanceof MoreDisk ? "disk" : "interface")); //$NON-NLS-1$ //$NON-NLS-2$
        }
        if (!all.isEmpty()) {
            table.select(Math.clamp(selected, 0, all.size() - 1));
        }
        enable();
    }

    private void enable() {
        boolean some = table.getSelectionIndex() >= 0;
        change.setEnabled(some);
        remove.setEnabled(some);
    }

    private void change() {
        int index = table.getSelectionIndex();
        if (index >= 0) {
            switch (draft.more.all().get(index)) {
                case MoreDisk disk -> disk(Optional.of(disk), index);
                case MoreCard card -> card(Optional.of(card), index);
            }
        }
    }

    private void remove() {
        int index = table.getSelectionIndex();
        if (index >= 0) {
            draft.more.remove(index);
            changed.run();
        }
    }

    private void disk(Optional<MoreDisk> before, int index) {
        MoreDiskDialog dialog = new MoreDiskDialog(area.getShell(), draft, media.get(), before);
        if (dialog.open() == Window.OK) {
            put(dialog.disk(), index);
        }
    }

    private void card(Optional<MoreCard> before, int index) {
        MoreCardDialog dialog = new MoreCardDialog(area.getShell(), draft, before);
        if (dialog.open() == Window.OK) {
            put(dialog.card(), index);
        }
    }

    private void put(More more, int index) {
        if (index < 0) {
            draft.more.add(more);
        } else {
            draft.more.replace(index, more);
        }
        changed.run();
        table.select(index < 0 ? table.getItemCount() - 1 : index);
        enable();
    }
}
