package org.virtworkbench.app.startup;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbench;
import org.virtworkbench.app.commandline.CommandLine.OpenWindow;
import org.virtworkbench.app.commandline.CommandLineParser;
import org.virtworkbench.app.commandline.Options;
import org.virtworkbench.app.instance.FirstStart;
import org.virtworkbench.app.window.MainWindow;
import org.virtworkbench.core.inventory.ModelRealm;

/** Does in the window that is open what later starts of the program were asked for. */
final class LaterStarts {

    private final IWorkbench workbench;
    private final ModelRealm realm;
    private Optional<FirstStart> listening = Optional.empty();
    private boolean closed;

    LaterStarts(IWorkbench workbench) {
        this.workbench = workbench;
        realm = workbench.getService(ModelRealm.class);
    }

    /** Begins to listen, in the background. Where that is not possible, a later start says that the program runs already. */
    void listen() {
        Job job = Job.create(Messages.LaterStarts_listening, (ICoreRunnable) monitor -> {
            try {
                keep(FirstStart.listen(Platform.getInstanceLocation(), this::accept, LaterStarts::notUnderstood));
            } catch (IOException | UnsupportedOperationException e) {
                ILog.of(LaterStarts.class).warn("Later starts can't hand over to this window", e);
            }
        });
        job.setSystem(true);
        job.schedule();
    }

    private static void notUnderstood(Exception why) {
        ILog.of(LaterStarts.class).warn("A later start was not understood", why);
    }

    private synchronized void keep(Optional<FirstStart> begun) {
        listening = begun;
        if (closed) {
            close();
        }
    }

    synchronized void close() {
        closed = true;
        try {
            if (listening.isPresent()) {
                listening.get().close();
            }
        } catch (IOException e) {
            ILog.of(LaterStarts.class).warn("The socket for later starts could not be taken away", e);
        }
    }

    /** {@return whether the words make sense here: a picture is taken by a start of its own} */
    private boolean accept(List<String> words) {
        if (!(CommandLineParser.parse(words) instanceof OpenWindow(Options options)) || options.screenshot().isPresent()) {
            return false;
        }
        realm.execute(() -> {
            if (!workbench.isClosing()) {
                raise(MainWindow.of(workbench).getShell());
                new StartRequest(workbench, options, status -> {
                    // only a start of its own ends
                }).begin();
            }
        });
        return true;
    }

    private static void raise(Shell shell) {
        shell.setMinimized(false);
        shell.forceActive();
    }
}
