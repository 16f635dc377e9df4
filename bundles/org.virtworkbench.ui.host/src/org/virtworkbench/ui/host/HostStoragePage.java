package org.virtworkbench.ui.host;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.PartInitException;
import org.virtworkbench.core.connection.DetailRequest;
import org.virtworkbench.core.inventory.ChangeSet;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.InventoryPackage.Literals;
import org.virtworkbench.model.inventory.PoolState;
import org.virtworkbench.model.inventory.StoragePool;
import org.virtworkbench.model.inventory.Volume;
import org.virtworkbench.ui.editor.Editors;
import org.virtworkbench.ui.format.Format;
import org.virtworkbench.ui.format.StateTexts;
import org.virtworkbench.ui.forms.InventoryEditor;
import org.virtworkbench.ui.forms.ObjectTable;
import org.virtworkbench.ui.forms.SpaceColumn;
import org.virtworkbench.ui.widgets.CssClass;

/** The storage pools of a host, and the volumes of the selected one, which are asked for when it is selected. */
final class HostStoragePage extends HostPage {

    private static final String ID = "storage";

    private ObjectTable<StoragePool> pools;
    private ObjectTable<Volume> volumes;
    private Label heading;
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
        createVolumes(frame(sash, true));
        sash.setWeights(45, 55);
        var themes = services().icons().onThemeChange(() -> {
            pools.viewer().refresh();
            volumes.viewer().refresh();
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
        showVolumes();
    }

    @Override
    protected void update(Host shown, ChangeSet changes) {
        if (changes.concerns(shown, Literals.HOST__POOLS)) {
            show(shown);
        }
        changes.changed().keySet().stream().filter(object -> object instanceof StoragePool pool && pool.getHost() == shown)
                .forEach(pools::update);
        boolean state = changes.concerns(shown, Literals.HOST__STATE);
        if (state || shownPool.filter(pool -> changes.concerns(pool, Literals.STORAGE_POOL__STATE)).isPresent()) {
            wantVolumes();
        }
        boolean inside = changes.changed().keySet().stream()
                .anyMatch(object -> shownPool.filter(pool -> object.eContainer() == pool).isPresent());
        if (inside || shownPool.filter(changes::concerns).isPresent()) {
            showVolumes();
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
                wantVolumes();
                showVolumes();
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

    private void createVolumes(Composite parent) {
        Composite head = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        GridLayoutFactory.fillDefaults().numColumns(2).extendedMargins(12, 12, 0, 0).applyTo(head);
        heading = CssClass.HEADING.on(new Label(head, SWT.NONE));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(heading);
        Link change = new Link(head, SWT.NONE);
        change.setText("<a>" + Messages.Storage_change + "</a>");
        change.addListener(SWT.Selection, event -> shownPool.ifPresent(this::open));
        volumes = new ObjectTable<>(parent, Volume.class, SWT.MULTI);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(volumes.control());
        volumes.column(Messages.Storage_volume, 26, 140, Volume::getName, volume -> services().icons().image("volume"),
                Comparator.comparing(Volume::getName, String.CASE_INSENSITIVE_ORDER));
        volumes.text(Messages.Storage_format, 10, 70, Volume::getFormat);
        volumes.number(Messages.Storage_capacity, 12, 80, volume -> Format.bytes(volume.getCapacity()),
                Comparator.comparingLong(Volume::getCapacity));
        volumes.number(Messages.Storage_allocated, 12, 80, volume -> Format.bytes(volume.getAllocation()),
                Comparator.comparingLong(Volume::getAllocation));
        volumes.text(Messages.Storage_path, 40, 160, Volume::getPath);
    }

    private void wantVolumes() {
        shownPool.filter(pool -> pool.getHost() != null)
                .ifPresent(pool -> services().connections().want(new DetailRequest.Volumes(pool.getHost().getId(), pool.getUuid())));
    }

    private void showVolumes() {
        heading.setText(shownPool.map(HostStoragePage::heading).orElse(Messages.Storage_noPool));
        volumes.show(shownPool.map(pool -> List.copyOf(pool.getVolumes())).orElse(List.of()));
    }

    private static String heading(StoragePool pool) {
        String name = pool.getName().replace("&", "&&");
        if (pool.getState() == PoolState.INACTIVE || pool.getState() == PoolState.INACCESSIBLE) {
            return NLS.bind(Messages.Storage_volumesInactive, name);
        }
        return pool.isVolumesKnown() ? NLS.bind(Messages.Storage_volumes, name, Integer.valueOf(pool.getVolumes().size()))
                : NLS.bind(Messages.Storage_volumesFetching, name);
    }

    private static String size(StoragePool pool, long bytes) {
        return pool.getCapacity() > 0 ? Format.bytes(bytes) : Format.UNKNOWN;
    }
}
