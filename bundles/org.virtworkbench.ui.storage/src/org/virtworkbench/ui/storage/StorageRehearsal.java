package org.virtworkbench.ui.storage;

import java.util.List;

import org.eclipse.jface.viewers.ViewerCell;
import org.virtworkbench.core.driver.VolumeId;
import org.virtworkbench.core.storage.PoolAction;
import org.virtworkbench.ui.editor.Editors;
import org.virtworkbench.ui.editor.HostEditorInput;
import org.virtworkbench.ui.forms.Commanding;
import org.virtworkbench.ui.forms.HostFetch;
import org.virtworkbench.ui.forms.ObjectTable;
import org.virtworkbench.ui.forms.Presence;
import org.virtworkbench.ui.forms.Services;
import org.virtworkbench.ui.forms.SpaceColumn;
import org.virtworkbench.ui.storage.secret.SecretsPage;
import org.virtworkbench.ui.volumes.VolumesRehearsal;
import org.virtworkbench.ui.widgets.Later;

/**
 * Loads what the storage editor is made of, and initializes nothing of it. Run at the end of the start in which the JVM takes notes: it is at hand in all later
 * starts then, so that the window need not wait for it when storage is opened. Needs no screen. Made and run by the fast start.
 */
public final class StorageRehearsal implements Runnable {

    private static final List<Class<?>> PARTS = List.of(OpenStorageHandler.class, StorageEditor.class, StoragePage.class, PoolActions.class,
            VolumeActions.class, SharedPools.class, SecretsPage.class, Messages.class, HostEditorInput.class, Services.class,
            Commanding.class,
            ObjectTable.class, SpaceColumn.class, HostFetch.class, Editors.class, Presence.class, Later.class, PoolAction.class,
            VolumeId.class,
            ViewerCell.class);
    /** What the platform makes for any editor of pages, and has for itself. What is not there any more is left out. */
    private static final List<String> INNER = List.of("org.eclipse.ui.internal.KeyBindingService",
            "org.eclipse.ui.internal.SlavePartService",
            "org.eclipse.ui.part.PageSwitcher", "org.eclipse.ui.part.MultiPageEditorPart$1", "org.eclipse.ui.part.MultiPageEditorPart$2",
            "org.eclipse.ui.part.MultiPageEditorPart$3", "org.eclipse.ui.internal.handlers.CyclePageHandler",
            "org.virtworkbench.ui.forms.InventoryEditor$1", "org.virtworkbench.ui.forms.ObjectSelection");

    @Override
    public void run() {
        for (Class<?> loaded : PARTS) {
            for (Class<?> above = loaded; above != null; above = above.getSuperclass()) {
                above.getDeclaredClasses(); // loads them
            }
        }
        INNER.forEach(StorageRehearsal::load);
        new VolumesRehearsal().run();
    }

    private static void load(String name) {
        try {
            Class.forName(name, false, StorageRehearsal.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            // another version of the platform
        }
    }
}
