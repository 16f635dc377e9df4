package org.virtworkbench.app.theme;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;

/**
 * Gives selected rows the colour of the theme. SWT writes it into the style of a table or tree together with the background; when themes are exchanged, that is
 * before it has the toolkit's new colours, so that the rows would keep those of the other theme. UI thread.
 */
public final class SelectionColours {

    private final Display display;
    private RGB known;

    private SelectionColours(Display display) {
        this.display = display;
        known = colour();
    }

    /**
     * Begins.
     *
     * @param display whose tables and trees they are
     */
    public static void follow(Display display) {
        SelectionColours colours = new SelectionColours(display);
        display.addListener(SWT.Settings, event -> colours.settingsChanged());
    }

    private RGB colour() {
        return display.getSystemColor(SWT.COLOR_LIST_SELECTION).getRGB();
    }

    private void settingsChanged() {
        RGB now = colour();
        if (!now.equals(known)) {
            known = now;
            for (Control shell : display.getShells()) {
                renew(shell);
            }
        }
    }

    private static void renew(Control control) {
        if (control instanceof Table || control instanceof Tree) {
            control.setBackground(control.getBackground());
            control.redraw(); // the toolkit paints a row anew only when there is something else to show
        } else if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                renew(child);
            }
        }
    }
}
