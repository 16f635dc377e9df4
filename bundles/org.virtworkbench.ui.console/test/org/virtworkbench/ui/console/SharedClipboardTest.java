package org.virtworkbench.ui.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

class SharedClipboardTest {

    private final List<String> guest = new ArrayList<>();
    private Optional<String> desktop = Optional.empty();
    private boolean allowed = true;
    private boolean slow;
    private final List<Runnable> answers = new ArrayList<>();
    private final SharedClipboard clipboard = new SharedClipboard(new SharedClipboard.Desktop() {
        @Override
        public void read(Consumer<String> reader) {
            Runnable answer = () -> desktop.ifPresent(reader);
            if (slow) {
                answers.add(answer);
            } else {
                answer.run();
            }
        }

        @Override
        public void put(String text) {
            desktop = Optional.of(text);
        }
    }, guest::add, () -> allowed);

    @Test
    void passesTextBothWaysOnce() {
        desktop = Optional.of("ours");
        clipboard.captured();
        clipboard.captured();
        assertEquals(List.of("ours"), guest);
        clipboard.copiedInGuest("theirs");
        assertEquals(Optional.of("theirs"), desktop);
        clipboard.captured();
        assertEquals(List.of("ours"), guest);
        clipboard.forget();
        clipboard.captured();
        assertEquals(List.of("ours", "theirs"), guest);
    }

    @Test
    void passesNothingThatIsTooLongOrNotAllowed() {
        desktop = Optional.of("x".repeat(SharedClipboard.MOST + 1));
        clipboard.captured();
        allowed = false;
        desktop = Optional.of("secret");
        clipboard.captured();
        clipboard.copiedInGuest("theirs");
        assertEquals(List.of(), guest);
        assertEquals(Optional.of("secret"), desktop);
    }

    @Test
    void passesNothingToAnotherSessionThanItWasReadFor() {
        slow = true;
        desktop = Optional.of("ours");
        clipboard.captured();
        clipboard.forget();
        answers.forEach(Runnable::run);
        assertEquals(List.of(), guest);
        answers.clear();
        clipboard.captured();
        answers.forEach(Runnable::run);
        assertEquals(List.of("ours"), guest);
    }
}
