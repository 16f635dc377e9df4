package org.virtworkbench.ui.console.keyboard;

import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;

/** SWT's own key events: they have no hardware code, and the window may take some keys first. For platforms where there is nothing better. */
public final class SwtKeySource implements KeySource {

    private static final int CONTROL_LETTERS = 0x20;
    private static final int CONTROL_TO_LETTER = 0x60;
    private static final int LATIN_1 = 0xFF;
    private static final int UNICODE_KEYSYM = 0x01000000;

    private static final Map<Integer, Integer> SPECIAL = Map.ofEntries(Map.entry(SWT.ARROW_LEFT, 0xFF51),
            Map.entry(SWT.ARROW_UP, 0xFF52), Map.entry(SWT.ARROW_RIGHT, 0xFF53), Map.entry(SWT.ARROW_DOWN, 0xFF54),
            Map.entry(SWT.PAGE_UP, 0xFF55), Map.entry(SWT.PAGE_DOWN, 0xFF56), Map.entry(SWT.END, 0xFF57), Map.entry(SWT.HOME, 0xFF50),
            Map.entry(SWT.INSERT, 0xFF63), Map.entry(SWT.SHIFT, 0xFFE1), Map.entry(SWT.CTRL, 0xFFE3), Map.entry(SWT.ALT, 0xFFE9),
            Map.entry(SWT.COMMAND, 0xFFEB), Map.entry(SWT.CAPS_LOCK, 0xFFE5), Map.entry(SWT.NUM_LOCK, 0xFF7F),
            Map.entry(SWT.SCROLL_LOCK, 0xFF14), Map.entry(SWT.PAUSE, 0xFF13), Map.entry(SWT.PRINT_SCREEN, 0xFF61),
            Map.entry((int) SWT.CR, 0xFF0D), Map.entry(SWT.KEYPAD_CR, 0xFF8D), Map.entry((int) SWT.BS, 0xFF08),
            Map.entry((int) SWT.TAB, 0xFF09), Map.entry((int) SWT.ESC, 0xFF1B), Map.entry((int) SWT.DEL, 0xFFFF));

    private Optional<Control> control = Optional.empty();
    private KeySink sink = (stroke, down) -> {};
    private final Listener down = event -> pass(event, true);
    private final Listener up = event -> pass(event, false);
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
    }

    private void pass(Event event, boolean pressed) {
        int keysym = keysym(event.keyCode, event.character);
        if (keysym != 0) {
            sink.key(new KeyStroke(keysym, 0), pressed);
        }
        event.doit = false;
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
        int typed = character == 0 ? keyCode & SWT.KEY_MASK : character;
        if ((keyCode & SWT.KEYCODE_BIT) != 0 && character == 0) {
            return 0;
        }
        if (typed < CONTROL_LETTERS) {
            typed += CONTROL_TO_LETTER;
        }
        return typed <= LATIN_1 ? typed : UNICODE_KEYSYM | typed;
    }
}
