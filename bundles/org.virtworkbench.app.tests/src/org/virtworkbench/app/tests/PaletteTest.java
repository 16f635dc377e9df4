package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.virtworkbench.ui.theme.Palette;

/** Whether the colours can be read: contrast as WCAG 2.1 defines it. */
class PaletteTest {

    @ParameterizedTest
    @ValueSource(booleans = { false, true })
    void textIsReadable(boolean dark) {
        Palette palette = Palette.of(dark);
        assertContrast(4.5, palette.text(), palette.chosen());
        for (RGB behind : List.of(palette.background(), palette.surface())) {
            for (RGB text : List.of(palette.text(), palette.muted(), palette.accent())) {
                assertContrast(4.5, text, behind);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = { false, true })
    void signsAndCurvesStandOut(boolean dark) {
        Palette palette = Palette.of(dark);
        for (RGB sign : List.of(palette.running(), palette.paused(), palette.danger(), palette.greyed())) {
            assertContrast(3, sign, palette.background());
        }
        for (Palette.Series series : List.of(palette.cpu(), palette.memory(), palette.disk(), palette.network())) {
            assertContrast(3, series.line(), palette.background());
            assertContrast(3, series.line(), series.fill());
        }
    }

    private static void assertContrast(double least, RGB front, RGB behind) {
        double lighter = Math.max(luminance(front), luminance(behind)) + 0.05;
        double darker = Math.min(luminance(front), luminance(behind)) + 0.05;
        assertTrue(lighter / darker >= least, () -> "%s on %s: %.2f".formatted(front, behind, lighter / darker));
    }

    private static double luminance(RGB colour) {
        return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
