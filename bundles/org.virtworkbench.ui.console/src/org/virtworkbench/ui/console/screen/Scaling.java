package org.virtworkbench.ui.console.screen;

/** How large a guest's screen is shown. */
public enum Scaling {
    /** As large as there is room. */
    FIT,
    /** As large as there is room, but no pixel larger than one of this screen. */
    SHRINK,
    /** One pixel for one pixel; what has no room is scrolled to. */
    ORIGINAL
}
