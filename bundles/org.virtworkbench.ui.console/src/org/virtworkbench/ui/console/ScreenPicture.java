package org.virtworkbench.ui.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.virtworkbench.core.storage.FileFailure;
import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.ui.Failures;

/** A guest's screen as a picture, in its own size. */
final class ScreenPicture {

    private static final int DEPTH = 24;
    private static final int COLOR_BITS = 0xFFFFFF;

    private ScreenPicture() {
    }

    static ImageData of(FrameBuffer frame) {
        ImageData data = new ImageData(frame.width(), frame.height(), DEPTH, new PaletteData(0xFF0000, 0xFF00, 0xFF));
        int[] row = new int[frame.width()];
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < row.length; x++) {
                row[x] = frame.pixels()[y * row.length + x] & COLOR_BITS;
            }
            data.setPixels(0, y, row.length, row, 0);
        }
        return data;
    }

    static void copy(FrameBuffer frame, Display display) {
        Clipboard clipboard = new Clipboard(display);
        clipboard.setContents(new Object[] { of(frame) }, new Transfer[] { ImageTransfer.getInstance() });
        clipboard.dispose();
    }

    /** Asks for a file and writes it in the background; tells on the UI thread that it is written. */
    static void save(FrameBuffer frame, String name, Shell shell, Failures failures, Consumer<Path> saved) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setFileName(name + ".png");
        dialog.setFilterExtensions(new String[] { "*.png" });
        dialog.setOverwrite(true);
        String file = dialog.open();
        if (file != null) {
            ImageData picture = of(frame);
            Display display = shell.getDisplay();
            TellingJob.start(NLS.bind(Messages.Screenshot_job, name), failures, monitor -> {
                write(picture, Path.of(file));
                display.asyncExec(() -> saved.accept(Path.of(file)));
            });
        }
    }

    private static void write(ImageData picture, Path file) throws CoreException {
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] { picture };
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        loader.save(bytes, SWT.IMAGE_PNG);
        try {
            Files.write(file, bytes.toByteArray());
        } catch (IOException e) {
            throw new CoreException(Status.error(NLS.bind(Messages.Screenshot_failed, file, FileFailure.reason(e)), e));
        }
    }
}
