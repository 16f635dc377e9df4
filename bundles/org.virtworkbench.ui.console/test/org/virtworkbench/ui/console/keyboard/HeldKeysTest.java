package org.virtworkbench.ui.console.keyboard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class HeldKeysTest {

    private static final KeyStroke A = new KeyStroke('a', 30);

    private final Typist guest = new Typist();
    private final List<String> commands = new ArrayList<>();
    private final HeldKeys keys = new HeldKeys(guest, new HeldKeys.Commands() {
        @Override
        public void release() {
            commands.add("release");
        }

        @Override
        public void toggleFullScreen() {
            commands.add("full");
        }
    });

    private void press(KeyStroke... strokes) {
        for (KeyStroke stroke : strokes) {
            keys.key(stroke, true);
        }
    }

    private void release(KeyStroke... strokes) {
        for (KeyStroke stroke : strokes) {
            keys.key(stroke, false);
        }
    }

    @Test
    void passesKeysAndRepetitions() {
        press(A, A);
        release(A);
        assertEquals("+30 +30 -30", guest.taken());
    }

    @Test
    void releasesWhatIsHeldWhenTheFocusGoes() {
        press(Keys.SHIFT_LEFT, A);
        keys.releaseAll();
        release(A, Keys.SHIFT_LEFT);
        assertEquals("+42 +30 -30 -42", guest.taken());
    }

    @Test
    void leavesOutReleasesOfKeysPressedElsewhere() {
        release(Keys.ENTER);
        assertEquals("", guest.taken());
    }

    @Test
    void releasesTheSamePlaceUnderAnotherMeaning() {
        press(new KeyStroke('A', 30));
        release(A);
        assertEquals("+30 -30", guest.taken());
    }

    @Test
    void givesTheKeyboardBackForControlAndAltAlone() {
        press(Keys.CONTROL_LEFT, Keys.ALT_LEFT);
        release(Keys.ALT_LEFT);
        assertEquals(List.of("release"), commands);
        assertEquals("+29 +56 -56 -29", guest.taken());
    }

    @Test
    void keepsTheKeyboardForCombinations() {
        press(Keys.CONTROL_LEFT, Keys.ALT_LEFT, Keys.function(1));
        release(Keys.function(1), Keys.ALT_LEFT, Keys.CONTROL_LEFT);
        assertEquals(List.of(), commands);
        assertEquals("+29 +56 +59 -59 -56 -29", guest.taken());
    }

    @Test
    void keepsEnterWithControlAndAlt() {
        press(Keys.CONTROL_LEFT, Keys.ALT_LEFT, Keys.ENTER);
        assertEquals(List.of("full"), commands);
        assertEquals("+29 +56 -56 -29", guest.taken());
    }
}
