package org.virtworkbench.ui.console;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.virtworkbench.rfb.RfbSession;
import org.virtworkbench.ui.console.screen.ScreenCanvas;

/**
 * Passes the pointer over a screen on to the guest: its place, or its motion where the guest wants that. For motion the pointer is captured by a click: it is
 * put back into the middle when it comes near an edge, so that none stops it. Where a desktop lets no program do that, as Wayland does, the guest gets the motion over the
 * screen, and the edges stop it. UI thread.
 */
final class PointerInput {

    private static final int WHEEL_UP = 1 << 3;
    private static final int WHEEL_DOWN = 1 << 4;
    private static final int WHEEL_LEFT = 1 << 5;
    private static final int WHEEL_RIGHT = 1 << 6;
    private static final int LINES_OF_A_NOTCH = 3;
    private static final int LAST_BUTTON = 3;

    private final ScreenCanvas screen;
    private final Supplier<Optional<RfbSession>> session;
    private final Runnable changed;
    private final BooleanSupplier capturable;
    private boolean relative;
    private boolean free;
    /** Where the pointer was when it was last heard of, while its motion counts. */
    private Optional<Point> last = Optional.empty();
    /** Where it was put, while news of places before that may still come. */
    private Optional<Point> put = Optional.empty();
    private boolean captured;
    private int buttons;

    /**
     * @param screen the screen
     * @param session to the guest
     * @param capturable whether the pointer can be captured on this desktop
     * @param changed hears that what {@link #isCaptured} or {@link #isRelative} tell did
     */
    PointerInput(ScreenCanvas screen, Supplier<Optional<RfbSession>> session, BooleanSupplier capturable, Runnable changed) {
        this.screen = screen;
        this.capturable = capturable;
        this.session = session;
        this.changed = changed;
        screen.addListener(SWT.MouseMove, this::move);
        screen.addListener(SWT.MouseDown, this::pressed);
        screen.addListener(SWT.MouseUp, event -> press(event, false));
        screen.addListener(SWT.MouseVerticalWheel, event -> wheel(event, WHEEL_UP, WHEEL_DOWN));
        screen.addListener(SWT.MouseHorizontalWheel, event -> wheel(event, WHEEL_LEFT, WHEEL_RIGHT));
        screen.addListener(SWT.FocusOut, event -> release());
        screen.addListener(SWT.MouseExit, event -> left());
    }

    /** Sets whether the guest wants motion. */
    void relative(boolean wanted) {
        relative = wanted;
        free = wanted && !capturable.getAsBoolean();
        if (!wanted) {
            release();
        }
        changed.run();
    }

    /** {@return whether the guest wants motion} */
    boolean isRelative() {
        return relative;
    }

    /** {@return whether the guest wants motion, but the pointer can't be captured for that} */
    boolean isFree() {
        return free;
    }

    /** {@return whether the pointer does not leave the screen} */
    boolean isCaptured() {
        return captured;
    }

    /** Lets the pointer go. */
    void release() {
        if (captured) {
            captured = false;
            put = Optional.empty();
            last = Optional.empty();
            screen.hidePointer(false);
            changed.run();
        }
    }

    private void pressed(Event event) {
        screen.forceFocus();
        if (relative && !free && !captured && session.get().isPresent()) {
            captured = true;
            screen.hidePointer(true);
            Point place = new Point(event.x, event.y);
            last = Optional.of(place);
            changed.run();
            centerNearAnEdge(place);
        } else {
            press(event, true);
        }
    }

    /** {@return which part of the screen can be seen} */
    private Rectangle seen() {
        Rectangle all = screen.getClientArea();
        Rectangle window = screen.getParent().getClientArea();
        Point place = screen.getLocation();
        return new Rectangle(-place.x, -place.y, window.width, window.height).intersection(all);
    }

    /** Puts the pointer into the middle, so far from where it is that news of the two places are not mistaken for each other. */
    private void centerNearAnEdge(Point place) {
        Rectangle seen = seen();
        Point middle = new Point(seen.x + seen.width / 2, seen.y + seen.height / 2);
        if (put.isEmpty() && (Math.abs(place.x - middle.x) > seen.width / 4 || Math.abs(place.y - middle.y) > seen.height / 4)) {
            put = Optional.of(middle);
            screen.getDisplay().setCursorLocation(screen.toDisplay(middle));
        }
    }

    private void left() {
        if (!captured) {
            last = Optional.empty();
        }
    }

    private void press(Event event, boolean down) {
        if (event.button >= 1 && event.button <= LAST_BUTTON) {
            int bit = 1 << event.button - 1;
            buttons = down ? buttons | bit : buttons & ~bit;
            send(event, buttons);
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

    private void move(Event event) {
        if (!relative) {
            send(event, buttons);
        } else if (free || captured) {
            Point now = new Point(event.x, event.y);
            last = put.filter(middle -> distance(now, middle) < distance(now, last.orElse(now))).or(() -> last);
            if (last.equals(put)) {
                put = Optional.empty(); // it has arrived there: motion counts from there
            }
            last.filter(from -> !from.equals(now)).ifPresent(from -> session.get()
                    .ifPresent(running -> running.sendPointerMotion(now.x - from.x, now.y - from.y, buttons)));
            last = Optional.of(now);
            if (captured) {
                centerNearAnEdge(now);
            }
        }
    }

    private static long distance(Point one, Point other) {
        long dx = one.x - other.x;
        long dy = one.y - other.y;
        return dx * dx + dy * dy;
    }

    private void send(Event event, int mask) {
        session.get().ifPresent(running -> {
            if (!relative) {
                Point place = screen.guestPoint(event.x, event.y);
                running.sendPointer(place.x, place.y, mask);
            } else if (captured || free) {
                running.sendPointerMotion(0, 0, mask);
            }
        });
    }
}
