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
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.widgets.CssClass;

/** A tree in a card that is as high as its rows, or a hint in its place while it has none. UI thread. */
final class TreeFrame {

    private final Label hint;
    private final Composite frame;
    private final TreeColumnLayout layout = new TreeColumnLayout(true);
    private final TreeViewer viewer;

    /**
     * @param body of the card
     * @param icons which are painted anew when the theme changes
     * @param children what lies below an element; empty where nothing does
     */
    TreeFrame(Composite body, Icons icons, Function<Object, List<?>> children) {
        hint = CssClass.MUTED.on(new Label(body, SWT.NONE));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(hint);
        frame = new Composite(body, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(frame);
        frame.setLayout(layout);
        viewer = new TreeViewer(frame, SWT.FULL_SELECTION | SWT.NO_SCROLL);
        viewer.getTree().setHeaderVisible(true);
        viewer.setContentProvider(new Content(children));
        ColumnViewerToolTipSupport.enableFor(viewer);
        viewer.getTree().addListener(SWT.Expand, event -> event.display.asyncExec(this::fit));
        viewer.getTree().addListener(SWT.Collapse, event -> event.display.asyncExec(this::fit));
        Subscription themes = icons.onThemeChange(() -> viewer.refresh());
        frame.addDisposeListener(event -> themes.close());
    }

    /**
     * Adds a column; what is cut off is shown under the pointer.
     *
     * @param title its heading
     * @param weight its share of the width
     * @param text of an element
     * @param image of an element, or null for none
     */
    void column(String title, int weight, Function<Object, String> text, Function<Object, Image> image) {
        TreeViewerColumn column = new TreeViewerColumn(viewer, SWT.LEFT);
        column.getColumn().setText(title);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 60, true));
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return text.apply(element);
            }

            @Override
            public Image getImage(Object element) {
                return image.apply(element);
            }

            @Override
            public String getToolTipText(Object element) {
                String words = getText(element);
                return words.isEmpty() ? null : words;
            }
        });
    }

    /** What stands there while there are no rows. */
    void hint(String text) {
        hint.setText(text);
    }

    /** Shows these elements and all below them; the hint where there are none. */
    void show(List<?> elements) {
        boolean any = !elements.isEmpty();
        ((GridData) hint.getLayoutData()).exclude = any;
        hint.setVisible(!any);
        ((GridData) frame.getLayoutData()).exclude = !any;
        frame.setVisible(any);
        viewer.setInput(elements);
        viewer.expandAll();
        fit();
    }

    private void fit() {
        if (!viewer.getTree().isDisposed()) {
            ((GridData) frame.getLayoutData()).heightHint = TreeHeight.of(viewer.getTree());
            frame.requestLayout();
        }
    }

    private record Content(Function<Object, List<?>> children) implements ITreeContentProvider {

        @Override
        public Object[] getElements(Object input) {
            return ((List<?>) input).toArray();
        }

        @Override
        public Object[] getChildren(Object parent) {
            return children.apply(parent).toArray();
        }

        @Override
        public Object getParent(Object element) {
            return null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return !children.apply(element).isEmpty();
        }
    }
}
