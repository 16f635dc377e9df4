package org.virtworkbench.ui.network;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.task.Tasks;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.Network;
import org.virtworkbench.ui.editor.Revealing;
import org.virtworkbench.ui.forms.HostInputEditor;
import org.virtworkbench.ui.forms.InventoryPage;

/** Shows the networks of one host, the interfaces that they stand on, and the filters that guests use; makes and changes networks and filters. */
public final class NetworkEditor extends HostInputEditor implements Revealing {

    private NetworkPage page;
    private FiltersPage filters;

    @Override
    protected String nameOf(Host shown) {
        return NLS.bind(Messages.Editor_title, shown.getName());
    }

    @Override
    protected String iconOfUnknown() {
        return "network";
    }

    @Override
    protected List<? extends InventoryPage<Host>> pages() {
        Tasks tasks = getSite().getService(Tasks.class);
        page = new NetworkPage(this, tasks);
        filters = new FiltersPage(this, tasks);
        return List.of(page, new InterfacesPage(this), filters);
    }

    @Override
    public void setFocus() {
        super.setFocus();
        if (filters != null) {
            filters.refetch();
        }
    }

    @Override
    public void reveal(EObject object) {
        if (object instanceof Network network && page != null) {
            page.reveal(network);
        }
    }
}
