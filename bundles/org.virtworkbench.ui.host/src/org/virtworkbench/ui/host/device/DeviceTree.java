package org.virtworkbench.ui.host.device;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.virtworkbench.core.driver.DeviceRecord;
import org.virtworkbench.ui.Icons;

/** Devices as a tree in which each stands below what it is part of. What is open and selected stays so when they are read anew. UI thread. */
final class DeviceTree implements ITreeContentProvider {

    private static final Comparator<DeviceRecord> ORDER = Comparator.comparing(DeviceRecord::kind).thenComparing(DeviceRecord::address)
            .thenComparing(DeviceRecord::name);

    private final Composite frame;
    private final TreeColumnLayout layout = new TreeColumnLayout(true);
    private final TreeViewer viewer;
    private final Icons icons;
    private final Function<DeviceRecord, String> users;
    private DeviceForest all = new DeviceForest(List.of(), ORDER);
    private DeviceForest shown = all;
    private String filter = "";

    /**
     * @param parent with a grid layout
     * @param icons of the product
     * @param users names of the guests that have a device
     */
    DeviceTree(Composite parent, Icons icons, Function<DeviceRecord, String> users) {
        this.icons = icons;
        this.users = users;
        frame = new Composite(parent, SWT.NONE);
        frame.setLayout(layout);
        viewer = new TreeViewer(frame, SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
        viewer.setUseHashlookup(true);
        viewer.getTree().setHeaderVisible(true);
        viewer.setContentProvider(this);
        ColumnViewerToolTipSupport.enableFor(viewer);
        column(Messages.Column_device, 32, 220, DeviceTexts::title);
        column(Messages.Column_kind, 10, 80, device -> DeviceTexts.kind(device.kind()));
        column(Messages.Column_vendor, 14, 100, DeviceRecord::vendor);
        column(Messages.Column_driver, 9, 80, DeviceRecord::driver);
        column(Messages.Column_address, 11, 100, DeviceRecord::address);
        column(Messages.Column_iommu, 6, 60, device -> device.iommuGroup().map(String::valueOf).orElse(""));
        column(Messages.Column_features, 14, 100, DeviceTexts::features);
        column(Messages.Column_users, 14, 90, users);
        viewer.setInput(this);
    }

    private void column(String title, int weight, int width, Function<DeviceRecord, String> text) {
        boolean first = viewer.getTree().getColumnCount() == 0;
        TreeViewerColumn column = new TreeViewerColumn(viewer, SWT.LEFT);
        column.getColumn().setText(title);
        column.getColumn().setToolTipText(title);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, width, true));
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return shown.get((String) element).map(text).orElse("");
            }

            @Override
            public Image getImage(Object element) {
                return first ? shown.get((String) element).map(device -> icons.image(DeviceTexts.icon(device.kind()))).orElse(null) : null;
            }

            @Override
            public String getToolTipText(Object element) {
                return first ? shown.get((String) element).map(device -> (device.name() + '\n' + device.path()).strip()).orElse(null)
                        : null;
            }
        });
    }

    Composite control() {
        return frame;
    }

    TreeViewer viewer() {
        return viewer;
    }

    /** Shows exactly these. */
    void show(List<DeviceRecord> devices) {
        boolean first = all.size() == 0;
        all = new DeviceForest(devices, ORDER);
        arrange();
        if (first && filter.isEmpty()) {
            viewer.expandToLevel(2);
        }
    }

    /** Shows those that have a text somewhere, in any case of letters, below what they are part of. */
    void filter(String text) {
        filter = text.strip().toLowerCase(Locale.ROOT);
        arrange();
        if (filter.isEmpty()) {
            viewer.collapseAll();
            viewer.expandToLevel(2);
        } else {
            viewer.expandAll();
        }
    }

    /** Fills all rows anew. */
    void refill() {
        viewer.refresh();
    }

    private void arrange() {
        shown = filter.isEmpty() ? all : all.filtered(device -> DeviceTexts.has(device, users.apply(device), filter));
        viewer.getTree().setRedraw(false);
        viewer.refresh();
        viewer.getTree().setRedraw(true);
    }

    /** {@return how many devices there are, shown or not} */
    int count() {
        return all.size();
    }

    @Override
    public Object[] getElements(Object input) {
        return shown.roots().toArray();
    }

    @Override
    public Object[] getChildren(Object device) {
        return shown.children((String) device).toArray();
    }

    @Override
    public Object getParent(Object device) {
        return shown.get((String) device).map(DeviceRecord::parent).filter(parent -> shown.get(parent).isPresent()).orElse(null);
    }

    @Override
    public boolean hasChildren(Object device) {
        return !shown.children((String) device).isEmpty();
    }
}
