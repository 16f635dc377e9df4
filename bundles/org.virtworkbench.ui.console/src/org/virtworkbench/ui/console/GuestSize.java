package org.virtworkbench.ui.console;

import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.virtworkbench.rfb.RfbSession;
import org.virtworkbench.ui.console.screen.ScreenCanvas;

/** Asks the guest for a screen of the window's size, where it can and the person wants it: once the window keeps still. UI thread. */
final class GuestSize {

    private static final int STILL_MILLIS = 300;
    private static final int SMALLEST = 64;

    private final ScreenCanvas canvas;
    private final Supplier<Optional<RfbSession>> session;
    private final Runnable ask = this::ask;
    private boolean possible;
    private final GuestSettings settings;
    private boolean following;

    /**
     * @param canvas the screen
     * @param session to the guest
     * @param settings keep what the person wants
     */
    GuestSize(ScreenCanvas canvas, Supplier<Optional<RfbSession>> session, GuestSettings settings) {
        this.canvas = canvas;
        this.session = session;
        this.settings = settings;
        following = settings.followsWindow();
        canvas.addListener(SWT.Resize, event -> roomChanged());
        canvas.addListener(SWT.Dispose, event -> canvas.getDisplay().timerExec(-1, ask));
    }

    /** Sets whether the guest can. */
    void possible(boolean can) {
        boolean news = can && !possible;
        possible = can;
        if (news) {
            roomChanged();
        }
    }

    boolean isPossible() {
        return possible;
    }

    /** Sets whether the person wants it. */
    void follow(boolean wanted) {
        following = wanted;
        settings.followsWindow(wanted);
        roomChanged();
    }

    boolean isFollowing() {
        return following;
    }

    /** There may be room for another size now. */
    void roomChanged() {
        if (following && possible) {
            canvas.getDisplay().timerExec(STILL_MILLIS, ask);
        }
    }

    private void ask() {
        if (canvas.isDisposed() || !following || !possible) {
            return;
        }
        Point room = canvas.room();
        boolean same = canvas.frame().filter(frame -> frame.width() == room.x && frame.height() == room.y).isPresent();
        if (!same && room.x >= SMALLEST && room.y >= SMALLEST) {
            session.get().ifPresent(running -> running.requestDesktopSize(room.x, room.y));
        }
    }
}
