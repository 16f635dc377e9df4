package org.virtworkbench.ui.console.keyboard;

/** Keys by name, of a PC keyboard with 105 keys: keysyms of X11 ({@code keysymdef.h}), codes of Linux ({@code input-event-codes.h}). */
@SuppressWarnings("javadoc")
public final class Keys {

    public static final KeyStroke ESCAPE = new KeyStroke(0xFF1B, 1);
    public static final KeyStroke BACKSPACE = new KeyStroke(0xFF08, 14);
    public static final KeyStroke TAB = new KeyStroke(0xFF09, 15);
    public static final KeyStroke ENTER = new KeyStroke(0xFF0D, 28);
    public static final KeyStroke CONTROL_LEFT = new KeyStroke(0xFFE3, 29);
    public static final KeyStroke SHIFT_LEFT = new KeyStroke(0xFFE1, 42);
    public static final KeyStroke ALT_LEFT = new KeyStroke(0xFFE9, 56);
    public static final KeyStroke CAPS_LOCK = new KeyStroke(0xFFE5, 58);
    public static final KeyStroke NUM_LOCK = new KeyStroke(0xFF7F, 69);
    public static final KeyStroke SCROLL_LOCK = new KeyStroke(0xFF14, 70);
    public static final KeyStroke SPACE = new KeyStroke(0x20, 57);
    public static final KeyStroke CONTROL_RIGHT = new KeyStroke(0xFFE4, 97);
    public static final KeyStroke PRINT = new KeyStroke(0xFF61, 99);
    public static final KeyStroke ALT_RIGHT = new KeyStroke(0xFFEA, 100);
    public static final KeyStroke DELETE = new KeyStroke(0xFFFF, 111);
    public static final KeyStroke SUPER_LEFT = new KeyStroke(0xFFEB, 125);

    private static final int F1_SYM = 0xFFBE;
    private static final int F1_CODE = 59;
    private static final int F10 = 10;
    private static final int F11_CODE = 87;

    private Keys() {
    }

    /** {@return a function key, F1 to F12} */
    public static KeyStroke function(int number) {
        int code = number <= F10 ? F1_CODE + number - 1 : F11_CODE + number - F10 - 1;
        return new KeyStroke(F1_SYM + number - 1, code);
    }

    /** {@return whether it is one of the control keys} */
    public static boolean isControl(KeyStroke stroke) {
        return stroke.keysym() == CONTROL_LEFT.keysym() || stroke.keysym() == CONTROL_RIGHT.keysym();
    }

    /** {@return whether it is one of the alt keys} */
    public static boolean isAlt(KeyStroke stroke) {
        return stroke.keysym() == ALT_LEFT.keysym() || stroke.keysym() == ALT_RIGHT.keysym();
    }

    /** {@return whether it is the key that ends a line, of either block} */
    public static boolean isEnter(KeyStroke stroke) {
        return stroke.keysym() == ENTER.keysym() || stroke.keysym() == 0xFF8D;
    }
}
