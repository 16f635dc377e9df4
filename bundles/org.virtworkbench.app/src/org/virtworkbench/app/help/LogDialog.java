package org.virtworkbench.app.help;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWindow;
import org.virtworkbench.app.preferences.LogLevels;
import org.virtworkbench.core.inventory.ModelRealm;
import org.virtworkbench.core.log.LogLevel;
import org.virtworkbench.core.log.ProgramLog;
import org.virtworkbench.ui.widgets.ClipboardText;
import org.virtworkbench.ui.widgets.CssClass;

/** The end of the program's log, and how much it tells. It stays beside the window while one works. */
final class LogDialog extends Dialog {

    private static final int REFRESH = IDialogConstants.CLIENT_ID + 1;
    private static final int COPY = IDialogConstants.CLIENT_ID + 2;
    private static final int FOLDER = IDialogConstants.CLIENT_ID + 3;
    /** Enough to look at, and quick to show. */
    private static final int SHOWN_BYTES = 256 * 1024;
    private static final Point SIZE = new Point(900, 520);

    private final ProgramLog log;
    private final ModelRealm realm;
    private Text text;

    LogDialog(IWorkbenchWindow window) {
        super(window.getShell());
        log = window.getService(ProgramLog.class);
        realm = window.getService(ModelRealm.class);
        setShellStyle(SWT.SHELL_TRIM);
        setBlockOnOpen(false);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.Log_title);
    }

    @Override
    protected Point getInitialSize() {
        return SIZE;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.swtDefaults().numColumns(3).margins(10, 8).spacing(12, 8).applyTo(area);
        Label file = CssClass.MUTED.on(new Label(area, SWT.NONE));
        file.setText(NLS.bind(Messages.Log_file, log.file()));
        file.setToolTipText(log.file().toString());
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(file);
        new Label(area, SWT.NONE).setText(Messages.Log_level);
        Combo levels = new Combo(area, SWT.READ_ONLY);
        for (LogLevel level : LogLevel.values()) {
            levels.add(LogLevels.name(level));
        }
        levels.select(shown().ordinal());
        levels.addListener(SWT.Selection, event -> LogLevels.choose(LogLevel.values()[levels.getSelectionIndex()]));
        text = new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
        text.setFont(JFaceResources.getTextFont());
        GridDataFactory.fillDefaults().grab(true, true).span(3, 1).applyTo(text);
        read();
        return area;
    }

    private LogLevel shown() {
        LogLevel most = LogLevel.ERROR;
        for (LogLevel level : LogLevel.values()) {
            most = log.shows(level) ? level : most;
        }
        return most;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, REFRESH, Messages.Log_refresh, false);
        createButton(parent, COPY, Messages.Log_copy, false);
        createButton(parent, FOLDER, Messages.Log_folder, false);
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
    }

    @Override
    protected void buttonPressed(int id) {
        switch (id) {
            case REFRESH -> read();
            case COPY ->
                ClipboardText.put(getShell().getDisplay(), text.getSelectionCount() == 0 ? text.getText() : text.getSelectionText());
            case FOLDER -> Program.launch(log.file().getParent().toString());
            default -> super.buttonPressed(id);
        }
    }

    private void read() {
        Job job = Job.create(Messages.Log_read, (ICoreRunnable) monitor -> {
            log.flush();
            String end = end(log.file());
            realm.execute(() -> show(end));
        });
        job.setSystem(true);
        job.schedule();
    }

    private void show(String end) {
        if (!text.isDisposed()) {
            text.setText(end);
            // once it is laid out
            realm.execute(this::scrollToEnd);
        }
    }

    private void scrollToEnd() {
        if (!text.isDisposed()) {
            text.setSelection(text.getCharCount());
            text.showSelection();
        }
    }

    private static String end(Path file) {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            long start = Math.max(0, channel.size() - SHOWN_BYTES);
            ByteBuffer bytes = ByteBuffer.allocate((int) (channel.size() - start));
            channel.position(start);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // until all is there
            }
            String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
            return start == 0 ? text : text.substring(text.indexOf('\n') + 1);
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            return NLS.bind(Messages.Log_unreadable, e.getMessage());
        }
    }
}
