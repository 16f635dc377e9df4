package org.virtworkbench.terminal;

/** Switches modes by their numbers (DEC's private ones and xterm's). */
final class ModeSwitches {

    private static final int INSERT = 4;
    private static final int NEW_LINE = 20;

    private final Screens screens;
    private final Modes modes;

    ModeSwitches(Screens screens, Modes modes) {
        this.screens = screens;
        this.modes = modes;
    }

    void setAnsi(int mode, boolean on) {
        if (mode == INSERT) {
            modes.insert = on;
        } else if (mode == NEW_LINE) {
            modes.newLine = on;
        }
    }

    void set(int mode, boolean on) {
        switch (mode) {
            case 1 -> modes.cursorKeys = on;
            case 5 -> modes.reversed = on;
            case 6 -> {
                screens.cursor.origin = on;
                screens.place(0, 0);
            }
            case 7 -> modes.wrap = on;
            case 25 -> modes.cursorVisible = on;
            case 47 -> screens.switchTo(on);
            case 66 -> modes.keypad = on;
            case 1000 -> modes.pointerButtons = on;
            case 1002, 1003 -> {
                modes.pointerButtons = on;
                modes.pointerMotion = on;
            }
            case 1006 -> modes.pointerDigits = on;
            case 1047, 1049 -> otherScreen(mode, on);
            case 1048 -> saveOrRestore(on);
            case 2004 -> modes.bracketedPaste = on;
            default -> { // not known
            }
        }
    }

    private void otherScreen(int mode, boolean on) {
        if (mode == 1049 && on) {
            screens.save();
        }
        screens.switchTo(on);
        if (on) {
            screens.grid().clear(0, screens.rows(), screens.blank());
        } else if (mode == 1049) {
            screens.restore();
        }
    }

    private void saveOrRestore(boolean save) {
        if (save) {
            screens.save();
        } else {
            screens.restore();
        }
    }
}
