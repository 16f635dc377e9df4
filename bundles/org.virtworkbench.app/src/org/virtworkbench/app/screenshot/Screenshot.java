package org.virtworkbench.app.screenshot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbench;
import org.virtworkbench.app.window.MainWindow;
import org.virtworkbench.core.inventory.InventoryService;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.model.inventory.InventoryPackage;

/** Takes a picture of the window when it came to rest. UI thread; the file is written in the background. */
public final class Screenshot {

    private static final int BETWEEN_MS = 100;
    private static final int PATIENCE_MS = 60_000;

    private final IWorkbench workbench;
    private final Display display;
    private final InventoryService inventory;
    private final Path file;
    private final BooleanSupplier opened;
    private final IntConsumer end;
    private final Calm calm = new Calm();
    private int waitedMs;
    private int rounds;

    /**
     * @param workbench with its window
     * @param file for the picture, PNG
     * @param opened whether everything asked for is open
     * @param end gets the exit status: 0, or 1 when there is no picture
     */
    public Screenshot(IWorkbench workbench, Path file, BooleanSupplier opened, IntConsumer end) {
        this.workbench = workbench;
        this.file = file;
        this.opened = opened;
        this.end = end;
        display = workbench.getDisplay();
        inventory = workbench.getService(InventoryService.class);
    }

    /** Waits for rest, takes the picture, and tells how it ended. */
    public void takeWhenCalm() {
        Subscription samples = inventory.subscribe(changes -> {
            if (changes.changed().values().stream().anyMatch(features -> features.contains(InventoryPackage.Literals.GUEST__SAMPLE))) {
                rounds++;
            }
        });
        look(samples);
    }

    private void look(Subscription samples) {
        if (shell().isVisible() && opened.getAsBoolean() && calm.look(inventory.inventory().getHosts(), rounds)) {
            samples.close();
            shell().forceActive();
            shell().update();
            write(WindowPicture.take(shell()));
        } else if (waitedMs > PATIENCE_MS) {
            samples.close();
            fail(Messages.Screenshot_noRest);
        } else {
            waitedMs += BETWEEN_MS;
            display.timerExec(BETWEEN_MS, () -> look(samples));
        }
    }

    private void write(ImageData picture) {
        Job job = Job.create(Messages.Screenshot_writing, monitor -> {
            try {
                WindowPicture.write(picture, file);
                display.asyncExec(() -> end.accept(0));
            } catch (IOException e) {
                display.asyncExec(() -> fail(e.getMessage()));
            }
        });
        job.setSystem(true);
        job.schedule();
    }

    private void fail(String why) {
        System.err.println("virt-workbench: " + NLS.bind(Messages.Screenshot_failed, file, why));
        end.accept(1);
    }

    private Shell shell() {
        return MainWindow.of(workbench).getShell();
    }
}
