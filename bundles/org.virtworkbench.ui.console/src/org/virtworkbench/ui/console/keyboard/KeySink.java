package org.virtworkbench.ui.console.keyboard;

/** Takes keys for a guest. */
@FunctionalInterface
public interface KeySink {

    /** Presses or releases a key. */
    void key(KeyStroke stroke, boolean down);
}
