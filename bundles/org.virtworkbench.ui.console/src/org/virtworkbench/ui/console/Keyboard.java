package org.virtworkbench.ui.console;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.keys.IBindingService;
import org.virtworkbench.ui.console.gtk.GtkKeySource;
import org.virtworkbench.ui.console.keyboard.HeldKeys;
import org.virtworkbench.ui.console.keyboard.KeySource;
import org.virtworkbench.ui.console.keyboard.SwtKeySource;

/** Gives the keyboard to the guest while the screen has the focus: no key works in the window then. UI thread. */
final class Keyboard {

    private final Control screen;
    private final HeldKeys keys;
    private final IBindingService bindings;
    private final Runnable changed;
    private final KeySource native3 = new GtkKeySource();
    private final KeySource portable = new SwtKeySource();
    private boolean captured;

    /**
     * @param screen whose focus counts
     * @param keys take what is typed
     * @param bindings of the window, silent meanwhile
     * @param changed hears that {@link #isCaptured} did
     */
    Keyboard(Control screen, HeldKeys keys, IBindingService bindings, Runnable changed) {
        this.screen = screen;
        this.keys = keys;
        this.bindings = bindings;
        this.changed = changed;
        screen.addListener(SWT.FocusIn, event -> capture());
        screen.addListener(SWT.FocusOut, event -> release());
        screen.addListener(SWT.Dispose, event -> release());
    }

    /** {@return whether keys go to the guest} */
    boolean isCaptured() {
        return captured;
    }

    /** Gives the keyboard to the guest. */
    void capture() {
        if (!captured) {
            captured = true;
            bindings.setKeyFilterEnabled(false);
            if (!native3.attach(screen, keys)) {
                portable.attach(screen, keys);
            }
            changed.run();
        }
    }

    /** Gives the keyboard back; the focus stays where it is. */
    void release() {
        if (captured) {
            captured = false;
            native3.detach();
            portable.detach();
            keys.releaseAll();
            bindings.setKeyFilterEnabled(true);
            changed.run();
        }
    }
}
