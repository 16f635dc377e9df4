package org.virtworkbench.ui.charts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.FileDialog;
import org.virtworkbench.ui.Failures;
import org.virtworkbench.ui.forms.BackgroundJob;

/** Writes charts to a file that the person chooses; the writing is done in a job. */
final class ChartExport {

    private final ChartPanel panel;
    private final Failures failures;

    ChartExport(ChartPanel panel, Failures failures) {
        this.panel = panel;
        this.failures = failures;
    }

    void saveTable() {
        String file = ask("csv");
        if (file != null) {
            String table = panel.csv();
            write(file, () -> Files.writeString(Path.of(file), table));
        }
    }

    void savePicture() {
        ImageData picture = picture();
        String file = ask("png");
        if (file != null) {
            write(file, () -> {
                ImageLoader loader = new ImageLoader();
                loader.data = new ImageData[] { picture };
                loader.save(file, SWT.IMAGE_PNG);
            });
        }
    }

    private ImageData picture() {
        Rectangle area = panel.grid().getClientArea();
        Image image = new Image(panel.getDisplay(), Math.max(1, area.width), Math.max(1, area.height));
        GC gc = new GC(panel.grid());
        try {
            gc.copyArea(image, 0, 0);
            return image.getImageData();
        } finally {
            gc.dispose();
            image.dispose();
        }
    }

    private String ask(String suffix) {
        FileDialog dialog = new FileDialog(panel.getShell(), SWT.SAVE);
        dialog.setFilterExtensions(new String[] { "*." + suffix });
        dialog.setFileName(panel.source().map(ChartPanel.Source::name).orElse("") + '.' + suffix);
        dialog.setOverwrite(true);
        return dialog.open();
    }

    private void write(String file, Writing writing) {
        new BackgroundJob(NLS.bind(Messages.Export_writing, file), monitor -> {
            try {
                writing.write();
            } catch (IOException | SWTException e) {
                failures.show(NLS.bind(Messages.Export_failed, file), e);
            }
        }).schedule();
    }

    private interface Writing {
        void write() throws IOException;
    }
}
