package org.virtworkbench.app.tests.harness;

import java.util.Arrays;

import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.testhosts.TestHost;

/**
 * A guest without an operating system and with a mouse of the old kind, which tells how far it was moved and not where it is: its boot sector writes each byte
 * that the mouse sends to the serial port, as two digits and a blank.
 */
public final class MouseGuest extends SectorGuest {

    private static final String PROGRAM = """
            fa 31c0 8ed8 8ed0 bc007c        no interrupts; data and stack from 0, the stack below this
            b0fe e621 fb                    of the interrupts only the clock's, that wakes it
            b0a8 e82300                     to the keyboard's controller: it has a mouse
            b0d4 e81e00                     what comes next is for that
            b0f4 e81f00 e660                to the mouse: tell of each motion
            e464 a801 7503 f4 ebf7          has somebody sent something? else sleep until the clock ticks
            88c4 e460 f6c420 74ee           take it, pass over what the keyboard sends
            e81300 ebe9                     write it, go on
            e80300 e664 c3                  to tell the controller
            88c4 e464 a802 75fa 88e0 c3     wait until it listens
            88c1 c0e804 e80b00              to write a number: its upper digit
            88c8 240f e80400                its lower digit
            b020 eb08                       a blank
            3c0a 7202 0427 0430             to write a digit: letters behind 9
            50 bafd03 ec a820 74fb          to write a character: wait until the port takes one
            58 baf803 ee c3                 write
            """;
    /** What the mouse answers to what it was told. */
    private static final String READY = "fa ";
    /** Buttons and signs, motion to the right, motion upwards. */
    private static final int PACKET = 3;
    private static final int LEFT_BUTTON = 1;
    private static final int LEFTWARDS = 0x10;
    private static final int DOWNWARDS = 0x20;

    /**
     * What its mouse has told.
     *
     * @param right how far it went to the right
     * @param down how far it went down
     * @param pressed whether its left button is
     */
    public record Told(int right, int down, boolean pressed) {

        /** {@return the same after more motion} */
        public Told moved(int moreRight, int moreDown) {
            return new Told(right + moreRight, down + moreDown, pressed);
        }
    }

    private MouseGuest(TestHost host, String name) {
        super(host, name, PROGRAM, READY);
    }

    /** Defines and starts one, and waits until it is ready. */
    public static MouseGuest start(TestHost host, String name) {
        return new MouseGuest(host, name);
    }

    /** {@return what its mouse has told so far} */
    public Told told() {
        String all = all();
        int[] bytes = Arrays.stream(all.substring(all.indexOf(READY) + READY.length()).split(" ")).filter(word -> word.length() == 2)
                .mapToInt(word -> Integer.parseInt(word, 16)).toArray();
        int right = 0;
        int down = 0;
        boolean pressed = false;
        for (int at = 0; at + PACKET <= bytes.length; at += PACKET) {
            pressed = (bytes[at] & LEFT_BUTTON) != 0;
            right += bytes[at + 1] - ((bytes[at] & LEFTWARDS) != 0 ? 256 : 0);
            down -= bytes[at + 2] - ((bytes[at] & DOWNWARDS) != 0 ? 256 : 0);
        }
        return new Told(right, down, pressed);
    }

    /** Waits until its mouse has told this in all. */
    public void untilTold(Told expected) {
        Ui.untilEquals("what the guest's mouse told", expected, this::told);
    }
}
