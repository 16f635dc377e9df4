package org.virtworkbench.app.window;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.virtworkbench.app.commandline.Options;
import org.virtworkbench.app.welcome.WelcomeEditor;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.inventory.ModelRealm;
import org.virtworkbench.ui.Failures;

/** Sets up a window: its title, its size, which of its bars are shown, and its first tabs. */
final class ApplicationWindowAdvisor extends WorkbenchWindowAdvisor {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    private final Options options;

    ApplicationWindowAdvisor(IWorkbenchWindowConfigurer configurer, Options options) {
        super(configurer);
        this.options = options;
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
        configurer.setInitialSize(new Point(WIDTH, HEIGHT));
        configurer.setTitle(Messages.Window_title);
        configurer.setShowMenuBar(true);
        configurer.setShowCoolBar(true);
        configurer.setShowStatusLine(true);
        configurer.setShowPerspectiveBar(false);
        configurer.setShowProgressIndicator(false);
    }

    @Override
    public void postWindowOpen() {
        Shell shell = getWindowConfigurer().getWindow().getShell();
        options.size().ifPresent(size -> {
            shell.setMaximized(false);
            shell.setSize(size.width(), size.height());
        });
        OwnWindowTitles.on(getWindowConfigurer().getWindow().getActivePage());
        openTabs(getWindowConfigurer().getWindow());
    }

    /** Opens the guests where they did not come back with what else was open, and the welcome where there is nothing to see yet: that is known when the hosts are. */
    private void openTabs(IWorkbenchWindow window) {
        IWorkbenchPage page = window.getActivePage();
        try {
            GuestsTab.openWhereMissing(page);
        } catch (PartInitException e) {
            window.getService(Failures.class).show(e.getStatus());
        }
        if (!options.demo() && options.connect().isEmpty()) {
            Connections connections = window.getService(Connections.class);
            ModelRealm realm = window.getService(ModelRealm.class);
            connections.loaded().thenRun(() -> realm.execute(() -> welcome(window, page, connections)));
        }
    }

    private static void welcome(IWorkbenchWindow window, IWorkbenchPage page, Connections connections) {
        if (window.getShell() == null || window.getShell().isDisposed() || !connections.profiles().isEmpty()) {
            return;
        }
        try {
            WelcomeEditor.show(page);
        } catch (PartInitException e) {
            window.getService(Failures.class).show(e.getStatus());
        }
    }
}
