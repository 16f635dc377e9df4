package org.virtworkbench.ui.console.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WallLayoutTest {

    @Test
    void fillsTheWidth() {
        WallLayout layout = WallLayout.of(1000, 30);
        assertEquals(4, layout.columns());
        assertEquals(1000, layout.x(3) + layout.width() + WallLayout.GAP);
        assertEquals(layout.x(0), layout.x(4));
        assertEquals(layout.y(0) + layout.height() + WallLayout.GAP, layout.y(4));
        assertTrue(layout.total(5) >= layout.y(4) + layout.height());
        assertEquals(1, WallLayout.of(10, 30).columns());
    }

    @Test
    void findsTilesAndNothingBetweenThem() {
        WallLayout layout = WallLayout.of(1000, 30);
        assertEquals(5, layout.at(layout.x(5) + 1, layout.y(5) + 1, 8));
        assertEquals(-1, layout.at(layout.x(5) - 1, layout.y(5) + 1, 8));
        assertEquals(-1, layout.at(layout.x(5) + 1, layout.y(5) + 1, 5));
        assertEquals(-1, layout.at(999, layout.y(0) + 1, 8));
    }
}
