package org.virtworkbench.ui.console;

import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.widgets.CssClass;

/** The bar of what fills a display. It slides in from the upper edge, and away again when nobody looks for it. UI thread. */
final class FullScreenBar extends Composite {

    /** The pointer touches the edge. */
    private static final int EDGE = 1;
    /** So far below the bar the pointer has left it. */
    private static final int SLACK = 24;
    private static final int STEPS = 8;
    private static final int STEP_MILLIS = 15;
    private static final int STAY_MILLIS = 2500;

    private final BarItems items;
    private final ToolBar tools;
    private final Label hint;
    private final Runnable step = this::step;
    private final Runnable look = this::look;
    private boolean wanted = true;
    /** How much of it is outside, in steps. */
    private int outside;

    /**
     * @param parent the display's
     * @param icons of the product
     * @param title of what is shown
     * @param back called when the person is done with the bar
     */
    FullScreenBar(Shell parent, Icons icons, String title, Runnable back) {
        super(parent, SWT.BORDER);
        setLayout(RowLayoutFactory.fillDefaults().margins(8, 2).spacing(10).center(true).wrap(false).create());
        CssClass.HEADING.on(new Label(this, SWT.NONE)).setText(title.replace("&", "&&"));
        hint = CssClass.MUTED.on(new Label(this, SWT.NONE));
        tools = new ToolBar(this, SWT.FLAT | SWT.RIGHT);
        items = new BarItems(tools, icons);
        tools.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                event.doit = false;
                slide(false);
                back.run();
            }
        });
        addListener(SWT.Dispose, event -> {
            getDisplay().timerExec(-1, step);
            getDisplay().timerExec(-1, look);
        });
    }

    BarItems items() {
        return items;
    }

    /** Says something beside the buttons. */
    void hint(String words) {
        if (!hint.getText().equals(words)) {
            hint.setText(words);
            place();
        }
    }

    /** Is seen for a while, so that it is known of. */
    void begin() {
        place();
        getDisplay().timerExec(STAY_MILLIS, look);
    }

    /** Goes where it belongs. */
    void place() {
        Point size = computeSize(SWT.DEFAULT, SWT.DEFAULT);
        setBounds((getParent().getClientArea().width - size.x) / 2, -size.y * outside / STEPS, size.x, size.y);
    }

    /** The pointer is so far below the upper edge. */
    void pointerAt(int y) {
        if (y <= EDGE) {
            slide(true);
        } else if (y > getSize().y + SLACK && !hasFocusInside()) {
            slide(false);
        }
    }

    /** Comes in, and takes the keyboard. */
    void takeFocus() {
        slide(true);
        tools.forceFocus();
    }

    private void slide(boolean in) {
        if (in != wanted) {
            wanted = in;
            step();
        }
        if (in) {
            setVisible(true);
            getDisplay().timerExec(STAY_MILLIS, look);
        }
    }

    private void step() {
        if (isDisposed()) {
            return;
        }
        outside = Math.clamp(outside + (wanted ? -1L : 1L), 0, STEPS);
        place();
        if (outside == STEPS) {
            setVisible(false);
        } else if (outside > 0 || !wanted) {
            getDisplay().timerExec(STEP_MILLIS, step);
        }
    }

    /** Goes away when neither pointer nor keyboard is here. */
    private void look() {
        if (isDisposed() || !wanted) {
            return;
        }
        int y = getParent().toControl(getDisplay().getCursorLocation()).y;
        if (hasFocusInside() || y <= getSize().y + SLACK) {
            getDisplay().timerExec(STAY_MILLIS, look);
        } else {
            slide(false);
        }
    }

    private boolean hasFocusInside() {
        for (Control at = getDisplay().getFocusControl(); at != null; at = at.getParent()) {
            if (at == this) {
                return true;
            }
        }
        return false;
    }
}
