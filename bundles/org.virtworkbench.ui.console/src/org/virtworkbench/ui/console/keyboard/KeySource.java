package org.virtworkbench.ui.console.keyboard;

import org.eclipse.swt.widgets.Control;

/** Where the keys come from that a person presses while a control has the focus. UI thread. */
public interface KeySource {

    /**
     * Begins to hand over all keys, before anybody else gets them.
     *
     * @param control that has the focus
     * @param sink takes them
     * @return whether it can
     */
    boolean attach(Control control, KeySink sink);

    /** Ends it; does nothing when it was not begun. */
    void detach();
}
