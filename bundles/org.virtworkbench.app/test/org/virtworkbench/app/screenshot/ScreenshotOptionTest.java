package org.virtworkbench.app.screenshot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class ScreenshotOptionTest {

    @Test
    void isTheNextArgumentOrFollowsAnEqualsSign() {
        assertEquals(Optional.of(Path.of("a b.png")), ScreenshotOption.file(List.of("--debug", "--screenshot", "a b.png")));
        assertEquals(Optional.of(Path.of("b.png")), ScreenshotOption.file(List.of("--screenshot=b.png", "--connect", "test:///default")));
    }

    @Test
    void isMissingWithoutTheWordOrWithoutAFile() {
        assertEquals(Optional.empty(), ScreenshotOption.file(List.of()));
        assertEquals(Optional.empty(), ScreenshotOption.file(List.of("--connect", "test:///default")));
        assertEquals(Optional.empty(), ScreenshotOption.file(List.of("--screenshot")));
    }
}
