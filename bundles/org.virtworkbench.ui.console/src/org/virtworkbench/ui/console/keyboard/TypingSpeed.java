package org.virtworkbench.ui.console.keyboard;

import java.util.Arrays;

/** How fast a text is typed: guests whose keyboard is read seldom lose keys that come fast. */
public enum TypingSpeed {
    /** For firmware, boot loaders and guests under load. */
    SLOW(100),
    /** For most. */
    NORMAL(25),
    /** For guests that do nothing else. */
    FAST(6);

    private final int pause;

    TypingSpeed(int pause) {
        this.pause = pause;
    }

    /** {@return the pause after each key, in milliseconds} */
    public int pause() {
        return pause;
    }

    /** {@return the speed of this name, else the one for most} */
    public static TypingSpeed named(String name) {
        return Arrays.stream(values()).filter(speed -> speed.name().equals(name)).findFirst().orElse(NORMAL);
    }
}
