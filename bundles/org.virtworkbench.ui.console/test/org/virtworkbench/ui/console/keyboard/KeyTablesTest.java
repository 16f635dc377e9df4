package org.virtworkbench.ui.console.keyboard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.swt.SWT;
import org.junit.jupiter.api.Test;

class KeyTablesTest {

    @Test
    void knowsTheFunctionKeys() {
        assertEquals(new KeyStroke(0xFFBE, 59), Keys.function(1));
        assertEquals(new KeyStroke(0xFFC7, 68), Keys.function(10));
        assertEquals(new KeyStroke(0xFFC8, 87), Keys.function(11));
        assertEquals(new KeyStroke(0xFFC9, 88), Keys.function(12));
    }

    @Test
    void sendsCombinationsInOrder() {
        Typist guest = new Typist();
        KeyCombination.all().getFirst().send(guest);
        assertEquals("+29 +56 +111 -111 -56 -29", guest.taken());
    }

    @Test
    void translatesKeysOfSwt() {
        assertEquals(0xFF0D, SwtKeySource.keysym(SWT.CR, SWT.CR));
        assertEquals(0xFF51, SwtKeySource.keysym(SWT.ARROW_LEFT, '\0'));
        assertEquals(0xFFC2, SwtKeySource.keysym(SWT.F5, '\0'));
        assertEquals('a', SwtKeySource.keysym('a', 'a'));
        assertEquals('A', SwtKeySource.keysym('a', 'A'));
        assertEquals('c', SwtKeySource.keysym('c', '\u0003'), "with control held");
        assertEquals('[', SwtKeySource.keysym('[', '\u001b'), "with control held");
        assertEquals(0xFE03, SwtKeySource.keysym(SWT.ALT_GR, '\0'));
        assertEquals(0xFFB1, SwtKeySource.keysym(SWT.KEYPAD_1, '1'));
        assertEquals(0xFFAB, SwtKeySource.keysym(SWT.KEYPAD_ADD, '+'));
        assertEquals(0xFF57, SwtKeySource.keysym(SWT.END, '\0'), "of the other block, without its lock");
        assertEquals(0xE4, SwtKeySource.keysym('\u00e4', '\u00e4'));
        assertEquals(0x010020AC, SwtKeySource.keysym('\u20ac', '\u20ac'));
        assertEquals(0, SwtKeySource.keysym(SWT.KEYCODE_BIT + 99, '\0'));
    }
}
