package org.virtworkbench.ui.storage;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.virtworkbench.core.inventory.ChangeSet;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.core.task.Task;
import org.virtworkbench.core.task.Tasks;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.InventoryPackage.Literals;
import org.virtworkbench.model.inventory.StoragePool;
import org.virtworkbench.ui.format.Format;
import org.virtworkbench.ui.format.StateTexts;
import org.virtworkbench.ui.forms.HostFetch;
import org.virtworkbench.ui.forms.InventoryEditor;
import org.virtworkbench.ui.forms.InventoryPage;
import org.virtworkbench.ui.forms.ObjectTable;
import org.virtworkbench.ui.forms.Presence;
import org.virtworkbench.ui.forms.SpaceColumn;
import org.virtworkbench.ui.volumes.VolumesPane;
import org.virtworkbench.ui.widgets.EmptyState;

/** The pools of a host above, the volumes of the selected one below. */
final class StoragePage extends InventoryPage<Host> {

    static final String ID = "storage";
    private static final int SPACE = 3;

    private final Tasks tasks;
    private ObjectTable<StoragePool> pools;
    private PoolActions actions;
    private VolumesPane volumes;
    private Optional<StoragePool> wanted = Optional.empty();
    private Optional<StoragePool> shownPool = Optional.empty();

    StoragePage(InventoryEditor<Host> editor, Tasks tasks) {
        super(editor, ID, Messages.Page_title);
        this.tasks = tasks;
    }

    @Override
    protected void createContent(Composite parent) {
        GridLayoutFactory.fillDefaults().applyTo(parent);
        SashForm sash = new SashForm(parent, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        createPools(frame(sash));
        volumes = new VolumesPane(frame(sash), services(), new HostFetch(services().connections(), sash), this::selectionChanged,
                pane -> new VolumeActions(services(), tasks, sash::getShell, pane).commanding());
        sash.setWeights(36, 64);
        Subscription themes = services().icons().onThemeChange(() -> {
            pools.viewer().refresh();
            volumes.refill();
        });
        Subscription ended = tasks.subscribe(changed -> onUi(sash, changed));
        volumes.working(tasks.all());
        sash.addDisposeListener(event -> {
            themes.close();
            ended.close();
        });
    }

    private static Composite frame(Composite parent) {
        Composite frame = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(frame);
        return frame;
    }

    private void createPools(Composite parent) {
        actions = new PoolActions(services(), tasks, editor(), this::selectedPools, this::volumeNames);
        GridDataFactory.fillDefaults().indent(6, 2).applyTo(actions.commanding().createBar(parent));
        pools = new ObjectTable<>(parent, StoragePool.class, SWT.MULTI);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(pools.control());
        pools.column(Messages.Pools_name, 20, 120, StoragePool::getName, pool -> services().icons().image(StateTexts.icon(pool)),
                Comparator.comparing(StoragePool::getName, String.CASE_INSENSITIVE_ORDER));
        pools.text(Messages.Pools_state, 10, 70, pool -> StateTexts.text(pool.getState()));
        pools.text(Messages.Pools_type, 8, 60, StoragePool::getType);
        pools.column(Messages.Pools_space, 22, 150, pool -> "", null, Comparator.comparingDouble(SpaceColumn::share));
        SpaceColumn.install(pools.viewer(), SPACE, services().colors());
        pools.number(Messages.Pools_available, 10, 80, pool -> pool.getCapacity() > 0 ? Format.bytes(pool.getAvailable()) : Format.UNKNOWN,
                Comparator.comparingLong(StoragePool::getAvailable));
        pools.text(Messages.Pools_autostart, 8, 74, pool -> pool.isAutostart() ? Messages.Yes : Messages.No);
        pools.text(Messages.Pools_shared, 14, 80, pool -> SharedPools.text(services().inventory().inventory(), pool));
        pools.text(Messages.Pools_path, 24, 140, StoragePool::getPath);
        actions.commanding().serve(pools.viewer().getControl());
        pools.viewer().addSelectionChangedListener(event -> poolSelected());
    }

    private void poolSelected() {
        actions.commanding().update();
        selectionChanged();
        Optional<StoragePool> selected = selectedPools().stream().findFirst();
        if (!selected.equals(shownPool)) {
            shownPool = selected;
            volumes.show(selected);
        }
    }

    private List<StoragePool> selectedPools() {
        return pools.selection();
    }

    private List<String> volumeNames(StoragePool pool) {
        return shownPool.filter(pool::equals).map(any -> volumes.names()).orElse(List.of());
    }

    /** Shows what is done to volumes, and looks at a pool again when something was done to it. */
    private void onUi(Composite control, List<Task> changed) {
        if (changed.stream().noneMatch(task -> task.state().isOver() || task.volume().isPresent()) || control.isDisposed()) {
            return;
        }
        control.getDisplay().asyncExec(() -> {
            if (!control.isDisposed()) {
                volumes.working(changed);
                if (shownPool.filter(pool -> changed.stream()
                        .anyMatch(task -> task.state().isOver() && task.target().object().filter(pool.getUuid()::equals).isPresent()))
                        .isPresent()) {
                    volumes.reload();
                }
            }
        });
    }

    void reveal(StoragePool pool) {
        wanted = Optional.of(pool);
        if (pools != null) {
            selectWanted();
        }
    }

    private void selectWanted() {
        wanted.filter(pool -> pool.getHost() != null).ifPresent(pool -> {
            pools.viewer().setSelection(new StructuredSelection(pool), true);
            wanted = Optional.empty();
        });
    }

    @Override
    protected IStructuredSelection selectionWithin() {
        if (volumes == null) {
            return StructuredSelection.EMPTY;
        }
        return pools.viewer().getStructuredSelection();
    }

    @Override
    protected void show(Host shown) {
        pools.show(List.copyOf(shown.getPools()));
        selectWanted();
        if (pools.selection().isEmpty() && !shown.getPools().isEmpty()) {
            pools.viewer().setSelection(new StructuredSelection(pools.viewer().getElementAt(0)));
        }
        poolSelected();
        actions.commanding().update();
        volumes.usersChanged(shown);
    }

    @Override
    protected void update(Host shown, ChangeSet changes) {
        if (changes.concerns(shown, Literals.HOST__POOLS)) {
            show(shown);
        }
        boolean some = false;
        for (Object object : changes.changed().keySet()) {
            if (object instanceof StoragePool pool && pool.getHost() == shown) {
                pools.update(pool);
                some = true;
            }
        }
        if (some || changes.concerns(shown, Literals.HOST__STATE)) {
            actions.commanding().update();
        }
        if (changes.concerns(shown, Literals.HOST__STATE)
                || shownPool.filter(pool -> changes.concerns(pool, Literals.STORAGE_POOL__STATE)).isPresent()) {
            volumes.show(shownPool);
        } else if (shownPool.filter(pool -> changes.concerns(pool, Literals.STORAGE_POOL__ALLOCATION, Literals.STORAGE_POOL__AVAILABLE))
                .isPresent()) {
            volumes.reload(); // somebody made or deleted some
        }
        if (changes.changed().keySet().stream().anyMatch(object -> object.eClass() == Literals.GUEST || object.eClass() == Literals.DISK)
                || changes.concerns(shown, Literals.HOST__GUESTS)) {
            volumes.usersChanged(shown);
        }
    }

    @Override
    protected void showAbsent(EmptyState state, Presence presence) {
        state.show("large/storage", Messages.Absent_headline, Messages.Absent_text);
    }
}
