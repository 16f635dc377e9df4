package org.virtworkbench.ui.guest;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.virtworkbench.core.driver.Screenshot;

/** Makes a picture of what the hypervisor sent of a guest's screen: a pixmap, or whatever SWT reads, such as PNG. Any thread. */
final class ScreenPicture {

    private ScreenPicture() {
    }

    /**
     * {@return the picture}
     *
     * @param screenshot as it came
     * @throws IOException when it can't be read
     */
    static ImageData of(Screenshot screenshot) throws IOException {
        if (PixmapDecoder.accepts(screenshot.data())) {
            return PixmapDecoder.decode(screenshot.data());
        }
        try {
            return new ImageLoader().load(new ByteArrayInputStream(screenshot.data()))[0];
        } catch (SWTException e) {
            throw new IOException("The picture of the screen, of kind " + screenshot.mimeType() + ", can't be read.", e);
        }
    }
}
