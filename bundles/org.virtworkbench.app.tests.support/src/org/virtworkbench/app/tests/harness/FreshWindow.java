package org.virtworkbench.app.tests.harness;

import java.util.List;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.osgi.service.prefs.BackingStoreException;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.bot.Widgets;
import org.virtworkbench.app.window.GuestsTab;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.deletion.DeletedGuest;
import org.virtworkbench.core.deletion.DeletedGuests;
import org.virtworkbench.core.event.EventLog;
import org.virtworkbench.core.inventory.InventoryService;
import org.virtworkbench.core.task.Tasks;

/** Gives each test the window as at the first start: no host, no dialog, no history, nothing chosen, the guests' tab on top. */
final class FreshWindow implements BeforeEachCallback, AfterEachCallback {

    private static final List<String> PREFERENCES = List.of("org.virtworkbench.ui.inventory", "org.virtworkbench.ui",
            "org.virtworkbench.ui.console", "org.virtworkbench.ui.wizards.presets");

    @Override
    public void beforeEach(ExtensionContext context) throws BackingStoreException {
        Ui.until("the window is open", () -> PlatformUI.getWorkbench().getWorkbenchWindows().length == 1);
        closeDialogs();
        forgetHosts();
        for (String node : PREFERENCES) {
            InstanceScope.INSTANCE.getNode(node).clear();
        }
        InstanceScope.INSTANCE.getNode("org.virtworkbench.core").remove(DeletedGuests.MINUTES);
        Ui.until("all tasks are over", () -> service(Tasks.class).all().stream().allMatch(task -> task.state().isOver()));
        service(Tasks.class).clearEnded();
        forgetDeleted();
        service(EventLog.class).clear();
        Ui.run(FreshWindow::showGuestsOnly);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        closeDialogs();
        forgetHosts();
    }

    private static void forgetHosts() {
        Connections connections = service(Connections.class);
        connections.profiles().forEach(profile -> connections.remove(profile.id()));
        InventoryService inventory = service(InventoryService.class);
        Ui.until("all hosts are gone", () -> inventory.inventory().getHosts().isEmpty());
    }

    private static void forgetDeleted() {
        DeletedGuests deleted = service(DeletedGuests.class);
        Ui.until("no deleted guest is kept", () -> {
            // one that is just being deleted or brought back is forgotten when that is over
            deleted.forget(deleted.all().stream().map(DeletedGuest::id).toList());
            return deleted.all().isEmpty();
        });
    }

    private static void closeDialogs() {
        Ui.until("all dialogs are closed", () -> {
            List<Shell> dialogs = Widgets.all(Shell.class, shell -> shell != window().getShell());
            dialogs.reversed().forEach(dialog -> dialog.getDisplay().asyncExec(() -> {
                if (!dialog.isDisposed()) {
                    dialog.close();
                }
            }));
            return dialogs.isEmpty();
        });
    }

    private static void showGuestsOnly() {
        IWorkbenchPage page = window().getActivePage();
        page.closeAllEditors(false);
        for (IViewReference view : page.getViewReferences()) {
            page.hideView(view);
        }
        page.resetPerspective();
        try {
            GuestsTab.show(page);
        } catch (PartInitException e) {
            throw new IllegalStateException(e);
        }
        window().getShell().forceActive();
    }

    private static IWorkbenchWindow window() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
    }

    private static <T> T service(Class<T> type) {
        return Ui.get(() -> window().getService(type));
    }
}
