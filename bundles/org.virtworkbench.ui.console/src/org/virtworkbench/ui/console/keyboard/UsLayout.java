package org.virtworkbench.ui.console.keyboard;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which key of a US keyboard types which character. */
public final class UsLayout {

    /**
     * How a character is typed.
     *
     * @param stroke its key; the keysym is the character's
     * @param shift whether shift is held
     */
    public record Typed(KeyStroke stroke, boolean shift) {
    }

    private static final int FIRST_DIGIT_ROW = 2;
    private static final int FIRST_UPPER_ROW = 16;
    private static final int FIRST_MIDDLE_ROW = 30;
    private static final int FIRST_LOWER_ROW = 44;
    private static final int GRAVE = 41;
    private static final int BACKSLASH = 43;

    private final Map<Character, Typed> keys = new HashMap<>();

    /** Makes the table. */
    public UsLayout() {
        row(FIRST_DIGIT_ROW, "1234567890-=", "!@#$%^&*()_+");
        row(FIRST_UPPER_ROW, "qwertyuiop[]", "QWERTYUIOP{}");
        row(FIRST_MIDDLE_ROW, "asdfghjkl;'", "ASDFGHJKL:\"");
        row(GRAVE, "`", "~");
        row(BACKSLASH, "\\", "|");
        row(FIRST_LOWER_ROW, "zxcvbnm,./", "ZXCVBNM<>?");
        keys.put(' ', new Typed(Keys.SPACE, false));
        keys.put('\n', new Typed(Keys.ENTER, false));
        keys.put('\t', new Typed(Keys.TAB, false));
    }

    private void row(int firstCode, String plain, String shifted) {
        for (int i = 0; i < plain.length(); i++) {
            keys.put(plain.charAt(i), new Typed(new KeyStroke(plain.charAt(i), firstCode + i), false));
            keys.put(shifted.charAt(i), new Typed(new KeyStroke(shifted.charAt(i), firstCode + i), true));
        }
    }

    /** {@return how a character is typed; empty when it is on no key} */
    public Optional<Typed> key(char character) {
        return Optional.ofNullable(keys.get(character));
    }
}
