package org.virtworkbench.ui.console.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.virtworkbench.rfb.Area;

class DamageTest {

    @Test
    void callsForPaintingOnce() {
        Damage damage = new Damage();
        assertFalse(damage.add(List.of()));
        assertTrue(damage.add(List.of(new Area(0, 0, 1, 1))));
        assertFalse(damage.add(List.of(new Area(5, 5, 1, 1))));
        assertEquals(List.of(new Area(0, 0, 1, 1), new Area(5, 5, 1, 1)), damage.take());
        assertTrue(damage.add(List.of(new Area(0, 0, 1, 1))));
    }

    @Test
    void joinsTooManyAreas() {
        Damage damage = new Damage();
        damage.add(IntStream.range(0, 500).mapToObj(i -> new Area(10 + i, 20 + i, 3, 4)).toList());
        assertEquals(List.of(new Area(10, 20, 502, 503)), damage.take());
    }
}
