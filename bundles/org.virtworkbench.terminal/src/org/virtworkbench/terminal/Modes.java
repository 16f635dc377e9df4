package org.virtworkbench.terminal;

/** What a program has switched on or off. */
final class Modes {

    boolean insert;
    boolean newLine;
    boolean wrap = true;
    boolean reversed;
    boolean cursorVisible = true;
    boolean cursorKeys;
    boolean keypad;
    boolean bracketedPaste;
    boolean pointerButtons;
    boolean pointerMotion;
    boolean pointerDigits;
    CursorShape shape = CursorShape.BLOCK;

    /** DECSTR and RIS begin with these. */
    void reset() {
        insert = false;
        newLine = false;
        wrap = true;
        reversed = false;
        cursorVisible = true;
        cursorKeys = false;
        keypad = false;
        bracketedPaste = false;
        pointerButtons = false;
        pointerMotion = false;
        pointerDigits = false;
        shape = CursorShape.BLOCK;
    }
}
