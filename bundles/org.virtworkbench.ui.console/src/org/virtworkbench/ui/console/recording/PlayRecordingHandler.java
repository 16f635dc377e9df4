package org.virtworkbench.ui.console.recording;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.virtworkbench.ui.console.ConsoleSettings;

/** Asks for a recording, unless the command names one, and opens it in a tab. */
public final class PlayRecordingHandler extends AbstractHandler {

    private static final String FILE = "org.virtworkbench.ui.console.playRecording.file";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Optional<Path> file = Optional.ofNullable(event.getParameter(FILE)).map(Path::of).or(() -> choose(window.getShell()));
        if (file.isPresent()) {
            try {
                open(window.getActivePage(), file.get());
            } catch (PartInitException e) {
                throw new ExecutionException(e.getMessage(), e);
            }
        }
        return null;
    }

    /** {@return what the person chose; nothing when no file was} */
    static Optional<Path> choose(Shell shell) {
        FileDialog dialog = new FileDialog(shell, SWT.OPEN);
        dialog.setFilterPath(ConsoleSettings.recordings().toString());
        dialog.setFilterNames(new String[] { Messages.Open_filter });
        dialog.setFilterExtensions(new String[] { '*' + ScreenRecording.ENDING });
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }

    /**
     * Opens a recording in a tab.
     *
     * @param page of the window
     * @param file the recording
     * @throws PartInitException if there can be no tab
     */
    public static void open(IWorkbenchPage page, Path file) throws PartInitException {
        page.openEditor(new RecordingEditorInput(file.toAbsolutePath()), RecordingEditor.ID);
    }
}
