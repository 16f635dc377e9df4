package org.virtworkbench.ui.console.keyboard;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;

/** SWT's own key events: they have no hardware code, and the window may take some keys first. For platforms where there is nothing better. */
public final class SwtKeySource implements KeySource {

    private static final int CONTROL_LETTERS = 0x20;
    /** The other block has the codes of its characters and this. */
    private static final int KEYPAD_KEYSYM = 0xFF80;
    private static final String KEYPAD = "*+-./0123456789=";
    private static final int LATIN_1 = 0xFF;
    private static final int UNICODE_KEYSYM = 0x01000000;

    private static final Map<Integer, Integer> SPECIAL = Map.ofEntries(Map.entry(SWT.ARROW_LEFT, 0xFF51),
            Map.entry(SWT.ARROW_UP, 0xFF52), Map.entry(SWT.ARROW_RIGHT, 0xFF53), Map.entry(SWT.ARROW_DOWN, 0xFF54),
            Map.entry(SWT.PAGE_UP, 0xFF55), Map.entry(SWT.PAGE_DOWN, 0xFF56), Map.entry(SWT.END, 0xFF57), Map.entry(SWT.HOME, 0xFF50),
            Map.entry(SWT.INSERT, 0xFF63), Map.entry(SWT.SHIFT, 0xFFE1), Map.entry(SWT.CTRL, 0xFFE3), Map.entry(SWT.ALT, 0xFFE9),
            Map.entry(SWT.COMMAND, 0xFFEB), Map.entry(SWT.ALT_GR, 0xFE03), Map.entry(SWT.CAPS_LOCK, 0xFFE5),
            Map.entry(SWT.NUM_LOCK, 0xFF7F),
            Map.entry(SWT.SCROLL_LOCK, 0xFF14), Map.entry(SWT.PAUSE, 0xFF13), Map.entry(SWT.PRINT_SCREEN, 0xFF61),
            Map.entry((int) SWT.CR, 0xFF0D), Map.entry(SWT.KEYPAD_CR, 0xFF8D), Map.entry((int) SWT.BS, 0xFF08),
            Map.entry((int) SWT.TAB, 0xFF09), Map.entry((int) SWT.ESC, 0xFF1B), Map.entry((int) SWT.DEL, 0xFFFF));

    private static final Map<Integer, Integer> RIGHT = Map.of(SWT.SHIFT, 0xFFE2, SWT.CTRL, 0xFFE4, SWT.ALT, 0xFFEA, SWT.COMMAND, 0xFFEC);

    /** A key of the keyboard: what is written on it without any modifier, and on which side it is. */
    private record Key(int code, int location) {
    }

    private final Map<Key, KeyStroke> pressed = new HashMap<>();
    private Optional<Control> control = Optional.empty();
    private KeySink sink = (stroke, down) -> {};
    private final Listener down = this::press;
    private final Listener up = this::release;
    private final Listener traverse = event -> event.doit = false;

    @Override
    public boolean attach(Control focused, KeySink keys) {
        detach();
        control = Optional.of(focused);
        sink = keys;
        focused.addListener(SWT.KeyDown, down);
        focused.addListener(SWT.KeyUp, up);
        focused.addListener(SWT.Traverse, traverse);
        return true;
    }

    @Override
    public void detach() {
        control.filter(attached -> !attached.isDisposed()).ifPresent(attached -> {
            attached.removeListener(SWT.KeyDown, down);
            attached.removeListener(SWT.KeyUp, up);
            attached.removeListener(SWT.Traverse, traverse);
        });
        control = Optional.empty();
        pressed.clear();
    }

    private void press(Event event) {
        event.doit = false;
        int keysym = event.keyLocation == SWT.RIGHT && RIGHT.containsKey(event.keyCode) ? RIGHT.get(event.keyCode)
                : keysym(event.keyCode, event.character);
        if (keysym == 0) {
            return;
        }
        KeyStroke stroke = new KeyStroke(keysym, 0);
        KeyStroke before = pressed.put(key(event), stroke);
        if (before != null && !before.equals(stroke)) {
            sink.key(before, false); // it is repeated, with another modifier
        }
        sink.key(stroke, true);
        if (event.keyCode == 0) {
            release(event); // composed of several keys: none of them is released as this
        }
    }

    /** Another modifier may be down now, with which the key means something else. */
    private void release(Event event) {
        event.doit = false;
        KeyStroke stroke = pressed.remove(key(event));
        if (stroke != null) {
            sink.key(stroke, false);
        }
    }

    private static Key key(Event event) {
        return new Key(event.keyCode, event.keyLocation);
    }

    /**
     * {@return the keysym of a key, 0 when it has none}
     *
     * @param keyCode as SWT tells it
     * @param character as SWT tells it
     */
    static int keysym(int keyCode, char character) {
        Integer special = SPECIAL.get(keyCode);
        if (special != null) {
            return special;
        }
        if (keyCode >= SWT.F1 && keyCode <= SWT.F12) {
            return Keys.function(keyCode - SWT.F1 + 1).keysym();
        }
        if ((keyCode & SWT.KEYCODE_BIT) != 0) {
            int written = keyCode & ~SWT.KEYCODE_BIT;
            return KEYPAD.indexOf(written) >= 0 ? KEYPAD_KEYSYM + written : character;
        }
        int typed = character < CONTROL_LETTERS ? keyCode : character; // with control held, it is what the terminal would send
        return typed <= LATIN_1 ? typed : UNICODE_KEYSYM | typed;
    }
}
