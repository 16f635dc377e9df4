package org.virtworkbench.ui.console;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.keys.IBindingService;
import org.virtworkbench.rfb.LedState;
import org.virtworkbench.ui.console.gtk.GtkKeySource;
import org.virtworkbench.ui.console.gtk.GtkSeatGrab;
import org.virtworkbench.ui.console.keyboard.HeldKeys;
import org.virtworkbench.ui.console.keyboard.KeySource;
import org.virtworkbench.ui.console.keyboard.SwtKeySource;

/** Gives the keyboard to the guest while the screen has the focus: no key works in the window then, nor in the desktop where that is wanted. UI thread. */
final class Keyboard {

    private final Control screen;
    private final HeldKeys keys;
    private final IBindingService bindings;
    private final Runnable changed;
    private final KeySource native3 = new GtkKeySource();
    private final KeySource portable = new SwtKeySource();
    private final GtkSeatGrab grab = new GtkSeatGrab();
    private boolean captured;
    private boolean grabs;
    private boolean pointer;
    private boolean grabbed;

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

    /** {@return whether the desktop gets none} */
    boolean isGrabbed() {
        return grabbed;
    }

    /** Sets whether the desktop gets none while the guest has the keyboard. */
    void grabs(boolean wanted) {
        grabs = wanted;
        if (captured) {
            grabOrNot();
        }
    }

    /** {@return whether the desktop is to get none while the guest has the keyboard} */
    boolean grabs() {
        return grabs;
    }

    /** Sets whether the pointer goes to the guest wherever it is, while the guest has the keyboard. */
    void pointer(boolean wanted) {
        pointer = wanted;
        if (captured) {
            grabOrNot();
        }
    }

    /** {@return the lights of the keyboard, where they can be asked for} */
    Optional<LedState> lights() {
        return grab.lights();
    }

    /** {@return whether the pointer can be captured on this desktop} */
    boolean capturesPointer() {
        return grab.movesPointer();
    }

    private void grabOrNot() {
        grabbed = grab.grab(screen, grabs, pointer);
    }

    /** Gives the keyboard to the guest. */
    void capture() {
        if (!captured) {
            captured = true;
            bindings.setKeyFilterEnabled(false);
            if (!native3.attach(screen, keys)) {
                portable.attach(screen, keys);
            }
            grabOrNot();
            changed.run();
        }
    }

    /** Gives the keyboard back; the focus stays where it is. */
    void release() {
        if (captured) {
            captured = false;
            grabbed = false;
            grab.release();
            native3.detach();
            portable.detach();
            keys.releaseAll();
            bindings.setKeyFilterEnabled(true);
            changed.run();
        }
    }
}
