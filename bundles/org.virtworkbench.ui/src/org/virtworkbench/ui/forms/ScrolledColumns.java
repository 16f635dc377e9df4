package org.virtworkbench.ui.forms;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;

/** Two columns of cards that scroll together: a wide one and, beside it where there is room and else below it, a narrow one. */
public final class ScrolledColumns {

    private static final int NARROW = 300;
    private static final int BESIDE = 720;
    private static final int GAP = 12;

    private final ScrolledComposite scroller;
    private final Composite body;
    private final Composite main;
    private final Composite side;

    /**
     * @param parent with a grid layout
     */
    public ScrolledColumns(Composite parent) {
        scroller = new ScrolledComposite(parent, SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(scroller);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        scroller.setShowFocusedControl(true);
        scroller.getVerticalBar().setIncrement(24);
        body = new Composite(scroller, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(16, GAP).spacing(GAP, GAP).applyTo(body);
        main = column();
        side = column();
        scroller.setContent(body);
        scroller.addListener(SWT.Resize, event -> reflow());
    }

    /** {@return the wide column, with a grid layout of one column} */
    public Composite main() {
        return main;
    }

    /** {@return the narrow column, with a grid layout of one column} */
    public Composite side() {
        return side;
    }

    /** To be called after the content changed its size. */
    public void reflow() {
        int width = scroller.getClientArea().width;
        if (width <= 0) {
            return;
        }
        boolean beside = width >= BESIDE;
        ((GridLayout) body.getLayout()).numColumns = beside ? 2 : 1;
        ((GridData) side.getLayoutData()).grabExcessHorizontalSpace = !beside;
        ((GridData) side.getLayoutData()).widthHint = beside ? NARROW : SWT.DEFAULT;
        body.layout(true, true);
        scroller.setMinHeight(body.computeSize(width, SWT.DEFAULT).y);
    }

    private Composite column() {
        Composite column = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, GAP).applyTo(column);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).grab(true, false).hint(100, SWT.DEFAULT).applyTo(column);
        return column;
    }
}
