package org.virtworkbench.app.screenshot;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.virtworkbench.core.inventory.InventoryService;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Host;

/** Does what the option <code>--screenshot</code> asks for, once the window is open; does nothing without it. */
public final class ScreenshotStartup implements IStartup {

    private static final int LOOK_MILLIS = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public void earlyStartup() {
        ScreenshotOption.file(List.of(Platform.getApplicationArgs())).ifPresent(file -> {
            IWorkbench workbench = PlatformUI.getWorkbench();
            workbench.getDisplay().asyncExec(() -> begin(workbench, file));
        });
    }

    private static void begin(IWorkbench workbench, Path file) {
        guarded(workbench, () -> {
            Shell shell = window(workbench);
            fillScreen(shell);
            shell.forceActive();
            lookAgain(workbench, file, new Quiet(), System.nanoTime() + PATIENCE.toNanos());
        });
    }

    /** The picture is meant to be taken where no window manager is: what the toolkit counts for its frame is free then. */
    private static void fillScreen(Shell shell) {
        Rectangle screen = shell.getMonitor().getClientArea();
        Shell probe = new Shell(shell.getDisplay(), SWT.SHELL_TRIM);
        Rectangle frame = probe.computeTrim(0, 0, 0, 0);
        probe.dispose();
        shell.setBounds(screen.x, screen.y, screen.width + frame.width, screen.height + frame.height);
    }

    private static void lookAgain(IWorkbench workbench, Path file, Quiet quiet, long deadline) {
        workbench.getDisplay().timerExec(LOOK_MILLIS, () -> guarded(workbench, () -> {
            boolean late = System.nanoTime() - deadline > 0;
            if (quiet.look(Job.getJobManager().isIdle(), hostStates(workbench)) || late) {
                if (late) {
                    ILog.get().warn(Messages.notQuiet);
                }
                finish(workbench, file);
            } else {
                lookAgain(workbench, file, quiet, deadline);
            }
        }));
    }

    /** Nobody sits in front of the window to close it: whatever goes wrong, the program ends. */
    private static void guarded(IWorkbench workbench, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            ILog.get().error(Messages.notTaken, e);
            workbench.close();
        }
    }

    private static List<ConnectionState> hostStates(IWorkbench workbench) {
        InventoryService service = workbench.getService(InventoryService.class);
        return service == null ? List.of() : service.inventory().getHosts().stream().map(Host::getState).toList();
    }

    private static void finish(IWorkbench workbench, Path file) {
        Display display = workbench.getDisplay();
        ImageData picture = WindowPicture.take(window(workbench));
        Job job = Job.create(Messages.writePicture, monitor -> {
            try {
                WindowPicture.write(picture, file);
            } catch (IOException e) {
                ILog.get().error(NLS.bind(Messages.notWritten, file), e);
            } finally {
                display.asyncExec(workbench::close);
            }
        });
        job.setSystem(true);
        job.schedule();
    }

    private static Shell window(IWorkbench workbench) {
        IWorkbenchWindow active = workbench.getActiveWorkbenchWindow();
        return (active == null ? workbench.getWorkbenchWindows()[0] : active).getShell();
    }
}
