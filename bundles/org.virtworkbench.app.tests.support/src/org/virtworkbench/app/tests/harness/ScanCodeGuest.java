package org.virtworkbench.app.tests.harness;

import org.virtworkbench.app.tests.bot.RealKeys;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.testhosts.TestHost;

/**
 * A guest without an operating system: its boot sector writes each scan code that its keyboard sends to the serial port, as two digits and a blank, and
 * switches the light of Caps Lock with its key.
 */
public final class ScanCodeGuest extends SectorGuest {

    /** The program for a processor that has just begun, at 0x7c00; each line is one step. */
    private static final String PROGRAM = """
            fa 31c0 8ed8 8ed0 bc007c        no interrupts; data and stack from 0, the stack below this
            b0fe e621 fb                    of the interrupts only the clock's, that wakes it
            b052 e86700                     write R: it is ready
            e464 a801 7503 f4 ebf7          has the keyboard sent something? else sleep until the clock ticks
            88c4 e460 f6c420 75ee           take it, pass over what the mouse sends
            88c3 e83500                     write it
            80fb3a 75e4                     was it Caps Lock? else go on
            80368a7c04                      switch its light
            b0ed e80800 a08a7c e80200 ebd2  tell the keyboard, go on
            88c7 e464 a802 75fa             to tell: wait until it listens
            88f8 e660                       tell
            e464 a801 74fa e460             wait for the answer
            3cfa 7405 e80300 ebef c3        was it a key instead? write that, wait again
            88c1 c0e804 e80b00              to write a number: its upper digit
            88c8 240f e80400                its lower digit
            b020 eb08                       a blank
            3c0a 7202 0427 0430             to write a digit: letters behind 9
            50 bafd03 ec a820 74fb          to write a character: wait until the port takes one
            58 baf803 ee c3                 write
            00                              the light
            """;

    private ScanCodeGuest(TestHost host, String name) {
        super(host, name, PROGRAM, "R");
    }

    /** Defines and starts one, and waits until it is ready. */
    public static ScanCodeGuest start(TestHost host, String name) {
        return new ScanCodeGuest(host, name);
    }

    /** Ends and forgets it. */
    public static void remove(TestHost host, String name) {
        host.virsh("destroy", name);
        host.virsh("undefine", name);
    }

    /** Presses keys, by Linux' codes, and waits until it has got these scan codes of them and no others. */
    public void untilGets(String scanCodes, RealKeys keys, int... pressed) {
        int mark = mark();
        keys.press(pressed);
        untilGot(mark, scanCodes);
    }

    /** Waits until it has got these scan codes and perhaps more since a mark. */
    public void untilBeginsWith(int mark, String scanCodes) {
        Ui.until("the guest got " + scanCodes, () -> all().substring(mark).strip().startsWith(scanCodes));
    }

    /** Waits until these scan codes are the last that it got. */
    public void untilEndsWith(String scanCodes) {
        Ui.until("the guest got " + scanCodes + " at last", () -> all().strip().endsWith(scanCodes));
    }

    /** Waits until it has got these scan codes since a mark, and no others. */
    public void untilGot(int mark, String scanCodes) {
        Ui.untilEquals("scan codes in the guest", scanCodes, () -> all().substring(mark).strip());
    }
}
