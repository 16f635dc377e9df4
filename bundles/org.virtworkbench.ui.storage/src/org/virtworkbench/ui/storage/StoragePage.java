package org.virtworkbench.ui.storage;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
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
import org.virtworkbench.ui.forms.HostListPage;
import org.virtworkbench.ui.forms.InventoryEditor;
import org.virtworkbench.ui.forms.ObjectTable;
import org.virtworkbench.ui.forms.Presence;
import org.virtworkbench.ui.forms.SpaceColumn;
import org.virtworkbench.ui.volumes.VolumesPane;
import org.virtworkbench.ui.widgets.EmptyState;

/** The pools of a host above, the volumes of the selected one below. */
final class StoragePage extends HostListPage<StoragePool> {

    static final String ID = "storage";
    private static final int SHARE = 36;
    private static final int SPACE = 3;

    private final Tasks tasks;
    private PoolActions actions;
    private VolumesPane volumes;
    private Optional<StoragePool> shownPool = Optional.empty();

    StoragePage(InventoryEditor<Host> editor, Tasks tasks) {
        super(editor, ID, Messages.Page_title, SHARE);
        this.tasks = tasks;
    }

    @Override
    protected void createBelow(Composite parent, Composite whole) {
        volumes = new VolumesPane(parent, services(), new HostFetch(services().connections(), whole), this::selectionChanged,
                pane -> new VolumeActions(services(), tasks, whole::getShell, pane).commanding());
        Subscription ended = tasks.subscribe(changed -> onUi(whole, changed));
        volumes.working(tasks.all());
        whole.addDisposeListener(event -> ended.close());
    }

    @Override
    protected void themeChanged() {
        super.themeChanged();
        volumes.refill();
    }

    @Override
    protected ObjectTable<StoragePool> createTable(Composite parent) {
        actions = new PoolActions(services(), tasks, editor(), () -> table().selection(), this::volumeNames);
        GridDataFactory.fillDefaults().indent(6, 2).applyTo(actions.commanding().createEmptyBar(parent));
        ObjectTable<StoragePool> pools = new ObjectTable<>(parent, StoragePool.class, SWT.MULTI);
        pools.column(Messages.Pools_name, 20, 120, StoragePool::getName, pool -> services().icons().image(StateTexts.icon(pool)),
                Comparator.comparing(StoragePool::getName, String.CASE_INSENSITIVE_ORDER));
        pools.text(Messages.Pools_state, 10, 70, pool -> StateTexts.text(pool.getState()));
        pools.text(Messages.Pools_type, 8, 60, StoragePool::getType);
        pools.column(Messages.Pools_space, 22, 150, pool -> "", null, Comparator.comparingDouble(SpaceColumn::share));
        SpaceColumn.install(pools.viewer(), SPACE, services().colors());
        pools.number(Messages.Pools_available, 10, 80, pool -> pool.getCapacity() > 0 ? Format.bytes(pool.getAvailable()) : Format.UNKNOWN,
                Comparator.comparingLong(StoragePool::getAvailable));
        pools.text(Messages.Pools_autostart, 8, 84, pool -> pool.isAutostart() ? Messages.Yes : Messages.No);
        pools.text(Messages.Pools_shared, 14, 80, pool -> SharedPools.text(services().inventory().inventory(), pool));
        pools.text(Messages.Pools_path, 24, 140, StoragePool::getPath);
        actions.commanding().serve(pools.viewer().getControl());
        return pools;
    }

    @Override
    protected List<Runnable> bars() {
        return List.of(() -> actions.commanding().fillBar(), () -> volumes.fillBar());
    }

    @Override
    protected List<StoragePool> objects(Host host) {
        return host.getPools();
    }

    @Override
    protected void selected() {
        actions.commanding().update();
        selectionChanged();
        Optional<StoragePool> selected = table().selection().stream().findFirst();
        if (!selected.equals(shownPool)) {
            shownPool = selected;
            volumes.show(selected);
        }
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

    @Override
    protected void show(Host shown) {
        super.show(shown);
        volumes.usersChanged(shown);
    }

    @Override
    protected void update(Host shown, ChangeSet changes) {
        if (changes.concerns(shown, Literals.HOST__POOLS)) {
            show(shown);
        } else if (SharedPools.mayDiffer(shown, changes)) {
            objects(shown).forEach(table()::update);
        }
        boolean some = false;
        for (Object object : changes.changed().keySet()) {
            if (object instanceof StoragePool pool && pool.getHost() == shown) {
                table().update(pool);
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
        if (VolumesPane.usersMayDiffer(shown, changes)) {
            volumes.usersChanged(shown);
        }
    }

    @Override
    protected void showAbsent(EmptyState state, Presence presence) {
        state.show("large/storage", Messages.Absent_headline, Messages.Absent_text);
    }
}
