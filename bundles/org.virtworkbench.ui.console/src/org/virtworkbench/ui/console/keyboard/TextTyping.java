package org.virtworkbench.ui.console.keyboard;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Types a text, one key at a call: a guest's keyboard holds few keys that it has not read yet. */
public final class TextTyping {

    private final KeySink guest;
    private final Deque<KeyboardLayout.Press> left = new ArrayDeque<>();
    private final Set<String> missing = new LinkedHashSet<>();

    /**
     * @param text what to type; ends of lines of any kind become Enter
     * @param layout that the guest is set to
     * @param guest takes the keys
     */
    public TextTyping(String text, KeyboardLayout layout, KeySink guest) {
        this.guest = guest;
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(character -> {
            List<KeyboardLayout.Press> keys = layout.presses(character);
            left.addAll(keys);
            if (keys.isEmpty()) {
                missing.add(Character.toString(character));
            }
        });
    }

    /** {@return the characters that are on no key of the layout, each once} */
    public List<String> missing() {
        return List.copyOf(missing);
    }

    /** {@return whether something is left after typing the next key} */
    public boolean typeNext() {
        KeyboardLayout.Press next = left.poll();
        if (next == null) {
            return false;
        }
        List<KeyStroke> keys = KeyboardLayout.strokes(next).toList();
        keys.forEach(key -> guest.key(key, true));
        keys.reversed().forEach(key -> guest.key(key, false));
        return !left.isEmpty();
    }
}
