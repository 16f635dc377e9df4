package org.virtworkbench.ui.console.keyboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class KeyNamesTest {

    private static List<KeyStroke> keys(String line) {
        return KeyNames.combination(line).orElseThrow().keys();
    }

    @Test
    void readsNamesAndLetters() {
        assertEquals(List.of(Keys.CONTROL_LEFT, Keys.ALT_LEFT, Keys.DELETE), keys("Ctrl+Alt+Del"));
        assertEquals(List.of(Keys.SUPER_LEFT, new KeyStroke('l', 38)), keys(" super + L "));
        assertEquals(List.of(Keys.SHIFT_LEFT, Keys.function(12)), keys("Shift+F12"));
        assertEquals("super + L", KeyNames.combination(" super + L ").orElseThrow().name());
    }

    @Test
    void knowsWhatIsNoKey() {
        for (String wrong : List.of("", "Ctrl+", "Ctrl+Foo", "F13", "!", "a+a+a+a+a+a+a")) {
            assertTrue(KeyNames.combination(wrong).isEmpty(), wrong);
        }
    }
}
