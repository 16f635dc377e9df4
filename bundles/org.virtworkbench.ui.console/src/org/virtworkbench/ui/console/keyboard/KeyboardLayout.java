package org.virtworkbench.ui.console.keyboard;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which keys type which character in a guest that is set to a layout. What its systems disagree about is as Linux has it; characters that only one of them
 * knows are left out.
 */
public enum KeyboardLayout {

    /** United States. */
    US(Rows.US_DIGITS, "qwertyuiop[] QWERTYUIOP{}", "asdfghjkl;'\\ ASDFGHJKL:\"|", "\0zxcvbnm,./ \0ZXCVBNM<>?", ""),
    /** United Kingdom. */
    UK("`1234567890-= ¬!\"£$%^&*()_+", "qwertyuiop[] QWERTYUIOP{}", "asdfghjkl;'# ASDFGHJKL:@~", "\\zxcvbnm,./ |ZXCVBNM<>?", "4€"),
    /** Germany and Austria. */
    GERMAN("\u03021234567890ß\u0301 °!\"§$%&/()=?\u0300", "qwertzuiopü+ QWERTZUIOPÜ*", "asdfghjklöä# ASDFGHJKLÖÄ'",
            "<yxcvbnm,.- >YXCVBNM;:_", "q@e€2²3³7{8[9]0}ß\\+~<|mµ"),
    /** Switzerland, where German is spoken. */
    SWISS("§1234567890'\u0302 °+\"*ç%&/()=?\u0300", "qwertzuiopü\u0308 QWERTZUIOPè!", "asdfghjklöä$ ASDFGHJKLéà£",
            "<yxcvbnm,.- >YXCVBNM;:_", "2@3#7|8¢e€ü[\u0308]ä{$}<\\'\u0301\u0302\u0303"),
    /** France. */
    FRENCH("²&é\"'(-è_çà)= \0" + "1234567890°+", "azertyuiop\u0302$ AZERTYUIOP\u0308£", "qsdfghjklmù* QSDFGHJKLM%µ",
            "<wxcvbn,;:! >WXCVBN?./§", "é~\"#'{([-|è`_\\ç^à@)]=}e€$¤"),
    /** Spain. */
    SPANISH("º1234567890'¡ ª!\"·$%&/()=?¿", "qwertyuiop\u0300+ QWERTYUIOP\u0302*", "asdfghjklñ\u0301ç ASDFGHJKLÑ\u0308Ç",
            "<zxcvbnm,.- >ZXCVBNM;:_", "º\\1|2@3#4~6¬e€\u0300[+]\u0301{ç}"),
    /** Italy. */
    ITALIAN("\\1234567890'ì |!\"£$%&/()=?^", "qwertyuiopè+ QWERTYUIOPé*", "asdfghjklòàù ASDFGHJKLç°§", "<zxcvbnm,.- >ZXCVBNM;:_",
            "7{0}e€è[+]ò@à#ì~'`"),
    /** Sweden and Finland. */
    SWEDISH("§1234567890+\u0301 ½!\"#¤%&/()=?\u0300", "qwertyuiopå\u0308 QWERTYUIOPÅ\u0302", "asdfghjklöä' ASDFGHJKLÖÄ*",
            "<zxcvbnm,.- >ZXCVBNM;:_", "2@3£4$5€7{8[9]0}+\\\u0308\u0303<|mµ"),
    /** Portugal. */
    PORTUGUESE("\\1234567890'« |!\"#$%&/()=?»", "qwertyuiop+\u0301 QWERTYUIOP*\u0300", "asdfghjklçº\u0303 ASDFGHJKLÇª\u0302",
            "<zxcvbnm,.- >ZXCVBNM;:_", "2@3£4§7{8[9]0}e€+\u0308");

    /**
     * A key, and what is held meanwhile.
     *
     * @param stroke the key; its keysym is the character's
     * @param shift whether shift is held
     * @param altGr whether the right Alt key is held
     */
    public record Press(KeyStroke stroke, boolean shift, boolean altGr) {
    }

    private static final class Rows {

        static final String US_DIGITS = "`1234567890-= ~!@#$%^&*()_+";
        static final int[] DIGITS = { 41, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 };
        static final int[] UPPER = { 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27 };
        static final int[] MIDDLE = { 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 43 };
        static final int[] LOWER = { 86, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53 };
    }

