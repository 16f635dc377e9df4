package org.virtworkbench.ui.host;

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
import org.eclipse.ui.PartInitException;
import org.virtworkbench.core.inventory.ChangeSet;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.InventoryPackage.Literals;
import org.virtworkbench.model.inventory.StoragePool;
import org.virtworkbench.ui.editor.Editors;
import org.virtworkbench.ui.format.Format;
import org.virtworkbench.ui.format.StateTexts;
import org.virtworkbench.ui.forms.Commanding;
import org.virtworkbench.ui.forms.HostFetch;
import org.virtworkbench.ui.forms.InventoryEditor;
import org.virtworkbench.ui.forms.ObjectTable;
import org.virtworkbench.ui.forms.SpaceColumn;
import org.virtworkbench.ui.volumes.VolumesPane;

/** The storage pools of a host, and the volumes of the selected one, which are asked for when it is selected. */
final class HostStoragePage extends HostPage {

    private static final String ID = "storage";

    private ObjectTable<StoragePool> pools;
    private VolumesPane volumes;
    private Optional<StoragePool> shownPool = Optional.empty();

    HostStoragePage(InventoryEditor<Host> editor) {
        super(editor, ID, Messages.Page_storage);
    }

    @Override
    protected void createContent(Composite parent) {
        GridLayoutFactory.fillDefaults().applyTo(parent);
        SashForm sash = new SashForm(parent, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        createPools(frame(sash, false));
        volumes = new VolumesPane(frame(sash, true), services(), new HostFetch(services().connections(), sash), this::selectionChanged,
                pane -> commands());
        volumes.fillBar();
        sash.setWeights(45, 55);
        var themes = services().icons().onThemeChange(() -> {
            pools.viewer().refresh();
            volumes.refill();
        });
        sash.addDisposeListener(event -> themes.close());
    }

    @Override
    protected IStructuredSelection selectionWithin() {
        return pools == null ? StructuredSelection.EMPTY : pools.viewer().getStructuredSelection();
    }

    @Override
    protected void show(Host shown) {
        pools.show(List.copyOf(shown.getPools()));
        if (pools.selection().isEmpty() && !shown.getPools().isEmpty()) {
            pools.viewer().setSelection(new StructuredSelection(pools.viewer().getElementAt(0)));
        }
        volumes.usersChanged(shown);
    }

    @Override
    protected void update(Host shown, ChangeSet changes) {
        if (changes.concerns(shown, Literals.HOST__POOLS)) {
            show(shown);
        }
        changes.changed().keySet().stream().filter(object -> object instanceof StoragePool pool && pool.getHost() == shown)
                .forEach(pools::update);
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

    private static Composite frame(Composite parent, boolean lower) {
        Composite frame = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().extendedMargins(0, 0, lower ? 4 : 0, 0).spacing(0, 4).applyTo(frame);
        return frame;
    }

    private void createPools(Composite parent) {
        pools = new ObjectTable<>(parent, StoragePool.class, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(pools.control());
        pools.column(Messages.Storage_pool, 20, 120, StoragePool::getName, pool -> services().icons().image(StateTexts.icon(pool)),
                Comparator.comparing(StoragePool::getName, String.CASE_INSENSITIVE_ORDER));
        pools.text(Messages.Storage_state, 10, 70, pool -> StateTexts.text(pool.getState()));
        pools.text(Messages.Storage_type, 8, 60, StoragePool::getType);
        pools.column(Messages.Storage_used, 20, 130, pool -> "", null, Comparator.comparingDouble(SpaceColumn::share));
        SpaceColumn.install(pools.viewer(), 3, services().colors());
        pools.number(Messages.Storage_capacity, 10, 80, pool -> size(pool, pool.getCapacity()),
                Comparator.comparingLong(StoragePool::getCapacity));
        pools.text(Messages.Storage_autostart, 8, 70, pool -> HostTexts.yesNo(pool.isAutostart()));
        pools.text(Messages.Storage_path, 24, 140, StoragePool::getPath);
        pools.onOpen(this::open);
        pools.viewer().addSelectionChangedListener(event -> {
            selectionChanged();
            Optional<StoragePool> selected = pools.selection().stream().findFirst();
            if (!selected.equals(shownPool)) {
                shownPool = selected;
                volumes.show(selected);
            }
        });
    }

    private void open(StoragePool pool) {
        try {
            Editors.open(editor().getSite().getPage(), pool);
        } catch (PartInitException e) {
            services().failures().show(e.getStatus());
        }
    }

    private Commanding commands() {
        Commanding commanding = new Commanding(services().icons());
        commanding.add(Messages.Storage_change, "storage", 0, true, () -> shownPool.isPresent(), () -> shownPool.ifPresent(this::open));
        return commanding;
    }

    private static String size(StoragePool pool, long bytes) {
        return pool.getCapacity() > 0 ? Format.bytes(bytes) : Format.UNKNOWN;
    }
}
