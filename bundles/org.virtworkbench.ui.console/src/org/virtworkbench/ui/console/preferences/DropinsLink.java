package org.virtworkbench.ui.console.preferences;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Link;
import org.virtworkbench.core.dropins.Dropins;

/** Says how another engine is added, and opens the folder for it. */
final class DropinsLink {

    private final Display display;
    private final Path folder;

    private DropinsLink(Display display, Path folder) {
        this.display = display;
        this.folder = folder;
    }

    static void make(Composite parent) {
        Link link = new Link(parent, SWT.NONE);
        DropinsLink action = new DropinsLink(link.getDisplay(), workspace().resolve(Dropins.FOLDER));
        link.setText(Messages.Page_noOther);
        link.setToolTipText(action.folder.toString());
        link.addListener(SWT.Selection, event -> action.open());
        GridDataFactory.fillDefaults().span(ConsolePage.COLUMNS, 1).hint(ConsolePage.TEXT_WIDTH, SWT.DEFAULT).applyTo(link);
    }

    private static Path workspace() {
        return new File(Platform.getInstanceLocation().getURL().getPath()).toPath(); // the URL of an area is not encoded
    }

    private void open() {
        Job.create(Messages.Page_openingFolder, (ICoreRunnable) monitor -> {
            try {
                Files.createDirectories(folder);
            } catch (IOException e) {
                throw new CoreException(Status.error(NLS.bind(Messages.Page_noFolder, folder), e));
            }
            display.asyncExec(() -> Program.launch(folder.toString()));
        }).schedule();
    }
}
