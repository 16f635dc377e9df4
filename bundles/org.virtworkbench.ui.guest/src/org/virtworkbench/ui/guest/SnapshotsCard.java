package org.virtworkbench.ui.guest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.Snapshot;
import org.virtworkbench.ui.format.Format;
import org.virtworkbench.ui.forms.Card;
import org.virtworkbench.ui.forms.Services;
import org.virtworkbench.ui.widgets.CssClass;

/** The snapshots of a guest, each below the one that it came after. */
final class SnapshotsCard implements GuestPart {

    private final Services services;
    private final Label hint;
    private final Composite frame;
    private final TreeViewer viewer;
    private List<List<Object>> shown = List.of();

    SnapshotsCard(Composite parent, Services services) {
        this.services = services;
        Composite body = new Card(parent, Messages.Snapshots_title).body();
        hint = CssClass.MUTED.on(new Label(body, SWT.NONE));
        hint.setText(Messages.Snapshots_none);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(hint);
        frame = new Composite(body, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(frame);
        TreeColumnLayout layout = new TreeColumnLayout(true);
        frame.setLayout(layout);
        viewer = new TreeViewer(frame, SWT.FULL_SELECTION | SWT.NO_SCROLL);
        viewer.getTree().setHeaderVisible(true);
        viewer.setContentProvider(new Nodes());
        column(layout, Messages.Snapshots_name, 38, SnapshotsCard::name, true);
        column(layout, Messages.Snapshots_created, 24, one -> one.getCreated() == null ? "" : Format.time(one.getCreated()), false);
        column(layout, Messages.Snapshots_state, 12, Snapshot::getGuestState, false);
        column(layout, Messages.Snapshots_description, 26, one -> one.getDescription().lines().findFirst().orElse(""), false);
        viewer.getTree().addListener(SWT.Expand, event -> event.display.asyncExec(this::fit));
        viewer.getTree().addListener(SWT.Collapse, event -> event.display.asyncExec(this::fit));
        Subscription themes = services.icons().onThemeChange(() -> viewer.refresh());
        frame.addDisposeListener(event -> themes.close());
    }

    @Override
    public boolean show(Guest guest) {
        List<List<Object>> now = new ArrayList<>();
        guest.getSnapshots().forEach(one -> now.add(List.of(one, one.getName(), one.getParent(), one.isCurrent(), one.getDescription())));
        if (now.equals(shown)) {
            return false;
        }
        shown = now;
        boolean any = !now.isEmpty();
        ((GridData) hint.getLayoutData()).exclude = any;
        hint.setVisible(!any);
        ((GridData) frame.getLayoutData()).exclude = !any;
        frame.setVisible(any);
        viewer.setInput(SnapshotNode.roots(guest.getSnapshots()));
        viewer.expandAll();
        fit();
        return true;
    }

    private static String name(Snapshot snapshot) {
        return snapshot.isCurrent() ? NLS.bind(Messages.Snapshots_current, snapshot.getName()) : snapshot.getName();
    }

    private void fit() {
        if (!viewer.getTree().isDisposed()) {
            ((GridData) frame.getLayoutData()).heightHint = TreeHeight.of(viewer.getTree());
            frame.requestLayout();
        }
    }

    private void column(TreeColumnLayout layout, String title, int weight, Function<Snapshot, String> text, boolean first) {
        TreeViewerColumn column = new TreeViewerColumn(viewer, SWT.LEFT);
        column.getColumn().setText(title);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 60, true));
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return text.apply(((SnapshotNode) element).snapshot());
            }

            @Override
            public Image getImage(Object element) {
                boolean current = ((SnapshotNode) element).snapshot().isCurrent();
                return first ? services.icons().image(current ? "snapshot-current" : "snapshot") : null;
            }
        });
    }

    private static final class Nodes implements ITreeContentProvider {

        @Override
        public Object[] getElements(Object input) {
            return ((List<?>) input).toArray();
        }

        @Override
        public Object[] getChildren(Object parent) {
            return ((SnapshotNode) parent).children().toArray();
        }

        @Override
        public Object getParent(Object element) {
            return null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return !((SnapshotNode) element).children().isEmpty();
        }
    }
}
