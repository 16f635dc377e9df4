package org.virtworkbench.ui.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.ISources;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.services.IEvaluationService;
import org.virtworkbench.core.inventory.ChangeSet;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.InventoryPackage.Literals;
import org.virtworkbench.ui.widgets.Later;

/**
 * An editor of one object of the inventory. Opens at once with what is known, also before its host is there; follows the object's name, icon and changes;
 * its pages say when the host is lost or the object is gone. Closes when the host is no longer configured, unless something is edited.
 *
 * @param <T> type of the object
 */
public abstract class InventoryEditor<T extends EObject> extends FormEditor {

    private final List<Subscription> subscriptions = new ArrayList<>();
    private final List<InventoryPage<T>> followers = new ArrayList<>();
    private final ObjectSelection selection = new ObjectSelection();
    private final IPartListener2 visibility = new IPartListener2() {
        @Override
        public void partVisible(IWorkbenchPartReference part) {
            if (part.getPart(false) == InventoryEditor.this) {
                followers.forEach(InventoryPage::becameVisible);
            }
        }
    };
    private Services services;
    private Optional<T> object = Optional.empty();
    private Presence presence = Presence.WAITING;
    private boolean hostSeen;
    private boolean disposed;

    /** {@return the object, looked up anew in the live model} */
    protected abstract Optional<T> find();

    /** {@return id of the host that the object is, or is in} */
    protected abstract String hostId();

    /** {@return the object's name of now} */
    protected abstract String nameOf(T shown);

    /** {@return name of the icon for the object's state} */
    protected abstract String iconOf(T shown);

    /** {@return name of the icon while the object's state is not known} */
    protected abstract String iconOfUnknown();

    /** {@return the pages, in their order} */
    protected abstract List<? extends InventoryPage<T>> pages();

    /** Asks for what is fetched only when somebody looks; called whenever the object appears or its host is connected again. */
    protected abstract void want(T shown);

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        super.init(site, input);
        services = Services.from(site);
        site.setSelectionProvider(selection);
        setPartName(input.getName());
        site.getPage().addPartListener(visibility);
        subscriptions.add(() -> site.getPage().removePartListener(visibility));
        subscriptions.add(services.inventory().subscribe(this::apply));
        subscriptions.add(services.icons().onThemeChange(this::showTitle));
        resolve();
        showTitle();
        object.ifPresent(this::want);
    }

    /** {@return the services that pages use} */
    public Services services() {
        return services;
    }

    /** {@return the object; empty while it is not in the model} */
    public Optional<T> object() {
        return object;
    }

    /** {@return the host, as far as it is configured} */
    public Optional<Host> host() {
        return services.inventory().host(hostId());
    }

    /** {@return whether the object is there} */
    public Presence presence() {
        return presence;
    }

    /** The platform's command Save hears nothing of an editor that was the active one already when the command was first asked for. */
    @Override
    public void editorDirtyStateChanged() {
        super.editorDirtyStateChanged();
        getSite().getService(IEvaluationService.class).requestEvaluation(ISources.ACTIVE_PART_NAME);
    }

    /** {@return none: the pages are of plain widgets} */
    @Override
    protected FormToolkit createToolkit(Display display) {
        return null;
    }

    /** Without a toolkit the one that is overridden would do nothing. */
    @Override
    public void close(boolean save) {
        Later.run(getSite().getShell().getDisplay(), () -> {
            if (!disposed) {
                getSite().getPage().closeEditor(this, save);
            }
        });
    }

    @Override
    protected void addPages() {
        for (InventoryPage<T> page : pages()) {
            try {
                addPage(page);
                followers.add(page);
            } catch (PartInitException e) {
                ILog.of(getClass()).error("Page " + page.getId() + " can't be added", e);
            }
        }
    }

    @Override
    public void dispose() {
        disposed = true;
        subscriptions.forEach(Subscription::close);
        super.dispose();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        // nothing is edited here
    }

    @Override
    public void doSaveAs() {
        // not allowed
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    protected void pageChange(int newPageIndex) {
        super.pageChange(newPageIndex);
        if (newPageIndex >= 0 && newPageIndex < followers.size()) {
            selection.setSelection(followers.get(newPageIndex).selectionWithin());
            if (getSite().getPage().getActivePart() == this) {
                setFocus();
            }
        }
    }

    @Override
    public void setFocus() {
        if (getActivePageInstance() instanceof InventoryPage<?> page) {
            page.setFocus();
        } else {
            super.setFocus();
        }
    }

    /** Tells what is selected on the active page. */
    void selectedWithin(InventoryPage<T> page) {
        if (getActivePageInstance() == page) {
            selection.setSelection(page.selectionWithin());
        }
    }

    private void apply(ChangeSet changes) {
        Optional<T> before = object;
        Presence presenceBefore = presence;
        resolve();
        if (hostSeen && host().isEmpty() && !isDirty()) {
            close(false);
            return;
        }
        if (!before.equals(object) || isConnectedAgain(changes)) {
            object.ifPresent(this::want);
        }
        boolean other = !before.equals(object) || presence != presenceBefore;
        boolean own = object.filter(changes.changed()::containsKey).isPresent()
                || host().filter(changes.changed()::containsKey).isPresent();
        if (other || own) {
            showTitle();
        }
        followers.forEach(page -> page.apply(changes, other));
    }

    private boolean isConnectedAgain(ChangeSet changes) {
        return host().filter(host -> host.getState() == ConnectionState.CONNECTED && changes.concerns(host, Literals.HOST__STATE))
                .isPresent();
    }

    private void resolve() {
        Optional<Host> host = host();
        hostSeen |= host.isPresent();
        object = find();
        if (object.isPresent()) {
            presence = Presence.PRESENT;
        } else if (host.filter(shown -> shown.getState() == ConnectionState.CONNECTED).isPresent()) {
            presence = Presence.GONE;
        } else if (presence != Presence.GONE) {
            presence = Presence.WAITING;
        }
        selection.object(object);
    }

    private void showTitle() {
        object.ifPresent(shown -> {
            if (!nameOf(shown).equals(getPartName())) {
                setPartName(nameOf(shown));
            }
        });
        setTitleImage(services.icons().image(object.map(this::iconOf).orElseGet(this::iconOfUnknown)));
    }
}
