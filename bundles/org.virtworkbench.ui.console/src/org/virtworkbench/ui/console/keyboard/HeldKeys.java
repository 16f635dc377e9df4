package org.virtworkbench.ui.console.keyboard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Passes keys on and knows which are down, so that none stays down in the guest when the focus goes. Notices the keys that are for this side: Ctrl+Alt
 * pressed and released with no other key in between, and Ctrl+Alt+Enter.
 */
public final class HeldKeys implements KeySink {

    /** What is for this side. */
    public interface Commands {
        /** The person wants the keyboard back. */
        void release();

        /** The person wants the screen to fill the display, or not to any more. */
        void toggleFullScreen();
    }

    private final KeySink guest;
    private final Commands commands;
    private final Map<Integer, KeyStroke> held = new LinkedHashMap<>();
    private boolean armed;

    /**
     * @param guest takes what is for the guest
     * @param commands take what is not
     */
    public HeldKeys(KeySink guest, Commands commands) {
        this.guest = guest;
        this.commands = commands;
    }

    @Override
    public void key(KeyStroke stroke, boolean down) {
        if (down) {
            press(stroke);
        } else {
            release(stroke);
        }
    }

    private void press(KeyStroke stroke) {
        if (Keys.isEnter(stroke) && isHeld(true) && isHeld(false)) {
            releaseAll();
            commands.toggleFullScreen();
            return;
        }
        boolean fresh = held.putIfAbsent(id(stroke), stroke) == null;
        if (fresh) {
            armed = held.size() == 2 && isHeld(true) && isHeld(false);
        }
        guest.key(stroke, true);
    }

    private void release(KeyStroke stroke) {
        KeyStroke pressed = held.remove(id(stroke));
        if (pressed == null) {
            return; // pressed before the focus came
        }
        guest.key(pressed, false);
        if (armed) {
            releaseAll();
            commands.release();
        }
    }

    /** Releases all that is down, the last one first. */
    public void releaseAll() {
        armed = false;
        List<KeyStroke> down = new ArrayList<>(held.values());
        held.clear();
        for (KeyStroke stroke : down.reversed()) {
            guest.key(stroke, false);
        }
    }

    private boolean isHeld(boolean control) {
        return held.values().stream().anyMatch(control ? Keys::isControl : Keys::isAlt);
    }

    /** The same place may mean something else when it is released; a key without a place is known by its meaning. */
    private static int id(KeyStroke stroke) {
        return stroke.code() != 0 ? stroke.code() : -stroke.keysym();
    }
}
