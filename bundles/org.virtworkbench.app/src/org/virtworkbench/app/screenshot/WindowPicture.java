package org.virtworkbench.app.screenshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** A picture of a window as it stands on the screen. */
final class WindowPicture {

    private WindowPicture() {
    }

    /**
     * Takes the picture, on the UI thread.
     *
     * @param shell an open window that nothing covers
     * @return its pixels from the top edge down, with its menu bar
     */
    static ImageData take(Shell shell) {
        Display display = shell.getDisplay();
        Rectangle inner = display.map(shell, null, shell.getClientArea()); // the bounds count a frame even where nothing draws one
        int top = shell.getLocation().y;
        Rectangle bounds = new Rectangle(inner.x, top, inner.width, inner.y + inner.height - top).intersection(display.getBounds());
        Image image = new Image(display, bounds.width, bounds.height);
        GC gc = new GC(display);
        try {
            gc.copyArea(image, bounds.x, bounds.y);
            return image.getImageData(shell.getMonitor().getZoom());
        } finally {
            gc.dispose();
            image.dispose();
        }
    }

    /**
     * Writes a picture as PNG. Blocks.
     *
     * @param picture its pixels
     * @param file is overwritten; its folder is made
     * @throws IOException when it cannot be written
     */
    static void write(ImageData picture, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path unfinished = folder.resolve(file.getFileName() + ".part"); //$NON-NLS-1$
        try {
            ImageLoader loader = new ImageLoader();
            loader.data = new ImageData[] { picture };
            loader.save(unfinished.toString(), SWT.IMAGE_PNG);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (SWTException e) {
            throw new IOException(e.getMessage(), e);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
