package org.virtworkbench.ui.widgets;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;

/** Texts for other programs. UI thread. */
public final class ClipboardText {

    private ClipboardText() {
    }

    /**
     * Puts a text on the clipboard; what is there stays when the text is empty.
     *
     * @param display of the window
     * @param text to be pasted elsewhere
     */
    public static void put(Display display, String text) {
        if (text.isEmpty()) {
            return;
        }
        Clipboard clipboard = new Clipboard(display);
        try {
            clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
        } finally {
            clipboard.dispose();
        }
    }
}
