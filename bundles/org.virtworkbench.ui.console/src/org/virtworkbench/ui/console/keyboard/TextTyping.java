package org.virtworkbench.ui.console.keyboard;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Types a text, one character at a call: a guest's keyboard holds few keys that it has not read yet. */
public final class TextTyping {

    private final KeySink guest;
    private final Deque<UsLayout.Typed> left = new ArrayDeque<>();
    private final int skipped;

    /**
     * @param text what to type; ends of lines of any kind become Enter
     * @param guest takes the keys
     */
    public TextTyping(String text, KeySink guest) {
        this.guest = guest;
        UsLayout layout = new UsLayout();
        List<Optional<UsLayout.Typed>> keys = text.replace("\r\n", "\n").replace('\r', '\n').chars()
                .mapToObj(character -> layout.key((char) character)).toList();
        keys.forEach(key -> key.ifPresent(left::add));
        skipped = (int) keys.stream().filter(Optional::isEmpty).count();
    }

    /** {@return how many characters are on no key of the layout} */
    public int skipped() {
        return skipped;
    }

    /** {@return whether something is left after typing the next character} */
    public boolean typeNext() {
        UsLayout.Typed next = left.poll();
        if (next == null) {
            return false;
        }
        if (next.shift()) {
            guest.key(Keys.SHIFT_LEFT, true);
        }
        guest.key(next.stroke(), true);
        guest.key(next.stroke(), false);
        if (next.shift()) {
            guest.key(Keys.SHIFT_LEFT, false);
        }
        return !left.isEmpty();
    }
}
