package org.virtworkbench.ui.network;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.task.Tasks;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.Network;
import org.virtworkbench.ui.editor.HostEditorInput;
import org.virtworkbench.ui.editor.Revealing;
import org.virtworkbench.ui.forms.InventoryEditor;
import org.virtworkbench.ui.forms.InventoryPage;

/** Shows the networks of one host, the interfaces that they stand on, and the filters that guests use; makes and changes networks and filters. */
public final class NetworkEditor extends InventoryEditor<Host> implements Revealing {

    private NetworkPage page;
    private FiltersPage filters;

    @Override
    protected Optional<Host> find() {
        return services().inventory().host(hostId());
    }

    @Override
    protected String hostId() {
        return ((HostEditorInput) getEditorInput()).hostId();
    }

    @Override
    protected String nameOf(Host shown) {
        return NLS.bind(Messages.Editor_title, shown.getName());
    }

    @Override
    protected String iconOf(Host shown) {
        return iconOfUnknown();
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
    protected void want(Host shown) {
        // networks come with the connection; leases and documents are asked for by the page
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
