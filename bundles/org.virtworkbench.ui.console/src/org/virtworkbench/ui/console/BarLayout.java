package org.virtworkbench.ui.console;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/**
 * Places tool bars beside each other, in further rows where there is too little room, and the last child, which says something, in the rest of the last row,
 * or in a second row where that rest is too short for a few words; a third one would take more from the screen than they are worth. By the words themselves
 * rows would come and go. Rows never shrink: GTK asks for a few points more or less while it gets to know buttons, and what is below the bar would be scaled anew
 * each time.
 */
public final class BarLayout extends Layout {

    private static final int MARGIN_WIDTH = 6;
    private static final int MARGIN_HEIGHT = 2;
    private static final int SPACING = 5;
    /** As wide as so many buttons is what most hints need. */
    private static final int BUTTONS_OF_A_HINT = 8;

    private int rowHeight;

    @Override
    protected Point computeSize(Composite bar, int widthHint, int heightHint, boolean flushCache) {
        Control[] children = bar.getChildren();
        int wanted = 2 * MARGIN_WIDTH + (children.length - 1) * SPACING;
        for (Control child : children) {
            Point size = child.computeSize(SWT.DEFAULT, SWT.DEFAULT, flushCache);
            wanted += size.x;
            rowHeight = Math.max(rowHeight, size.y);
        }
        int width = widthHint == SWT.DEFAULT ? wanted : widthHint;
        int lower = place(children, width, false);
        return new Point(width, heightHint == SWT.DEFAULT ? lower + MARGIN_HEIGHT : heightHint);
    }

    @Override
    protected void layout(Composite bar, boolean flushCache) {
        place(bar.getChildren(), bar.getClientArea().width, true);
    }

    /** {@return the lower edge of the last row} */
    private int place(Control[] children, int width, boolean move) {
        Rectangle next = new Rectangle(MARGIN_WIDTH, MARGIN_HEIGHT, 0, rowHeight);
        int end = width - MARGIN_WIDTH;
        for (int i = 0; i < children.length; i++) {
            boolean hint = i == children.length - 1;
            Point size = children[i].computeSize(SWT.DEFAULT, SWT.DEFAULT);
            boolean tooWide = next.x + (hint ? BUTTONS_OF_A_HINT * rowHeight : size.x) > end;
            if (i > 0 && tooWide && !(hint && next.y > MARGIN_HEIGHT)) {
                next.x = MARGIN_WIDTH;
                next.y += rowHeight;
                next.height = hint ? rowHeight * 2 / 3 : rowHeight;
            }
            next.width = hint ? Math.max(0, end - next.x) : size.x;
            if (move) {
                int height = hint ? size.y : rowHeight;
                children[i].setBounds(next.x, next.y + Math.max(0, (next.height - height) / 2), next.width, height);
            }
            next.x += next.width + SPACING;
        }
        return next.y + next.height;
    }
}
