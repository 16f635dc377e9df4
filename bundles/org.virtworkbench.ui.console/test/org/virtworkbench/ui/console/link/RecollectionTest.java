package org.virtworkbench.ui.console.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.CursorImage;
import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.rfb.LedState;

class RecollectionTest {

    private final Recollection recollection = new Recollection();

    private List<String> told() {
        List<String> told = new ArrayList<>();
        recollection.tell((ScreenWatcher) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { ScreenWatcher.class },
                (proxy, method, arguments) -> {
                    told.add(method.getName() + (arguments == null ? "" : Arrays.toString(arguments)));
                    return null;
                }));
        return told;
    }

    @Test
    void nothingWasToldAtFirst() {
        assertEquals(List.of(), told());
        assertEquals(Optional.empty(), recollection.frame());
    }

    @Test
    void tellsTheLastOfEach() {
        FrameBuffer larger = new FrameBuffer(2, 2);
        CursorImage cursor = new CursorImage(1, 1, 0, 0, new int[1]);
        LedState lights = new LedState(false, true, false);
        recollection.screen(new FrameBuffer(1, 1));
        recollection.sizing(true);
        recollection.pointerMode(true);
        recollection.screen(larger);
        recollection.pointerMode(false);
        recollection.lights(lights);
        recollection.cursor(cursor);
        assertEquals(List.of("screen[" + larger + ']', "cursor[" + cursor + ']', "pointerMode[false]", "lights[" + lights + ']',
                "sizing[true]"), told());
        assertEquals(Optional.of(larger), recollection.frame());
    }

    @Test
    void whatPassedIsNotToldAgain() {
        recollection.damaged(List.of(new Area(0, 0, 1, 1)));
        assertEquals(List.of(), told());
    }
}
