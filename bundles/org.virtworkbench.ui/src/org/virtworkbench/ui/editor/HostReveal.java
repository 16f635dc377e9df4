package org.virtworkbench.ui.editor;

import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.virtworkbench.core.inventory.InventoryService;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.model.inventory.Host;

/** Selects a host in the explorer and scrolls to it, as soon as the explorer shows it. UI thread. */
public final class HostReveal {

    private final IWorkbenchPage page;
    private final InventoryService inventory;
    private final String host;
    private Optional<Subscription> waiting = Optional.empty();

    /**
     * @param page with the explorer
     * @param host id of its profile
     */
    public HostReveal(IWorkbenchPage page, String host) {
        this.page = page;
        this.host = host;
        inventory = page.getWorkbenchWindow().getService(InventoryService.class);
    }

    /** Does it now where the host is there, else when it comes. */
    public void start() {
        if (!reveal()) {
            waiting = Optional.of(inventory.subscribe(changes -> {
                if (reveal()) {
                    stop();
                }
            }));
        }
    }

    /** {@return whether the host is still to come} */
    public boolean isWaiting() {
        return waiting.isPresent();
    }

    /** Waits no longer. */
    public void stop() {
        waiting.ifPresent(Subscription::close);
        waiting = Optional.empty();
    }

    private boolean reveal() {
        Optional<Host> there = inventory.host(host);
        return there.isPresent() && select(there.get());
    }

    /** {@return whether there is nothing more to do: also when there is no explorer} */
    private boolean select(Host there) {
        try {
            IViewPart explorer = page.showView(Editors.EXPLORER, null, IWorkbenchPage.VIEW_VISIBLE);
            if (!(explorer.getSite().getSelectionProvider() instanceof Viewer viewer)) {
                return true;
            }
            viewer.setSelection(new StructuredSelection(there), true);
            return !viewer.getSelection().isEmpty();
        } catch (PartInitException e) {
            ILog.of(HostReveal.class).log(e.getStatus());
            return true;
        }
    }
}
