package org.virtworkbench.ui.console.screen;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.virtworkbench.rfb.CursorImage;

/** Images of guests' pointers as SWT takes them. */
public final class Pointers {

    private static final int COLOR_BITS = 0xFFFFFF;
    private static final int ALPHA_SHIFT = 24;

    private Pointers() {
    }

    /** {@return the pixels of a pointer that has some} */
    public static ImageData data(CursorImage pointer) {
        ImageData data = new ImageData(pointer.width(), pointer.height(), ALPHA_SHIFT, new PaletteData(0xFF0000, 0xFF00, 0xFF));
        data.alphaData = new byte[pointer.width() * pointer.height()];
        for (int i = 0; i < data.alphaData.length; i++) {
            data.alphaData[i] = (byte) (pointer.pixels()[i] >>> ALPHA_SHIFT);
            data.setPixel(i % pointer.width(), i / pointer.width(), pointer.pixels()[i] & COLOR_BITS);
        }
        return data;
    }
}
