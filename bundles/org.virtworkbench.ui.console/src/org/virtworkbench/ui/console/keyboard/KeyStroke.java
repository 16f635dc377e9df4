package org.virtworkbench.ui.console.keyboard;

/**
 * A key as both ends name it.
 *
 * @param keysym what it means: X11 keysym, 0 for none
 * @param code where it is: Linux input code, 0 when not known
 */
public record KeyStroke(int keysym, int code) {
}
