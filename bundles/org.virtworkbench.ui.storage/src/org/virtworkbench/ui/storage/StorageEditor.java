package org.virtworkbench.ui.storage;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.task.Tasks;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.StoragePool;
import org.virtworkbench.ui.editor.Revealing;
import org.virtworkbench.ui.forms.HostInputEditor;
import org.virtworkbench.ui.forms.InventoryPage;
import org.virtworkbench.ui.storage.secret.SecretsPage;

/** Shows the storage pools of one host and their volumes, and changes them. */
public final class StorageEditor extends HostInputEditor implements Revealing {

    private StoragePage page;

    @Override
    protected String nameOf(Host shown) {
        return NLS.bind(Messages.Editor_title, shown.getName());
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
    public void reveal(EObject object) {
        if (object instanceof StoragePool pool && page != null) {
            setActivePage(StoragePage.ID);
            page.reveal(pool);
        }
    }
}
