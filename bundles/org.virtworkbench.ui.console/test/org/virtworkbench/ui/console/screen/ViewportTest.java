package org.virtworkbench.ui.console.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.virtworkbench.rfb.Area;

class ViewportTest {

    @Test
    void keepsTheShapeInTheMiddle() {
        assertEquals(new Viewport(800, 600, 100, 0, 1200, 900), Viewport.of(Scaling.FIT, 800, 600, 1400, 900, 100));
        assertEquals(new Viewport(800, 600, 0, 50, 400, 300), Viewport.of(Scaling.FIT, 800, 600, 400, 400, 100));
    }

    @Test
    void enlargesOnlyWhereThatIsWanted() {
        assertEquals(new Viewport(800, 600, 300, 150, 800, 600), Viewport.of(Scaling.SHRINK, 800, 600, 1400, 900, 100));
        assertEquals(400, Viewport.of(Scaling.SHRINK, 800, 600, 400, 400, 100).width());
        Viewport original = Viewport.of(Scaling.ORIGINAL, 800, 600, 400, 400, 100);
        assertEquals(new Viewport(800, 600, 0, 0, 800, 600), original);
        assertFalse(original.isScaled());
    }

    @Test
    void findsTheGuestsPixelUnderThePointer() {
        Viewport doubled = Viewport.of(Scaling.FIT, 100, 50, 200, 200, 100);
        assertEquals(0, doubled.guestX(0));
        assertEquals(0, doubled.guestX(1));
        assertEquals(1, doubled.guestX(2));
        assertEquals(99, doubled.guestX(199));
        assertEquals(0, doubled.guestY(49), "above the picture");
        assertEquals(0, doubled.guestY(50));
        assertEquals(49, doubled.guestY(199), "below the picture");
    }

    @Test
    void repaintsWhatAChangeReaches() {
        Viewport original = Viewport.of(Scaling.ORIGINAL, 100, 50, 300, 300, 100);
        assertEquals(new Area(10, 20, 5, 6), original.picture(new Area(10, 20, 5, 6)));
        assertEquals(new Area(90, 40, 10, 10), original.picture(new Area(90, 40, 50, 50)), "cut to the screen");
        assertEquals(0, original.picture(new Area(100, 0, 5, 5)).width(), "outside");
        Viewport doubled = Viewport.of(Scaling.FIT, 100, 50, 200, 100, 100);
        assertTrue(doubled.isScaled());
        assertEquals(new Area(18, 38, 14, 16), doubled.picture(new Area(10, 20, 5, 6)), "with the pixels beside it");
        assertEquals(new Area(0, 0, 200, 100), doubled.picture(new Area(0, 0, 100, 50)));
    }
}
