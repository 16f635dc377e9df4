package org.virtworkbench.ui.console.keyboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events as SWT tells them, at a window that nobody sees. */
class SwtKeySourceTest {

    private final List<String> heard = new ArrayList<>();
    private final SwtKeySource source = new SwtKeySource();
    private Display display;
    private Shell shell;

    @BeforeEach
    void open() {
        display = new Display();
        shell = new Shell(display);
        source.attach(shell, (stroke, down) -> heard.add((down ? "+" : "-") + Integer.toHexString(stroke.keysym())));
    }

    @AfterEach
    void close() {
        display.dispose();
    }

    private void tell(int type, int keyCode, char character, int location) {
        Event event = new Event();
        event.keyCode = keyCode;
        event.character = character;
        event.keyLocation = location;
        event.doit = true;
        shell.notifyListeners(type, event);
        assertFalse(event.doit, "others get the key as well");
    }

    private void press(int keyCode, char character) {
        tell(SWT.KeyDown, keyCode, character, SWT.NONE);
    }

    private void release(int keyCode, char character) {
        tell(SWT.KeyUp, keyCode, character, SWT.NONE);
    }

    @Test
    void aKeyIsReleasedAsWhatItWasPressed() {
        press(SWT.SHIFT, '\0');
        press('a', 'A');
        release(SWT.SHIFT, '\0');
        release('a', 'a');
        assertEquals(List.of("+ffe1", "+41", "-ffe1", "-41"), heard);
    }

    @Test
    void aKeyThatIsRepeatedWithAnotherMeaningIsReleasedBetween() {
        press('a', 'A');
        press('a', 'A');
        press('a', 'a');
        release('a', 'a');
        assertEquals(List.of("+41", "+41", "-41", "+61", "-61"), heard);
    }

    @Test
    void whatIsComposedOfSeveralKeysStaysNotDown() {
        press(0, '\u00e9');
        assertEquals(List.of("+e9", "-e9"), heard);
    }

    @Test
    void tellsTheSidesApart() {
        tell(SWT.KeyDown, SWT.CTRL, '\0', SWT.LEFT);
        tell(SWT.KeyDown, SWT.CTRL, '\0', SWT.RIGHT);
        tell(SWT.KeyUp, SWT.CTRL, '\0', SWT.LEFT);
        tell(SWT.KeyUp, SWT.CTRL, '\0', SWT.RIGHT);
        assertEquals(List.of("+ffe3", "+ffe4", "-ffe3", "-ffe4"), heard);
    }

    @Test
    void hearsNothingWhenItIsDetached() {
        source.detach();
        Event event = new Event();
        event.keyCode = 'a';
        event.character = 'a';
        shell.notifyListeners(SWT.KeyDown, event);
        assertEquals(List.of(), heard);
    }
}
