package org.virtworkbench.app.theme;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.TreeItem;

/**
 * Keeps the theme engine from rows of tables and trees: there is nothing that it could set on them, but it would look for it in all its style sheets, for each row
 * that comes on screen.
 */
public final class PlainRows {

    private PlainRows() {
    }

    /**
     * Leaves them out from now on.
     *
     * @param display whose rows they are
     */
    public static void leaveOut(Display display) {
        display.addFilter(SWT.Skin, event -> {
            if (event.widget instanceof TableItem || event.widget instanceof TreeItem) {
                event.type = SWT.None;
            }
        });
    }
}
