package org.virtworkbench.product.tests;

import java.awt.AWTException;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/** A person at the product's window, which stands in the upper left corner of a display without a window manager. */
final class Person {

    private static final String COLUMNS = "org.eclipse.core.runtime/.settings/org.virtworkbench.ui.inventory.prefs";
    /** Inside the column of names. */
    private static final int X = 340;
    /** Where the heads of the columns are, or are with other fonts. */
    private static final int[] HEADS = { 144, 138, 150, 132, 156, 126, 162 };
    private static final int HEAD_TO_ROW = 33;
    private static final int HALF_A_HEAD = 6;
    private static final int HALF_A_WORD = 80;
    private static final Duration LOOK = Duration.ofSeconds(30);
    private static final Duration GLANCE = Duration.ofSeconds(3);
    private static final int DELAY = 30;
    private static final int COLOURS = 5;

    private final RunningProduct product;
    private final Robot robot;
    private int head = HEADS[0];

    Person(RunningProduct product) throws AWTException {
        this.product = product;
        robot = new Robot();
        robot.setAutoDelay(DELAY);
    }

    /** {@return how the person wants the guests sorted, as the product keeps it: {@code name}, {@code name:desc}, or nothing} */
    String sort() throws IOException {
        Path file = product.plugin(COLUMNS);
        String text = RunningProduct.text(file).replace("\\", "");
        int at = text.indexOf(" sort=");
        return at < 0 ? "" : text.substring(at + 6).lines().findFirst().orElse("").strip();
    }

    /** Clicks on the head of the column of names, as soon as it can be read; returns when the new order is kept. */
    void sortByName(String expected) throws IOException {
        RunningProduct.comes(LOOK, () -> isWritten(HEADS[0])); // with other fonts, elsewhere
        for (int each : HEADS) {
            click(each);
            if (RunningProduct.comes(each == HEADS[0] ? LOOK : GLANCE, () -> sort().equals(expected))) {
                head = each;
                return;
            }
        }
        throw new AssertionError("the order is " + sort() + ", not " + expected);
    }

    /** {@return whether something is written at this height: more colours than a ground and lines have} */
    private boolean isWritten(int y) {
        Rectangle word = new Rectangle(X - HALF_A_WORD, y - HALF_A_HEAD, 2 * HALF_A_WORD, 2 * HALF_A_HEAD);
        int[] pixels = robot.createScreenCapture(word).getRGB(0, 0, word.width, word.height, null, 0, word.width);
        return Arrays.stream(pixels).distinct().count() > COLOURS;
    }

    /** Selects the first guest. */
    void selectFirstGuest() {
        click(head + HEAD_TO_ROW);
    }

    private void click(int y) {
        robot.mouseMove(X, y);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    }

    /** Presses Ctrl+Shift and a key: an action on the selected guest. */
    void act(int key) {
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, key);
    }

    /** Presses keys one after the other and releases them in the opposite order. */
    void press(int... keys) {
        for (int key : keys) {
            robot.keyPress(key);
        }
        for (int i = keys.length - 1; i >= 0; i--) {
            robot.keyRelease(keys[i]);
        }
    }
}
