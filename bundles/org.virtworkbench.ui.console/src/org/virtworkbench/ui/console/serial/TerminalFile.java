package org.virtworkbench.ui.console.serial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.virtworkbench.core.storage.FileFailure;
import org.virtworkbench.terminal.Terminal;
import org.virtworkbench.ui.Failures;
import org.virtworkbench.ui.console.TellingJob;

/** All text of a terminal, in a file. */
final class TerminalFile {

    private TerminalFile() {
    }

    /** Asks for a file and writes it in the background; tells on the UI thread that it is written. */
    static void save(Terminal terminal, String name, Shell shell, Failures failures, Consumer<Path> saved) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setFileName(name + ".txt");
        dialog.setOverwrite(true);
        String file = dialog.open();
        if (file != null) {
            String text = terminal.text();
            Display display = shell.getDisplay();
            TellingJob.start(NLS.bind(Messages.Save_job, name), failures, monitor -> {
                write(text, Path.of(file));
                display.asyncExec(() -> saved.accept(Path.of(file)));
            });
        }
    }

    private static void write(String text, Path file) throws CoreException {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new CoreException(Status.error(NLS.bind(Messages.Save_failed, file, FileFailure.reason(e)), e));
        }
    }
}
