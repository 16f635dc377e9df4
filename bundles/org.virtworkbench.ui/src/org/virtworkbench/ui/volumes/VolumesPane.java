package org.virtworkbench.ui.volumes;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.virtworkbench.core.driver.VolumeId;
import org.virtworkbench.core.inventory.ChangeSet;
import org.virtworkbench.core.task.Task;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.InventoryPackage.Literals;
import org.virtworkbench.model.inventory.PoolState;
import org.virtworkbench.model.inventory.StoragePool;
import org.virtworkbench.ui.forms.Commanding;
import org.virtworkbench.ui.forms.HostFetch;
import org.virtworkbench.ui.forms.Services;
import org.virtworkbench.ui.widgets.CssClass;

/** The volumes of one pool: how many, a filter, what can be done to them, the table, and what the selected one builds on. UI thread. */
public final class VolumesPane {

    private static final int FILTER_WIDTH = 220;

    private final VolumeUsers users = new VolumeUsers();
    private final VolumeWork work = new VolumeWork();
    private final Set<VolumeId> lookedFor = new HashSet<>();
    private final VolumeLoader loader;
    private final Label heading;
    private final VolumeTable table;
    private final ChainLine chain;
    private final Commanding actions;
    private Optional<StoragePool> pool = Optional.empty();
    private boolean known;
    private boolean asking;
    private boolean askAgain;

