package org.virtworkbench.ui.console.keyboard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.virtworkbench.rfb.LedState;

class LockKeysTest {

    private static final LedState DARK = new LedState(false, false, false);
    private static final LedState CAPS_AND_NUM = new LedState(false, true, true);

    private final List<KeyStroke> pressed = new ArrayList<>();
    private Optional<LedState> ours = Optional.of(CAPS_AND_NUM);
    private final LockKeys locks = new LockKeys(() -> ours, (stroke, down) -> {
        if (down) {
            pressed.add(stroke);
        }
    });

    @Test
    void pressesWhatDiffersOnceWhenTheKeyboardGoesThere() {
        locks.guestLights(DARK);
        assertEquals(List.of(), pressed);
        locks.captured();
        assertEquals(List.of(Keys.CAPS_LOCK, Keys.NUM_LOCK), pressed);
        locks.guestLights(new LedState(false, false, true));
        locks.guestLights(CAPS_AND_NUM);
        assertEquals(2, pressed.size());
    }

    @Test
    void waitsForTheGuestsLightsWhileItHasTheKeyboard() {
        locks.captured();
        assertEquals(List.of(), pressed);
        locks.guestLights(new LedState(false, true, false));
        assertEquals(List.of(Keys.CAPS_LOCK), pressed);
        locks.guestLights(DARK);
        assertEquals(1, pressed.size());
    }

    @Test
    void pressesNothingAfterTheKeyboardWasGivenBackOrWhereLightsAreNotKnown() {
        locks.captured();
        locks.released();
        locks.guestLights(DARK);
        ours = Optional.empty();
        locks.captured();
        assertEquals(List.of(), pressed);
    }
}
