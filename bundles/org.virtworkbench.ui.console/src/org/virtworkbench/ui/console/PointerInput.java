package org.virtworkbench.ui.console;

import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.virtworkbench.rfb.RfbSession;
import org.virtworkbench.ui.console.screen.ScreenCanvas;

/** Passes the pointer over a screen on to the guest: its place, or its motion where the guest wants that. */
final class PointerInput {

    private static final int WHEEL_UP = 1 << 3;
    private static final int WHEEL_DOWN = 1 << 4;
    private static final int WHEEL_LEFT = 1 << 5;
    private static final int WHEEL_RIGHT = 1 << 6;
    private static final int LINES_OF_A_NOTCH = 3;
    private static final int LAST_BUTTON = 3;

    private final ScreenCanvas screen;
    private final Supplier<Optional<RfbSession>> session;
    private boolean relative;
    private int buttons;
    private Point last = new Point(0, 0);

    PointerInput(ScreenCanvas screen, Supplier<Optional<RfbSession>> session) {
        this.screen = screen;
        this.session = session;
        screen.addListener(SWT.MouseMove, this::send);
        screen.addListener(SWT.MouseDown, event -> {
            screen.forceFocus();
            press(event, true);
        });
        screen.addListener(SWT.MouseUp, event -> press(event, false));
        screen.addListener(SWT.MouseVerticalWheel, event -> wheel(event, WHEEL_UP, WHEEL_DOWN));
        screen.addListener(SWT.MouseHorizontalWheel, event -> wheel(event, WHEEL_LEFT, WHEEL_RIGHT));
    }

    /** Sets whether the guest wants motion. */
    void relative(boolean wanted) {
        relative = wanted;
    }

    private void press(Event event, boolean down) {
        if (event.button >= 1 && event.button <= LAST_BUTTON) {
            int bit = 1 << event.button - 1;
            buttons = down ? buttons | bit : buttons & ~bit;
            send(event);
        }
    }

    private void wheel(Event event, int positive, int negative) {
        int notches = Math.max(1, Math.abs(event.count) / LINES_OF_A_NOTCH);
        int bit = event.count > 0 ? positive : negative;
        for (int i = 0; i < notches; i++) {
            send(event, buttons | bit);
            send(event, buttons);
        }
        event.doit = false;
    }

    private void send(Event event) {
        send(event, buttons);
    }

    private void send(Event event, int mask) {
        Point place = screen.guestPoint(event.x, event.y);
        Point before = last;
        last = place;
        session.get().ifPresent(running -> {
            if (relative) {
                running.sendPointerMotion(place.x - before.x, place.y - before.y, mask);
            } else {
                running.sendPointer(place.x, place.y, mask);
            }
        });
    }
}
