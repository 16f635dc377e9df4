package org.virtworkbench.terminal;

import java.nio.charset.StandardCharsets;

/** Turns keys, pasted text and the pointer into what programs read, as xterm does. */
final class Keyboard {

    private static final int SHIFT = 1;
    private static final int ALT = 2;
    private static final int CONTROL = 4;
    private static final int CONTROL_BITS = 0x1F;

    private final Modes modes;

    Keyboard(Modes modes) {
        this.modes = modes;
    }

    static int modifiers(boolean shift, boolean alt, boolean control) {
        return (shift ? SHIFT : 0) | (alt ? ALT : 0) | (control ? CONTROL : 0);
    }

    byte[] special(SpecialKey key, int modifiers) {
        return key.bytes(modifiers, modes.cursorKeys).getBytes(StandardCharsets.US_ASCII);
    }

    /** {@return what a character sends; Backspace is DEL and Enter CR, as terminals of today have it} */
    byte[] character(int typed, int modifiers) {
        int character = typed;
        if (character == '\b') {
            character = (modifiers & CONTROL) != 0 ? '\b' : 0x7F;
        } else if (character == '\t' && (modifiers & SHIFT) != 0) {
            return "\u001B[Z".getBytes(StandardCharsets.US_ASCII);
        } else if ((modifiers & CONTROL) != 0) {
            character = control(character);
        }
        String text = character == '\r' && modes.newLine ? "\r\n" : Character.toString(character);
        return ((modifiers & ALT) != 0 ? '\u001B' + text : text).getBytes(StandardCharsets.UTF_8);
    }

    private static int control(int character) {
        return switch (character) {
            case ' ', '2', '@' -> 0;
            case '3', '4', '5', '6', '7' -> character - '3' + 0x1B;
            case '8', '?' -> 0x7F;
            case '/' -> CONTROL_BITS;
            default -> character >= '@' && character <= '~' ? character & CONTROL_BITS : character;
        };
    }

    /** {@return what pasting sends: lines end as if Enter was typed; where a program asked for it, between brackets that the text can't close} */
    byte[] paste(String text) {
        String lines = text.replace("\r\n", "\r").replace('\n', '\r');
        String harmless = modes.bracketedPaste ? "\u001B[200~" + lines.replace("\u001B", "") + "\u001B[201~" : lines;
        return harmless.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * {@return what the pointer sends; nothing where no program asked for it}
     *
     * @param button 0 left, 1 middle, 2 right, 64 and 65 wheel up and down; with 32 added while it moves
     */
    byte[] pointer(int button, int column, int row, boolean down, int modifiers) {
        boolean moves = (button & 32) != 0;
        if (!modes.pointerButtons || !modes.pointerDigits || moves && !modes.pointerMotion) {
            return new byte[0];
        }
        int code = button | modifiers << 2;
        return ("\u001B[<" + code + ';' + (column + 1) + ';' + (row + 1) + (down ? 'M' : 'm')).getBytes(StandardCharsets.US_ASCII);
    }
}
