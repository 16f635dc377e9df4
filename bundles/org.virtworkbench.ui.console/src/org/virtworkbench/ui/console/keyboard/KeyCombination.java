package org.virtworkbench.ui.console.keyboard;

import java.util.ArrayList;
import java.util.List;

/**
 * Keys to be pressed together.
 *
 * @param name as it stands in a menu
 * @param keys in the order of pressing
 */
public record KeyCombination(String name, List<KeyStroke> keys) {

    private static final int FUNCTION_KEYS = 12;

    /** {@return those that this side's keyboard can't type, or that somebody would catch} */
    public static List<KeyCombination> all() {
        List<KeyCombination> all = new ArrayList<>();
        all.add(new KeyCombination("Ctrl+Alt+Del", List.of(Keys.CONTROL_LEFT, Keys.ALT_LEFT, Keys.DELETE)));
        all.add(new KeyCombination("Ctrl+Alt+Backspace", List.of(Keys.CONTROL_LEFT, Keys.ALT_LEFT, Keys.BACKSPACE)));
        for (int number = 1; number <= FUNCTION_KEYS; number++) {
            all.add(new KeyCombination("Ctrl+Alt+F" + number, List.of(Keys.CONTROL_LEFT, Keys.ALT_LEFT, Keys.function(number))));
        }
        all.add(new KeyCombination("Alt+Tab", List.of(Keys.ALT_LEFT, Keys.TAB)));
        all.add(new KeyCombination("Alt+F4", List.of(Keys.ALT_LEFT, Keys.function(4))));
        all.add(new KeyCombination("Super", List.of(Keys.SUPER_LEFT)));
        all.add(new KeyCombination("Print", List.of(Keys.PRINT)));
        return List.copyOf(all);
    }

    /** Presses them one after the other and releases them in the opposite order. */
    public void send(KeySink guest) {
        keys.forEach(key -> guest.key(key, true));
        keys.reversed().forEach(key -> guest.key(key, false));
    }
}