    /**
     * Makes one that shows nothing yet; {@link #fillBar} is to follow.
     *
     * @param parent with a grid layout
     * @param services of the editor
     * @param fetch asks the host
     * @param selected hears that others are selected
     * @param commands what can be done to the volumes, above their table
     */
    public VolumesPane(Composite parent, Services services, HostFetch fetch, Runnable selected,
            Function<VolumesPane, Commanding> commands) {
        loader = new VolumeLoader(fetch, this::told);
        Composite head = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        GridLayoutFactory.fillDefaults().numColumns(2).extendedMargins(12, 8, 6, 2).applyTo(head);
        heading = CssClass.HEADING.on(new Label(head, SWT.NONE));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(heading);
        Text filter = new Text(head, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage(Messages.Volumes_filter);
        GridDataFactory.fillDefaults().hint(FILTER_WIDTH, SWT.DEFAULT).applyTo(filter);
        actions = commands.apply(this);
        GridDataFactory.fillDefaults().indent(6, 0).applyTo(actions.createEmptyBar(parent));
        table = new VolumeTable(parent, services.icons(), loader, new VolumeTable.Uses(this::usersOf, this::usesOf), this::showAll);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        chain = new ChainLine(parent, fetch);
        filter.addListener(SWT.Modify, event -> table.filter(filter.getText()));
        filter.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                table.table().setFocus();
            }
        });
        actions.serve(table.table());
        table.table().addListener(SWT.Selection, event -> {
            actions.update();
            showChain();
            selected.run();
        });
        showHeading();
    }

    /** Makes the tools of the bar above the table, which take as long as all else: the window may answer before. */
    public void fillBar() {
        actions.fillBar();
        actions.update();
    }

    /** {@return the pool that is shown} */
    public Optional<StoragePool> pool() {
        return pool;
    }

    /** {@return the volumes that are selected} */
    public List<VolumeRow> selection() {
        return table.selection();
    }

    /** {@return names of the guests that use a volume, with commas; empty when none does} */
    public String usersOf(VolumeRow row) {
        return users.of(pool.map(StoragePool::getName).orElse(""), row);
    }

    private String usesOf(VolumeRow row) {
        String guests = usersOf(row);
        String doing = pool.map(found -> work.of(new VolumeId(found.getUuid(), row.name()))).orElse("");
        return guests.isEmpty() || doing.isEmpty() ? guests + doing : NLS.bind(Messages.Volumes_work, guests, doing);
    }

    /**
     * Shows what tasks do to volumes, how far and how fast, behind those who use them.
     *
     * @param tasks as they are now; others stay as they were told before
     */
    public void working(Collection<Task> tasks) {
        Set<String> names = new HashSet<>();
        boolean fresh = false;
        for (Task task : work.take(tasks)) {
            VolumeId volume = task.volume().get();
            if (pool.filter(found -> found.getUuid().equals(volume.pool())).isPresent()) {
                names.add(volume.name());
                fresh |= known && task.progress().isPresent() && !task.state().isOver() && lookedFor.add(volume)
                        && table.rows().stream().noneMatch(row -> row.name().equals(volume.name()));
            }
            if (task.state().isOver()) {
                lookedFor.remove(volume);
            }
        }
        if (fresh) {
            reload(); // the task made one, which no event tells
        } else if (!names.isEmpty()) {
            table.told(table.rows().stream().filter(row -> names.contains(row.name())).toList());
        }
    }

    /** {@return all volumes, shown or not} */
    public List<VolumeRow> rows() {
        return table.rows();
    }

    private void told(List<VolumeRow> rows) {
        table.told(rows);
        if (selection().stream().anyMatch(rows::contains)) {
            actions.update();
            showChain();
        }
    }

    /** Shows the volumes of a pool, asked for now. */
    public void show(Optional<StoragePool> shown) {
        if (!shown.equals(pool)) {
            table.show(List.of());
        }
        pool = shown.filter(found -> found.getHost() != null);
        known = false;
        asking = false;
        reload();
    }

    /** Asks for the volumes anew; where they are being asked for, once more after that, however often this is wanted meanwhile. */
    public void reload() {
        askAgain = asking;
        if (asking) {
            return;
        }
        boolean asks = pool.filter(found -> found.getHost() != null && found.getHost().getState() == ConnectionState.CONNECTED
                && found.getState() != PoolState.INACTIVE).isPresent();
        asking = asks;
        if (asks) {
            loader.load(pool.get(), rows -> {
                known = true;
                show(rows);
                answered();
            }, failure -> {
                answered();
                heading.setText(NLS.bind(Messages.Volumes_failed, name(), failure.getMessage().replace("&", "&&")));
                actions.update();
            });
        } else {
            loader.cancel();
            if (pool.filter(found -> found.getState() == PoolState.INACTIVE).isPresent() || pool.isEmpty()) {
                table.show(List.of());
            }
        }
        showAll();
    }

    private void answered() {
        asking = false;
        if (askAgain) {
            reload();
        }
    }

    /** What was told of a volume before stays until the host tells it anew. */
    private void show(List<VolumeRow> rows) {
        Map<String, VolumeRow> before = new HashMap<>(table.count() * 2);
        table.rows().forEach(row -> before.put(row.name(), row));
        rows.forEach(row -> Optional.ofNullable(before.get(row.name())).ifPresent(row::inherit));
        table.show(rows);
    }

    private void showAll() {
        showHeading();
        showChain();
        actions.update();
    }

    private String name() {
        return pool.map(StoragePool::getName).orElse("").replace("&", "&&");
    }

    private void showHeading() {
        String text;
        if (pool.isEmpty()) {
            text = Messages.Volumes_noPool;
        } else if (pool.get().getState() == PoolState.INACTIVE) {
            text = NLS.bind(Messages.Volumes_inactive, name());
        } else if (!known) {
            text = NLS.bind(Messages.Volumes_asking, name());
        } else if (table.shownCount() < table.count()) {
            text = NLS.bind(Messages.Volumes_some, new Object[] { name(), table.shownCount(), table.count() });
        } else {
            text = NLS.bind(Messages.Volumes_all, name(), table.count());
        }
        heading.setText(text);
    }

    private void showChain() {
        List<VolumeRow> selected = selection();
        chain.show(pool, selected.size() == 1 ? Optional.of(selected.getFirst()) : Optional.empty());
    }

    /** {@return whether changes may lead to other users of the volumes of a host} */
    public static boolean usersMayDiffer(Host host, ChangeSet changes) {
        return changes.concerns(host, Literals.HOST__GUESTS) || changes.changed().entrySet().stream()
                .anyMatch(change -> change.getKey().eClass() == Literals.DISK && change.getValue().contains(Literals.DISK__SOURCE)
                        || change.getKey().eClass() == Literals.GUEST && (change.getValue().contains(Literals.GUEST__DISKS)
                                || change.getValue().contains(Literals.HOST_OBJECT__NAME)));
    }

    /** Looks again who uses which volume. */
    public void usersChanged(Host host) {
        users.look(host);
        table.refill();
    }

    /** Paints all anew. */
    public void refill() {
        table.refill();
    }

    /** {@return names of all volumes that are known} */
    public List<String> names() {
        return known ? table.rows().stream().map(VolumeRow::name).toList() : List.of();
    }
}
