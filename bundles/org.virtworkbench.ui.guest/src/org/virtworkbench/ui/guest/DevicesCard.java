package org.virtworkbench.ui.guest;

import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.ui.forms.Card;
import org.virtworkbench.ui.forms.Services;
import org.virtworkbench.ui.widgets.CssClass;

/** The devices of a guest, by kind. */
final class DevicesCard implements GuestPart {

    private final Services services;
    private final Label hint;
    private final Composite frame;
    private final TreeViewer viewer;
    private List<DeviceGroup> shown = List.of();

    DevicesCard(Composite parent, Services services) {
        this.services = services;
        Composite body = new Card(parent, Messages.Devices_title).body();
        hint = CssClass.MUTED.on(new Label(body, SWT.NONE));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(hint);
        frame = new Composite(body, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(frame);
        TreeColumnLayout layout = new TreeColumnLayout(true);
        frame.setLayout(layout);
        viewer = new TreeViewer(frame, SWT.FULL_SELECTION | SWT.NO_SCROLL);
        viewer.getTree().setHeaderVisible(true);
        viewer.setContentProvider(new Groups());
        ColumnViewerToolTipSupport.enableFor(viewer);
        column(layout, Messages.Devices_device, 34, DeviceRow::name, true);
        column(layout, Messages.Devices_connection, 36, DeviceRow::connection, false);
        column(layout, Messages.Devices_details, 30, DeviceRow::details, false);
        viewer.getTree().addListener(SWT.Expand, event -> event.display.asyncExec(this::fit));
        viewer.getTree().addListener(SWT.Collapse, event -> event.display.asyncExec(this::fit));
        Subscription themes = services.icons().onThemeChange(() -> viewer.refresh());
        frame.addDisposeListener(event -> themes.close());
    }

    @Override
    public boolean show(Guest guest) {
        List<DeviceGroup> groups = DeviceGroup.of(guest);
        hint.setText(guest.isDetailsKnown() ? Messages.Devices_none : Messages.Devices_fetching);
        boolean any = !groups.isEmpty();
        ((GridData) hint.getLayoutData()).exclude = any;
        hint.setVisible(!any);
        ((GridData) frame.getLayoutData()).exclude = !any;
        frame.setVisible(any);
        if (groups.equals(shown)) {
            return false;
        }
        shown = groups;
        viewer.setInput(groups);
        viewer.expandAll();
        fit();
        return true;
    }

    private void fit() {
        if (!viewer.getTree().isDisposed()) {
            ((GridData) frame.getLayoutData()).heightHint = TreeHeight.of(viewer.getTree());
            frame.requestLayout();
        }
    }

    private void column(TreeColumnLayout layout, String title, int weight, Function<DeviceRow, String> text, boolean first) {
        TreeViewerColumn column = new TreeViewerColumn(viewer, SWT.LEFT);
        column.getColumn().setText(title);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 60, true));
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                if (element instanceof DeviceRow row) {
                    return text.apply(row);
                }
                return first ? ((DeviceGroup) element).title() : "";
            }

            @Override
            public Image getImage(Object element) {
                return first && element instanceof DeviceRow row ? services.icons().image(row.icon()) : null;
            }

            @Override
            public String getToolTipText(Object element) {
                return element instanceof DeviceRow ? getText(element) : null;
            }
        });
    }

    private static final class Groups implements ITreeContentProvider {

        @Override
        public Object[] getElements(Object input) {
            return ((List<?>) input).toArray();
        }

        @Override
        public Object[] getChildren(Object parent) {
            return parent instanceof DeviceGroup group ? group.rows().toArray() : new Object[0];
        }

        @Override
        public Object getParent(Object element) {
            return null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return element instanceof DeviceGroup;
        }
    }

}
