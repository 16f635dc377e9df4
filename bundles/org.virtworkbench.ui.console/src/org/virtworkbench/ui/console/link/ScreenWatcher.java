package org.virtworkbench.ui.console.link;

import java.util.List;

import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.CursorImage;
import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.rfb.LedState;

/** Shows a screen. Told on the UI thread, but for {@link #damaged}. */
public interface ScreenWatcher {

    /** The server let us in, or the screen has another size. */
    void screen(FrameBuffer frame);

    /** Pixels changed. Told on the session's thread. */
    void damaged(List<Area> areas);

    /** The guest's pointer looks different. */
    void cursor(CursorImage cursor);

    /** The guest wants motion instead of places, or places again. */
    void pointerMode(boolean relative);

    /** The lights of the guest's keyboard changed, or are told for the first time. */
    void lights(LedState state);

    /** Whether the guest takes other sizes of its screen. */
    void sizing(boolean possible);

    /** The guest was asked for another size of its screen, and keeps the one it has: a sentence says why. */
    void sizeRefused(String why);
}
