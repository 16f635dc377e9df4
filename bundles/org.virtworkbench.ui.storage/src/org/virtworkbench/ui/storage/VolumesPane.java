package org.virtworkbench.ui.storage;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.virtworkbench.core.task.Tasks;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.PoolState;
import org.virtworkbench.model.inventory.StoragePool;
import org.virtworkbench.ui.forms.HostFetch;
import org.virtworkbench.ui.forms.Services;
import org.virtworkbench.ui.widgets.CssClass;

/** The volumes of one pool: how many, a filter, what can be done to them, the table, and what the selected one builds on. UI thread. */
final class VolumesPane {

    private static final int FILTER_WIDTH = 220;

    private final VolumeUsers users = new VolumeUsers();
    private final VolumeLoader loader;
    private final Label heading;
    private final VolumeTable table;
    private final ChainLine chain;
    private final VolumeActions actions;
    private Optional<StoragePool> pool = Optional.empty();
    private boolean known;

    VolumesPane(Composite parent, Services services, Tasks tasks, HostFetch fetch, Runnable selected) {
        loader = new VolumeLoader(fetch, this::told);
        Composite head = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        GridLayoutFactory.fillDefaults().numColumns(2).extendedMargins(12, 8, 6, 2).applyTo(head);
        heading = CssClass.HEADING.on(new Label(head, SWT.NONE));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(heading);
        Text filter = new Text(head, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage(Messages.Volumes_filter);
        GridDataFactory.fillDefaults().hint(FILTER_WIDTH, SWT.DEFAULT).applyTo(filter);
        actions = new VolumeActions(services, tasks, parent::getShell, this::pool, this::selection, this::rows, this::usersOf);
        GridDataFactory.fillDefaults().indent(6, 0).applyTo(actions.commanding().createBar(parent));
        table = new VolumeTable(parent, services.icons(), loader, this::usersOf);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        chain = new ChainLine(parent, fetch);
        filter.addListener(SWT.Modify, event -> {
            table.filter(filter.getText());
            showHeading();
        });
        filter.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                table.table().setFocus();
            }
        });
        actions.commanding().serve(table.table());
        table.table().addListener(SWT.Selection, event -> {
            actions.commanding().update();
            showChain();
            selected.run();
        });
        showHeading();
        actions.commanding().update();
    }

    private Optional<StoragePool> pool() {
        return pool;
    }

    private List<VolumeRow> selection() {
        return table.selection();
    }

    private String usersOf(VolumeRow row) {
        return users.of(pool.map(StoragePool::getName).orElse(""), row);
    }

    private List<VolumeRow> rows() {
        return table.rows();
    }

    private void told(List<VolumeRow> rows) {
        table.told(rows);
        if (selection().stream().anyMatch(rows::contains)) {
            actions.commanding().update();
            showChain();
        }
    }

    /** Shows the volumes of a pool, asked for now. */
    void show(Optional<StoragePool> shown) {
        if (!shown.equals(pool)) {
            table.show(List.of());
        }
        pool = shown.filter(found -> found.getHost() != null);
        known = false;
        reload();
    }

    /** Asks for the volumes anew. */
    void reload() {
        boolean asks = pool.filter(found -> found.getHost() != null && found.getHost().getState() == ConnectionState.CONNECTED
                && found.getState() != PoolState.INACTIVE).isPresent();
        if (asks) {
            loader.load(pool.get(), rows -> {
                known = true;
                table.show(rows);
                showAll();
            }, failure -> {
                heading.setText(NLS.bind(Messages.Volumes_failed, name(), failure.getMessage().replace("&", "&&")));
                actions.commanding().update();
            });
        } else {
            loader.cancel();
            if (pool.filter(found -> found.getState() == PoolState.INACTIVE).isPresent() || pool.isEmpty()) {
                table.show(List.of());
            }
        }
        showAll();
    }

    private void showAll() {
        showHeading();
        showChain();
        actions.commanding().update();
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

    /** Looks again who uses which volume. */
    void usersChanged(Host host) {
        users.look(host);
        table.refill();
    }

    /** Paints all anew. */
    void refill() {
        table.refill();
    }

    /** {@return names of all volumes that are known} */
    List<String> names() {
        return known ? table.rows().stream().map(VolumeRow::name).toList() : List.of();
    }
}
