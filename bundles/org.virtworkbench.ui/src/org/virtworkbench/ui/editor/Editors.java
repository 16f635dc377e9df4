package org.virtworkbench.ui.editor;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.MultiPartInitException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.forms.editor.FormEditor;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.Network;
import org.virtworkbench.model.inventory.StoragePool;
import org.virtworkbench.ui.widgets.Later;

/** Opens the editor of an object of the inventory. UI thread. */
public final class Editors {

    /** Identifier of the tree of hosts and guests, which is a view. */
    public static final String EXPLORER = "org.virtworkbench.ui.inventory.explorer";
    /** Identifier of the guests table. */
    public static final String GUESTS = "org.virtworkbench.ui.inventory.guests";
    /** Identifier of a guest's editor. */
    public static final String GUEST = "org.virtworkbench.ui.guest.editor";
    /** Identifier of a guest's console. */
    public static final String CONSOLE = "org.virtworkbench.ui.console.editor";
    /** Identifier of a host's editor. */
    public static final String HOST = "org.virtworkbench.ui.host.editor";
    /** Identifier of the editor of a host's storage pools and volumes. */
    public static final String STORAGE = "org.virtworkbench.ui.storage.editor";
    /** Identifier of the editor of a host's networks. */
    public static final String NETWORKS = "org.virtworkbench.ui.network.editor";
    /** Identifier of the page "Overview" of both editors. */
    public static final String PAGE_OVERVIEW = "overview";
    /** Identifier of the page "Performance" of both editors. */
    public static final String PAGE_PERFORMANCE = "performance";

    /** Which of several editors that are opened gets the keyboard. */
    private static final int NONE = -1;

    private Editors() {
    }

    /**
     * Opens an object's editor or brings it to the top. What has no editor of its own opens that of what contains it: a snapshot its guest's; a pool
     * or a volume is shown in the editor of its host's storage, a network in that of its host's networks.
     *
     * @param page where
     * @param object of the inventory
     * @return the editor; empty when nothing around the object has one
     * @throws PartInitException when the editor can't be made
     */
    public static Optional<IEditorPart> open(IWorkbenchPage page, EObject object) throws PartInitException {
        for (EObject candidate = object; candidate != null; candidate = candidate.eContainer()) {
            if (candidate instanceof Guest guest) {
                return Optional.ofNullable(open(page, GuestEditorInput.of(guest)));
            }
            if (candidate instanceof StoragePool pool && pool.getHost() != null) {
                return Optional.ofNullable(openStorage(page, pool.getHost(), Optional.of(pool)));
            }
            if (candidate instanceof Network network && network.getHost() != null) {
                return Optional.ofNullable(openNetworks(page, network.getHost(), Optional.of(network)));
            }
            if (candidate instanceof Host host) {
                return Optional.ofNullable(open(page, HostEditorInput.of(host)));
            }
        }
        return Optional.empty();
    }

    /**
     * Opens an object's editor on one of its pages.
     *
     * @param page where
     * @param object of the inventory
     * @param pageId of the editor's page, such as {@link #PAGE_PERFORMANCE}
     * @return the editor; empty when nothing around the object has one
     * @throws PartInitException when the editor can't be made
     */
    public static Optional<IEditorPart> open(IWorkbenchPage page, EObject object, String pageId) throws PartInitException {
        Optional<IEditorPart> editor = open(page, object);
        if (editor.isPresent() && editor.get() instanceof FormEditor form) {
            form.setActivePage(pageId);
        }
        return editor;
    }

    /**
     * Opens the editor of a host's storage pools and volumes or brings it to the top; it gets the keyboard when that is done.
     *
     * @param page where
     * @param host of the inventory
     * @param pool that is selected there
     * @return the editor
     * @throws PartInitException when the editor can't be made
     */
    public static IEditorPart openStorage(IWorkbenchPage page, Host host, Optional<StoragePool> pool) throws PartInitException {
        return openAt(page, host, STORAGE, pool);
    }

