package org.virtworkbench.ui.inventory.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.virtworkbench.core.operation.DeleteGuestOperation;
import org.virtworkbench.core.operation.DeletePlan;
import org.virtworkbench.core.operation.DeletePlan.DiskItem;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.format.Format;

/** Guests with all that goes with them. Guests and disks can be unchecked; what goes with the definition goes with it. UI thread. */
final class DeletePlanTree {

    private static final int WHAT = 500;
    private static final int SIZE = 80;
    private static final int NOTE = 510;

    private final Tree tree;
    private final Icons icons;
    private final boolean undo;
    private final Runnable changed;

    /** @param undo whether the deletion can be undone, so that it is worth telling what does not come back then */
    DeletePlanTree(Composite parent, Icons icons, boolean undo, Runnable changed) {
        this.icons = icons;
        this.undo = undo;
        this.changed = changed;
        tree = new Tree(parent, SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        tree.setHeaderVisible(true);
        column(SWT.LEFT, Messages.Delete_columnWhat, WHAT);
        column(SWT.RIGHT, Messages.Delete_columnSize, SIZE);
        column(SWT.LEFT, Messages.Delete_columnNote, NOTE);
        tree.addListener(SWT.Selection, this::checked);
    }

    Control control() {
        return tree;
    }

    /** Shows what goes. */
    void show(List<DeletePlan> plans) {
        for (DeletePlan plan : plans) {
            TreeItem guest = new TreeItem(tree, SWT.NONE);
            guest.setData(plan);
            guest.setChecked(true);
            guest.setText(new String[] { plan.target().objectName(), "", plan.target().hostName() });
            guest.setImage(icons.image("guest"));
            if (plan.running()) {
                fixed(guest, Messages.Delete_running, "force-off", true);
            }
            plan.items().forEach(item -> fixed(guest, item.text(), "notes", item.comesBack()));
            plan.disks().forEach(disk -> disk(guest, disk));
            guest.setExpanded(true);
        }
        changed.run();
    }

    /** {@return the operations for the checked guests, with their checked disks} */
    List<DeleteGuestOperation> operations() {
        List<DeleteGuestOperation> operations = new ArrayList<>();
        for (TreeItem guest : tree.getItems()) {
            if (guest.getChecked() && guest.getData() instanceof DeletePlan plan) {
                List<String> volumes = new ArrayList<>();
                for (TreeItem item : guest.getItems()) {
                    if (item.getChecked() && item.getData() instanceof DiskItem disk) {
                        disk.volume().filter(path -> !volumes.contains(path)).ifPresent(volumes::add);
                    }
                }
                operations.add(plan.operation(plan.running(), volumes));
            }
        }
        return operations;
    }

    private void fixed(TreeItem guest, String text, String icon, boolean comesBack) {
        TreeItem item = new TreeItem(guest, SWT.NONE);
        item.setText(new String[] { text, "", undo && !comesBack ? Messages.Delete_notBack : "" });
        item.setImage(icons.image(icon));
        item.setChecked(true);
    }

    private void disk(TreeItem guest, DiskItem disk) {
        TreeItem item = new TreeItem(guest, SWT.NONE);
        item.setData(disk);
        item.setChecked(disk.chosen());
        String size = disk.allocation().or(disk::capacity).map(bytes -> Format.bytes(bytes)).orElse("");
        String note = disk.objection().orElse(disk.pool());
        item.setText(new String[] { disk.source().isEmpty() ? disk.device() : disk.device() + "  " + disk.source(), size, note });
        item.setImage(icons.image("disk"));
    }

    private void checked(Event event) {
        if (event.detail != SWT.CHECK) {
            return;
        }
        TreeItem item = (TreeItem) event.item;
        if (item.getData() instanceof DeletePlan) {
            for (TreeItem child : item.getItems()) {
                boolean disk = child.getData() instanceof DiskItem;
                child.setChecked(item.getChecked() && (!disk || ((DiskItem) child.getData()).chosen()));
            }
        } else {
            boolean guestGoes = item.getParentItem().getChecked();
            Optional<DiskItem> disk = item.getData() instanceof DiskItem found ? Optional.of(found) : Optional.empty();
            boolean free = guestGoes && disk.filter(DiskItem::isDeletable).isPresent();
            if (!free) {
                item.setChecked(guestGoes && disk.isEmpty());
            }
        }
        changed.run();
    }

    private void column(int style, String title, int width) {
        TreeColumn column = new TreeColumn(tree, style);
        column.setText(title);
        column.setWidth(width);
    }
}
