package org.virtworkbench.ui.network;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.virtworkbench.core.operation.Targets;
import org.virtworkbench.core.task.Tasks;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.ui.forms.HostFetch;
import org.virtworkbench.ui.forms.InventoryEditor;
import org.virtworkbench.ui.forms.InventoryPage;

/** Edits one network filter as XML; what libvirt says against it stands above it. */
public final class FilterEditor extends InventoryEditor<Host> {

    /** The identifier in the plugin.xml. */
    static final String ID = "org.virtworkbench.ui.network.filter";

    private final EditedFilter edited = new EditedFilter();
    private Tasks tasks;
    private int asked;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        super.init(site, input);
        tasks = site.getService(Tasks.class);
        if (input().filter().isEmpty()) {
            edited.begin();
        }
        edited.onChange(this::editorDirtyStateChanged);
    }

    @Override
    protected Optional<Host> find() {
        return services().inventory().host(hostId());
    }

    @Override
    protected String hostId() {
        return input().hostId();
    }

    @Override
    protected String nameOf(Host shown) {
        return input().getName();
    }

    @Override
    protected String iconOf(Host shown) {
        return iconOfUnknown();
    }

    @Override
    protected String iconOfUnknown() {
        return "filter";
    }

    @Override
    protected List<? extends InventoryPage<Host>> pages() {
        return List.of(new FilterPage(this, edited));
    }

    @Override
    protected void createPages() {
        super.createPages();
        object().ifPresent(this::want);
    }

    @Override
    protected void want(Host shown) {
        Optional<UUID> filter = input().filter();
        if (getContainer() == null || filter.isEmpty() || shown.getState() != ConnectionState.CONNECTED) {
            return;
        }
        int mine = ++asked;
        new HostFetch(services().connections(), getContainer()).run(hostId(), input().getName(),
                connection -> connection.networks().filters().xml(filter.get()), fresh -> {
                    if (mine == asked) {
                        edited.load(fresh);
                    }
                }, failure -> {
                    if (mine == asked) {
                        edited.failed(failure.getMessage());
                    }
                });
    }

    @Override
    public void setFocus() {
        super.setFocus();
        object().ifPresent(this::want);
    }

    @Override
    public boolean isDirty() {
        return edited.isDirty();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        asked++; // what is under way is older than what is saved
        Optional<Host> host = object();
        if (host.isEmpty() || !save(new FilterSaving(services(), tasks, Targets.of(host.get()), input().filter()))) {
            monitor.setCanceled(true);
        }
    }

    private boolean save(FilterSaving saving) {
        if (edited.isChangedElsewhere()) {
            edited.failed(Messages.Save_decide);
            return false;
        }
        String text = edited.text();
        Optional<String> base = edited.base();
        List<FilterSaving.Outcome> outcome = new ArrayList<>();
        try {
            PlatformUI.getWorkbench().getProgressService().busyCursorWhile(monitor -> outcome.add(saving.run(text, base, monitor)));
        } catch (InvocationTargetException e) {
            outcome.add(new FilterSaving.Failed(String.valueOf(e.getCause())));
        } catch (InterruptedException e) {
            outcome.add(new FilterSaving.Failed(Messages.Save_cancelled));
        }
        return switch (outcome.getFirst()) {
            case FilterSaving.Saved saved -> {
                setInput(new FilterEditorInput(hostId(), Optional.of(saved.filter()), saved.name()));
                setPartName(input().getName());
                edited.saved(saved.xml());
                yield true;
            }
            case FilterSaving.Changed changed -> {
                edited.load(changed.xml());
                yield false;
            }
            case FilterSaving.Failed failed -> {
                edited.failed(failed.why());
                yield false;
            }
        };
    }

    /** Saves as the person does by the key. */
    void save() {
        getSite().getPage().saveEditor(this, false);
    }

    private FilterEditorInput input() {
        return (FilterEditorInput) getEditorInput();
    }
}
