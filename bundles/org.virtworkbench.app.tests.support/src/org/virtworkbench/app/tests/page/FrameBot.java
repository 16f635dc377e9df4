package org.virtworkbench.app.tests.page;

import java.util.Arrays;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Canvas;
import org.virtworkbench.app.tests.bot.Picture;
import org.virtworkbench.app.tests.bot.Ui;

/** The frame of a guest as its console shows it, pixel by pixel. */
public final class FrameBot {

    private final Canvas canvas;

    FrameBot(Canvas canvas) {
        this.canvas = canvas;
    }

    /** Waits until it shows a picture in its original size, in the middle of black, and all of it. */
    public void untilShows(ImageData picture) {
        int[] pixels = Picture.rgb(picture);
        Ui.until("the screen shows the picture", () -> {
            ImageData seen = Picture.of(canvas);
            int left = (seen.width - picture.width) / 2;
            int top = (seen.height - picture.height) / 2;
            return left >= 0 && top >= 0 && Arrays.equals(pixels, Picture.rgb(part(seen, left, top, picture)));
        });
    }

    private static ImageData part(ImageData whole, int left, int top, ImageData size) {
        ImageData part = new ImageData(size.width, size.height, whole.depth, whole.palette);
        for (int y = 0; y < size.height; y++) {
            for (int x = 0; x < size.width; x++) {
                part.setPixel(x, y, whole.getPixel(left + x, top + y));
            }
        }
        return part;
    }
}