    /** Apart from the layouts, which are made before constants of their own. */
    private static final class Accents {

        /** Accents that are typed alone: their key, then the space bar. */
        static final Map<Character, Character> ALONE = Map.of('`', '\u0300', '´', '\u0301', '^', '\u0302', '~', '\u0303', '¨', '\u0308');
        /** Keysyms of keys that wait for a letter, by the accent that they put on it. */
        static final Map<Character, Integer> DEAD = Map.of('\u0300', 0xFE50, '\u0301', 0xFE51, '\u0302', 0xFE52, '\u0303', 0xFE53,
                '\u0308', 0xFE57);
    }

    private static final char NONE = '\0';
    private static final int LATIN_1 = 0xFF;
    private static final int UNICODE_KEYSYM = 0x01000000;

    private final Map<Character, Press> keys = new HashMap<>();

    /**
     * Rows of a keyboard from the left to the right, without and with shift; a combining accent is a key that waits for its letter.
     *
     * @param altGr pairs: what a key types alone, what it types with AltGr
     */
    KeyboardLayout(String digits, String upper, String middle, String lower, String altGr) {
        row(Rows.DIGITS, digits);
        row(Rows.UPPER, upper);
        row(Rows.MIDDLE, middle);
        row(Rows.LOWER, lower);
        for (int i = 0; i < altGr.length(); i += 2) {
            char typed = altGr.charAt(i + 1);
            int code = keys.get(altGr.charAt(i)).stroke().code();
            keys.putIfAbsent(typed, new Press(new KeyStroke(keysym(typed), code), false, true));
        }
        keys.put(' ', new Press(Keys.SPACE, false, false));
        keys.put('\n', new Press(Keys.ENTER, false, false));
        keys.put('\t', new Press(Keys.TAB, false, false));
    }

    private void row(int[] codes, String plainAndShifted) {
        for (int i = 0; i < codes.length; i++) {
            put(plainAndShifted.charAt(i), codes[i], false);
        }
        for (int i = 0; i < codes.length; i++) {
            put(plainAndShifted.charAt(codes.length + 1 + i), codes[i], true);
        }
    }

    private void put(char typed, int code, boolean shift) {
        if (typed != NONE) {
            keys.putIfAbsent(typed, new Press(new KeyStroke(keysym(typed), code), shift, false));
        }
    }

    private static int keysym(char typed) {
        return Accents.DEAD.getOrDefault(typed, typed <= LATIN_1 ? typed : UNICODE_KEYSYM | typed);
    }

    /** {@return the keys that type a character, one after the other; none when the layout cannot} */
    public List<Press> presses(int codePoint) {
        if (!Character.isBmpCodePoint(codePoint)) {
            return List.of();
        }
        char typed = (char) codePoint;
        return key(typed).map(List::of).or(() -> accent(typed)).or(() -> accented(typed)).orElse(List.of());
    }

    private Optional<Press> key(char typed) {
        return Optional.ofNullable(Accents.DEAD.containsKey(typed) ? null : keys.get(typed));
    }

    private Optional<List<Press>> accent(char typed) {
        return Optional.ofNullable(Accents.ALONE.get(typed)).map(keys::get).map(dead -> List.of(dead, keys.get(' ')));
    }

    private Optional<List<Press>> accented(char typed) {
        String parts = Normalizer.normalize(String.valueOf(typed), Normalizer.Form.NFD);
        if (parts.length() != 2 || !Accents.DEAD.containsKey(parts.charAt(1))) {
            return Optional.empty();
        }
        return Optional.ofNullable(keys.get(parts.charAt(1))).flatMap(dead -> key(parts.charAt(0)).map(letter -> List.of(dead, letter)));
    }

    /** {@return the layout of this name, else the one of the United States} */
    public static KeyboardLayout named(String name) {
        return Arrays.stream(values()).filter(layout -> layout.name().equals(name)).findFirst().orElse(US);
    }

    /** {@return the keys of a press, those that are held first} */
    static Stream<KeyStroke> strokes(Press press) {
        Stream<KeyStroke> held = Stream.concat(press.shift() ? Stream.of(Keys.SHIFT_LEFT) : Stream.empty(),
                press.altGr() ? Stream.of(Keys.ALT_RIGHT) : Stream.empty());
        return Stream.concat(held, Stream.of(press.stroke()));
    }
}
