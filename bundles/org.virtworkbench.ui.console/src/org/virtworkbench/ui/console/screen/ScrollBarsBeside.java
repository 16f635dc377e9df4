package org.virtworkbench.ui.console.screen;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Rectangle;

/**
 * Keeps scroll bars beside what they scroll: over it, as GTK has them, they would keep the pointer from a picture's edges. GTK makes room for them only after
 * the layout that shows them, which is therefore done once more: else what they cover could not be scrolled to. UI thread.
 */
public final class ScrollBarsBeside {

    private final ScrolledComposite scrolled;
    private Rectangle room = new Rectangle(0, 0, 0, 0);

    private ScrollBarsBeside(ScrolledComposite scrolled) {
        this.scrolled = scrolled;
    }

    /** Does so with one that has its content. */
    public static void of(ScrolledComposite scrolled) {
        scrolled.setScrollbarsMode(SWT.NONE);
        ScrollBarsBeside kept = new ScrollBarsBeside(scrolled);
        scrolled.getContent().addListener(SWT.Paint, event -> kept.painted());
    }

    private void painted() {
        Rectangle now = scrolled.getClientArea();
        if (!now.equals(room)) {
            room = now;
            scrolled.getDisplay().asyncExec(() -> {
                if (!scrolled.isDisposed()) {
                    scrolled.layout(false);
                }
            });
        }
    }
}
