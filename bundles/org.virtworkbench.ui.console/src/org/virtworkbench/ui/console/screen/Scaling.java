package org.virtworkbench.ui.console.screen;

import java.util.Arrays;
import java.util.Optional;

/** How large a guest's screen is shown. */
public enum Scaling {
    /** As large as there is room. */
    FIT,
    /** As large as there is room, but no pixel larger than one of this screen. */
    SHRINK,
    /** One pixel for one pixel; what has no room is scrolled to. */
    ORIGINAL,
    /** One pixel for one of the desktop's points: as large as the desktop's own things, whatever its pixels are; what has no room is scrolled to. */
    POINTS;

    /** {@return the way of this name; nothing when there is none} */
    public static Optional<Scaling> named(String name) {
        return Arrays.stream(values()).filter(scaling -> scaling.name().equals(name)).findFirst();
    }

    /** {@return whether the window does not matter} */
    public boolean isFixed() {
        return this == ORIGINAL || this == POINTS;
    }
}
