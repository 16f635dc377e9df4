package org.virtworkbench.ui.storage;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.task.Tasks;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.StoragePool;
import org.virtworkbench.ui.editor.HostEditorInput;
import org.virtworkbench.ui.editor.Revealing;
import org.virtworkbench.ui.forms.InventoryEditor;
import org.virtworkbench.ui.forms.InventoryPage;
import org.virtworkbench.ui.storage.secret.SecretsPage;

/** Shows the storage pools of one host and their volumes, and changes them. */
public final class StorageEditor extends InventoryEditor<Host> implements Revealing {

    private StoragePage page;

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
        return "storage";
    }

    @Override
    protected List<? extends InventoryPage<Host>> pages() {
        Tasks tasks = getSite().getService(Tasks.class);
        page = new StoragePage(this, tasks);
        return List.of(page, new SecretsPage(this, tasks));
    }

    @Override
    protected void want(Host shown) {
        // pools come with the connection; volumes are asked for by the page
    }

    @Override
    public void reveal(EObject object) {
        if (object instanceof StoragePool pool && page != null) {
            setActivePage(StoragePage.ID);
            page.reveal(pool);
        }
    }
}
