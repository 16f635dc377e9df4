package org.virtworkbench.ui.console.link;

import java.util.List;
import java.util.Optional;

import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.CursorImage;
import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.rfb.LedState;

/** What one attempt to show a screen told so far, for those who come later. UI thread. */
final class Recollection implements ScreenWatcher {

    private Optional<FrameBuffer> frame = Optional.empty();
    private Optional<CursorImage> cursor = Optional.empty();
    private Optional<Boolean> relative = Optional.empty();
    private Optional<LedState> lights = Optional.empty();
    private Optional<Boolean> sizing = Optional.empty();

    /** {@return the screen; nothing before there is one} */
    Optional<FrameBuffer> frame() {
        return frame;
    }

    /** Tells it all, each thing once, as it is now. */
    void tell(ScreenWatcher watcher) {
        frame.ifPresent(watcher::screen);
        cursor.ifPresent(watcher::cursor);
        relative.ifPresent(watcher::pointerMode);
        lights.ifPresent(watcher::lights);
        sizing.ifPresent(watcher::sizing);
    }

    @Override
    public void screen(FrameBuffer shown) {
        frame = Optional.of(shown);
    }

    @Override
    public void damaged(List<Area> areas) {
        // the screen has its pixels
    }

    @Override
    public void cursor(CursorImage wanted) {
        cursor = Optional.of(wanted);
    }

    @Override
    public void pointerMode(boolean wanted) {
        relative = Optional.of(wanted);
    }

    @Override
    public void lights(LedState state) {
        lights = Optional.of(state);
    }

    @Override
    public void sizing(boolean possible) {
        sizing = Optional.of(possible);
    }

    @Override
    public void sizeRefused(String why) {
        // who did not ask need not know
    }
}
