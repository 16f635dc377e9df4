package org.virtworkbench.app.startup;

import org.eclipse.ui.IWorkbench;
import org.virtworkbench.app.commandline.Options;
import org.virtworkbench.app.theme.DesktopFollower;
import org.virtworkbench.app.theme.ThemeChoice;
import org.virtworkbench.app.theme.ThemeSwitch;
import org.virtworkbench.ui.credentials.DialogCredentialPrompt;

/** Does what the start options ask for, once the window is open, and then what later starts ask for. UI thread. */
public final class Startup {

    private final IWorkbench workbench;
    private final Options options;
    private final LaterStarts later;
    private final DesktopFollower desktop;
    private final SuddenEnd suddenEnd;
    private int exitStatus;

    /**
     * @param workbench with its window
     * @param options of the command line
     */
    public Startup(IWorkbench workbench, Options options) {
        this.workbench = workbench;
        this.options = options;
        later = new LaterStarts(workbench);
        desktop = new DesktopFollower(workbench);
        suddenEnd = new SuddenEnd(workbench);
    }

    /** Begins; what takes long goes on in the background. */
    public void run() {
        workbench.getService(DialogCredentialPrompt.class).begin();
        ThemeSwitch.showChoice(workbench, ThemeChoice.stored());
        new StartRequest(workbench, options, this::end).begin();
        if (options.screenshot().isEmpty()) {
            later.listen();
            desktop.begin();
            suddenEnd.expect();
        }
    }

    /** Hears of no later starts and of nothing of the desktop any more. */
    public void close() {
        desktop.close();
        later.close();
    }

    /** The workbench is over, and its layout is written. */
    public void ended() {
        suddenEnd.layoutKept();
    }

    /** {@return whether the system is ending the program, so that no question would be answered} */
    public boolean isSuddenEnd() {
        return suddenEnd.hasBegun();
    }

    /** {@return 0, or 1 when a picture was asked for and could not be made} */
    public int exitStatus() {
        return exitStatus;
    }

    private void end(int status) {
        exitStatus = status;
        workbench.close();
    }
}
