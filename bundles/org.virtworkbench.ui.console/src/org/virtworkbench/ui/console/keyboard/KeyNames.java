package org.virtworkbench.ui.console.keyboard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Keys by the names that people write: {@code Ctrl+Alt+Del}, {@code Super+L}. Upper and lower case are the same. */
public final class KeyNames {

    private static final int FUNCTION_KEYS = 12;
    private static final int MOST_KEYS = 6;

    private KeyNames() {
    }

    private static final class Names {

        private static final Map<String, KeyStroke> KEYS = make();

        private static Map<String, KeyStroke> make() {
            Map<String, KeyStroke> keys = new HashMap<>(Map.ofEntries(Map.entry("ctrl", Keys.CONTROL_LEFT),
                    Map.entry("control", Keys.CONTROL_LEFT), Map.entry("alt", Keys.ALT_LEFT), Map.entry("altgr", Keys.ALT_RIGHT),
                    Map.entry("shift", Keys.SHIFT_LEFT), Map.entry("super", Keys.SUPER_LEFT), Map.entry("win", Keys.SUPER_LEFT),
                    Map.entry("esc", Keys.ESCAPE), Map.entry("escape", Keys.ESCAPE), Map.entry("tab", Keys.TAB),
                    Map.entry("enter", Keys.ENTER), Map.entry("space", Keys.SPACE), Map.entry("backspace", Keys.BACKSPACE),
                    Map.entry("del", Keys.DELETE), Map.entry("delete", Keys.DELETE), Map.entry("print", Keys.PRINT),
                    Map.entry("sysrq", Keys.PRINT), Map.entry("home", new KeyStroke(0xFF50, 102)),
                    Map.entry("left", new KeyStroke(0xFF51, 105)),
                    Map.entry("up", new KeyStroke(0xFF52, 103)), Map.entry("right", new KeyStroke(0xFF53, 106)),
                    Map.entry("down", new KeyStroke(0xFF54, 108)), Map.entry("pageup", new KeyStroke(0xFF55, 104)),
                    Map.entry("pagedown", new KeyStroke(0xFF56, 109)), Map.entry("end", new KeyStroke(0xFF57, 107)),
                    Map.entry("insert", new KeyStroke(0xFF63, 110)), Map.entry("menu", new KeyStroke(0xFF67, 127)),
                    Map.entry("pause", new KeyStroke(0xFF13, 119)), Map.entry("scrolllock", Keys.SCROLL_LOCK),
                    Map.entry("numlock", Keys.NUM_LOCK), Map.entry("capslock", Keys.CAPS_LOCK), Map.entry("plus", new KeyStroke('+', 78))));
            for (int number = 1; number <= FUNCTION_KEYS; number++) {
                keys.put("f" + number, Keys.function(number));
            }
            return Map.copyOf(keys);
        }
    }

    /** {@return the keys of a line such as {@code Ctrl+Alt+Del}; nothing when one of them has no such name} */
    public static Optional<KeyCombination> combination(String line) {
        List<KeyStroke> strokes = new ArrayList<>();
        String name = line.strip();
        for (String part : name.split("\\+", -1)) {
            Optional<KeyStroke> key = key(part.strip());
            if (key.isEmpty() || strokes.size() == MOST_KEYS) {
                return Optional.empty();
            }
            strokes.add(key.get());
        }
        return Optional.of(new KeyCombination(name, List.copyOf(strokes)));
    }

    private static Optional<KeyStroke> key(String name) {
        if (name.length() == 1) {
            return KeyboardLayout.US.presses(Character.toLowerCase(name.charAt(0))).stream().filter(press -> !press.shift()).findFirst()
                    .map(KeyboardLayout.Press::stroke);
        }
        return Optional.ofNullable(Names.KEYS.get(name.toLowerCase(Locale.ROOT)));
    }
}