    /**
     * Opens the editor of a host's networks or brings it to the top; it gets the keyboard when that is done.
     *
     * @param page where
     * @param host of the inventory
     * @param network that is selected there
     * @return the editor
     * @throws PartInitException when the editor can't be made
     */
    public static IEditorPart openNetworks(IWorkbenchPage page, Host host, Optional<Network> network) throws PartInitException {
        return openAt(page, host, NETWORKS, network);
    }

    private static IEditorPart openAt(IWorkbenchPage page, Host host, String id, Optional<? extends EObject> shown)
            throws PartInitException {
        IEditorPart editor = add(page, HostEditorInput.of(host), id).getEditor(true);
        // to make it, to show it and to activate it takes some ten milliseconds each
        later(page, editor, () -> {
            page.bringToTop(editor);
            later(page, editor, () -> page.activate(editor));
        });
        if (editor instanceof Revealing revealing) {
            shown.ifPresent(revealing::reveal);
        }
        return editor;
    }

    /** Does something to an editor in a turn of its own, where it is still open then. */
    private static void later(IWorkbenchPage page, IEditorPart editor, Runnable action) {
        Later.run(page.getWorkbenchWindow().getShell().getDisplay(), () -> {
            if (page.getReference(editor) != null) {
                action.run();
            }
        });
    }

    /**
     * Opens a guest's console or brings it to the top.
     *
     * @param page where
     * @param guest of the inventory
     * @throws PartInitException when the console can't be made
     */
    public static void openConsole(IWorkbenchPage page, Guest guest) throws PartInitException {
        page.openEditor(GuestEditorInput.of(guest), CONSOLE, true, IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID);
    }

    /**
     * Opens a guest's console or brings it to the top, and leaves the keyboard where it is.
     *
     * @param page where
     * @param guest of the inventory
     * @return the console; empty when it could not be shown
     * @throws PartInitException when the console can't be made
     */
    public static Optional<IEditorPart> showConsole(IWorkbenchPage page, Guest guest) throws PartInitException {
        return Optional.ofNullable(
                page.openEditor(GuestEditorInput.of(guest), CONSOLE, false, IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID));
    }

    /**
     * Adds the tab of a guest's console behind what is shown, where there is none yet. The console itself is made when the tab is chosen, or when
     * {@link IEditorReference#getPart} is asked for it.
     *
     * @param page where
     * @param guest of the inventory
     * @return the tab, which may have been there before
     * @throws PartInitException when there can't be one
     */
    public static IEditorReference addConsole(IWorkbenchPage page, Guest guest) throws PartInitException {
        return add(page, GuestEditorInput.of(guest), CONSOLE);
    }

    /**
     * Adds an editor's tab behind what is shown, where there is none yet. The editor itself is made when the tab is chosen, or when
     * {@link IEditorReference#getPart} is asked for it.
     *
     * @param page where
     * @param input what it shows
     * @param editor its identifier
     * @return the tab, which may have been there before
     * @throws PartInitException when there can't be one
     */
    public static IEditorReference add(IWorkbenchPage page, IEditorInput input, String editor) throws PartInitException {
        IEditorReference[] open = page.findEditors(input, editor, IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID);
        if (open.length > 0) {
            return open[0]; // the page would give nothing for it
        }
        try {
            return page.openEditors(new IEditorInput[] { input }, new String[] { editor }, null, IWorkbenchPage.MATCH_NONE, NONE)[0];
        } catch (MultiPartInitException e) {
            throw e.getExceptions()[0]; // of the only one that was to be opened
        }
    }

    private static IEditorPart open(IWorkbenchPage page, IEditorInput input) throws PartInitException {
        String editor = input instanceof GuestEditorInput ? GUEST : HOST;
        return page.openEditor(input, editor, true, IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID);
    }
}
