package org.virtworkbench.app.startup;

import java.nio.file.Path;
import java.util.function.IntConsumer;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbench;
import org.virtworkbench.core.inventory.InventoryService;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.InventoryPackage;

/**
 * Takes a picture of the window when there is nothing more to wait for: every host is connected or failed, the guests' details are known, statistics came
 * three times, nothing is still to be opened. UI thread.
 */
final class Screenshot {

    private static final int BETWEEN_MS = 100;
    private static final int PATIENCE_MS = 40_000;
    /** Rates need two samples, and a line a third one. */
    private static final int SAMPLES = 3;
    /** How many looks in a row must find the window quiet. */
    private static final int QUIET_LOOKS = 5;

    private final IWorkbench workbench;
    private final InventoryService inventory;
    private final StartPage startPage;
    private final Path file;
    private final IntConsumer end;
    private int looks;
    private int quietLooks;
    private int samples;

    /**
     * @param workbench with its window
     * @param startPage to be open before
     * @param file for the picture, PNG
     * @param end gets the exit status: 0, or 1 when there is no picture
     */
    Screenshot(IWorkbench workbench, StartPage startPage, Path file, IntConsumer end) {
        this.workbench = workbench;
        this.startPage = startPage;
        this.file = file;
        this.end = end;
        inventory = workbench.getService(InventoryService.class);
    }

    void takeWhenQuiet() {
        Subscription changes = inventory.subscribe(set -> {
            if (set.changed().values().stream().anyMatch(features -> features.contains(InventoryPackage.Literals.GUEST__SAMPLE))) {
                samples++;
            }
        });
        look(changes);
    }

    private void look(Subscription changes) {
        quietLooks = isQuiet() ? quietLooks + 1 : 0;
        if (quietLooks >= QUIET_LOOKS) {
            changes.close();
            take();
        } else if (looks++ * BETWEEN_MS > PATIENCE_MS) {
            changes.close();
            fail(Messages.Screenshot_tooLong);
        } else {
            display().timerExec(BETWEEN_MS, () -> look(changes));
        }
    }

    private boolean isQuiet() {
        return shell().isVisible() && !startPage.isWaiting() && inventory.inventory().getHosts().stream().allMatch(this::isSettled);
    }

    private boolean isSettled(Host host) {
        return switch (host.getState()) {
            case CONNECTING, RECONNECTING -> false;
            case DISCONNECTED, FAILED -> true;
            case CONNECTED ->
                (samples >= SAMPLES || host.getGuests().isEmpty()) && host.getGuests().stream().allMatch(Guest::isDetailsKnown);
        };
    }

    private void take() {
        Shell shell = shell();
        shell.forceActive();
        shell.update();
        Rectangle bounds = shell.getBounds();
        Image image = new Image(display(), bounds.width, bounds.height);
        GC gc = new GC(image);
        try {
            shell.print(gc);
            ImageLoader loader = new ImageLoader();
            loader.data = new ImageData[] { image.getImageData(display().getPrimaryMonitor().getZoom()) };
            loader.save(file.toString(), SWT.IMAGE_PNG);
        } catch (SWTException e) {
            fail(e.getMessage());
            return;
        } finally {
            gc.dispose();
            image.dispose();
        }
        end.accept(0);
    }

    private void fail(String why) {
        System.err.println("virt-workbench: " + NLS.bind(Messages.Screenshot_failed, file, why));
        end.accept(1);
    }

    private Display display() {
        return workbench.getDisplay();
    }

    private Shell shell() {
        return workbench.getWorkbenchWindows()[0].getShell();
    }
}
