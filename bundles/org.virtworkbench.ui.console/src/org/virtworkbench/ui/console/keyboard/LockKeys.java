package org.virtworkbench.ui.console.keyboard;

import java.util.Optional;

import org.virtworkbench.rfb.LedState;

/**
 * Keeps the guest's lock keys like those of this side: when the keyboard goes to the guest and its lights differ, their keys are pressed once. While it has
 * the keyboard, both change with the same key. UI thread.
 */
public final class LockKeys {

    /** Tells which lights are on at this side. */
    @FunctionalInterface
    public interface Lights {
        /** {@return the lights; nothing where they can't be asked for} */
        Optional<LedState> now();
    }

    private final Lights lights;
    private final KeySink guest;
    private Optional<LedState> theirs = Optional.empty();
    private boolean due;

    /**
     * @param lights of this side
     * @param guest takes the keys
     */
    public LockKeys(Lights lights, KeySink guest) {
        this.lights = lights;
        this.guest = guest;
    }

    /** The guest's lights are these. */
    public void guestLights(LedState state) {
        theirs = Optional.of(state);
        if (due) {
            captured();
        }
    }

    /** Another session: its lights are not known. */
    public void forget() {
        theirs = Optional.empty();
    }

    /** The keyboard goes to the guest. */
    public void captured() {
        Optional<LedState> ours = lights.now();
        due = theirs.isEmpty() && ours.isPresent();
        if (theirs.isPresent() && ours.isPresent()) {
            tap(Keys.CAPS_LOCK, ours.get().capsLock() != theirs.get().capsLock());
            tap(Keys.NUM_LOCK, ours.get().numLock() != theirs.get().numLock());
            tap(Keys.SCROLL_LOCK, ours.get().scrollLock() != theirs.get().scrollLock());
        }
    }

    /** The keyboard does not go to the guest any more. */
    public void released() {
        due = false;
    }

    private void tap(KeyStroke key, boolean differs) {
        if (differs) {
            guest.key(key, true);
            guest.key(key, false);
        }
    }
}
