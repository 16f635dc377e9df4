package org.virtworkbench.app.tests.bot;

import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Scrollable;

/** Real keys and a real pointer. From a test's thread. */
public final class Input {

    private static final int[] MODIFIERS = { SWT.MOD1, SWT.MOD2, SWT.MOD3 };

    private Input() {
    }

    /** Gives a control the focus and waits until it has it. */
    public static void focus(Control control) {
        Ui.run(() -> {
            control.getShell().forceActive();
            control.setFocus();
        });
        Ui.until("the focus is in " + Ui.get(control::toString), control::isFocusControl);
    }

    /**
     * Presses a key where the focus is.
     *
     * @param accelerator a key code or character with modifiers as SWT adds them: {@code SWT.MOD1 | 'F'}
     */
    public static void press(int accelerator) {
        for (int modifier : MODIFIERS) {
            if ((accelerator & modifier) != 0) {
                key(SWT.KeyDown, modifier);
            }
        }
        int key = accelerator & SWT.KEY_MASK;
        key(SWT.KeyDown, key);
        key(SWT.KeyUp, key);
        for (int i = MODIFIERS.length - 1; i >= 0; i--) {
            if ((accelerator & MODIFIERS[i]) != 0) {
                key(SWT.KeyUp, MODIFIERS[i]);
            }
        }
    }

    /** Types a text where the focus is. */
    public static void type(String text) {
        text.chars().forEach(Input::press);
    }

    /** Clicks with the left button into an area of a control. */
    public static void click(Control control, Rectangle area) {
        Point point = Ui.get(() -> control.toDisplay(area.x + Math.min(area.width, 60) / 2, area.y + area.height / 2));
        mouse(SWT.MouseMove, point);
        mouse(SWT.MouseDown, point);
        mouse(SWT.MouseUp, point);
    }

    /**
     * Tells a control of a double click on one of its items, as soon as that is on screen.
     *
     * @param item its place in the control; UI thread
     */
    public static void doubleClick(Scrollable control, Supplier<Rectangle> item) {
        Ui.until("it is on screen", () -> control.getClientArea().intersects(item.get()));
        Ui.act(() -> {
            Rectangle place = item.get().intersection(control.getClientArea());
            Event event = new Event();
            event.button = 1;
            event.x = place.x + place.width / 2;
            event.y = place.y + place.height / 2;
            control.notifyListeners(SWT.MouseDoubleClick, event);
        });
    }

    private static void key(int type, int key) {
        Event event = new Event();
        event.type = type;
        if ((key & (SWT.KEYCODE_BIT | SWT.MODIFIER_MASK)) != 0 || Character.isISOControl(key)) {
            event.keyCode = key;
        } else {
            event.character = Character.toLowerCase((char) key);
        }
        post(event);
    }

    private static void mouse(int type, Point point) {
        Event event = new Event();
        event.type = type;
        event.x = point.x;
        event.y = point.y;
        event.button = type == SWT.MouseMove ? 0 : 1;
        post(event);
    }

    private static void post(Event event) {
        Display display = Ui.display();
        if (!Ui.get(() -> Boolean.valueOf(display.post(event))).booleanValue()) {
            throw new IllegalStateException("The window system does not take events");
        }
    }
}
