package org.virtworkbench.ui.wizards.guest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.virtworkbench.core.creation.GuestDefaults;
import org.virtworkbench.core.creation.Medium;
import org.virtworkbench.core.creation.NetworkCard.Link;
import org.virtworkbench.core.creation.SizeText;
import org.virtworkbench.core.driver.NetworkRecord;
import org.virtworkbench.core.driver.PoolRecord;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.format.Format;
import org.virtworkbench.ui.widgets.CssClass;

/** The disk and the network. */
final class StoragePage extends DraftPage {

    private static final int NUMBER_WIDTH = 110;
    private static final List<String> FORMATS = List.of("qcow2", "raw"); //$NON-NLS-1$ //$NON-NLS-2$

    private final Supplier<List<Medium>> media;
    private Button disk;
    private Label inPlace;
    private Label sizeLabel;
    private Composite sizeRow;
    private Text size;
    private Label sizeNote;
    private Label poolLabel;
    private Combo pool;
    private Label formatLabel;
    private Combo format;
    private Composite formatRow;
    private Button full;
    private Label busLabel;
    private Combo bus;
    private Combo network;
    private Label modelLabel;
    private Combo model;
    private Label macLabel;
    private Text mac;
    private Label startGap;
    private Button start;
    private MoreList more;
    private List<String> models = List.of();
    private List<String> bridges = List.of();

    /** @param media volumes of the host, as far as known */
    StoragePage(GuestDraft draft, Icons icons, Supplier<List<Medium>> media) {
        super("storage", draft, icons, Messages.storageTitle, Messages.storageText, "large/storage"); //$NON-NLS-1$ //$NON-NLS-2$
        this.media = media;
    }

    @Override
    void createForm(Composite parent) {
        heading(parent, Messages.diskHeading);
        disk = check(parent, Messages.disk, Messages.diskTip, on -> draft.disk = Optional.of(on));
        GridDataFactory.fillDefaults().span(2, 1).applyTo(disk);
        inPlace = CssClass.MUTED.on(new Label(parent, SWT.WRAP));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(inPlace);
        sizeLabel = label(parent, Messages.size);
        sizeRow = row(parent, 2);
        size = text(sizeRow, Messages.sizeTip, text -> draft.diskSize = Optional.of(text));
        GridDataFactory.fillDefaults().hint(NUMBER_WIDTH, SWT.DEFAULT).applyTo(size);
        sizeNote = note(sizeRow);
        poolLabel = label(parent, Messages.pool);
        pool = combo(parent, Messages.poolTip, index -> draft.diskPool = Optional.of(draft.pools().get(index).uuid()));
        formatLabel = label(parent, Messages.format);
        formatRow = row(parent, 2);
        format = combo(formatRow, Messages.formatTip, index -> draft.diskFormat = Optional.of(FORMATS.get(index)));
        full = check(formatRow, Messages.full, Messages.fullTip, on -> draft.diskFull = on);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(full);
        busLabel = label(parent, Messages.bus);
        bus = combo(parent, Messages.busTip, index -> draft.diskBus = Optional.of(buses().get(index)));
        heading(parent, Messages.networkHeading);
        label(parent, Messages.network);
        network = combo(parent, Messages.networkTip,
                this::plug);
        startGap = label(parent, ""); //$NON-NLS-1$
        start = check(parent, Messages.startNetwork, Messages.startNetworkTip, on -> draft.startNetwork = on);
        modelLabel = label(parent, Messages.model);
        model = combo(parent, Messages.modelTip, index -> draft.cardModel = Optional.of(Optional.of(models.get(index))));
        macLabel = label(parent, Messages.mac);
        mac = text(parent, Messages.macTip, text -> draft.mac = text);
        mac.setMessage(Messages.macHint);
        heading(parent, Messages.moreHeading);
        more = new MoreList(parent, draft, icons, media, () -> change(() -> {
            // the list has changed the draft already
        }));
    }

    /** Plugs the first card into what is at a place of the list: a network, a bridge, or nothing. */
    private void plug(int index) {
        int networks = draft.networks().size();
        draft.network = Optional.of(index < networks ? Optional.of(draft.networks().get(index).name()) : Optional.empty());
        draft.bridge = index >= networks && index < networks + bridges.size() ? Optional.of(bridges.get(index - networks))
                : Optional.empty();
    }

    private void heading(Composite parent, String text) {
        Label heading = CssClass.HEADING.on(label(parent, text));
        GridDataFactory.fillDefaults().span(2, 1).indent(0, 4).applyTo(heading);
    }

    private List<String> buses() {
        return draft.defaults().map(GuestDefaults::diskBuses).orElse(List.of());
    }

    @Override
    void fill() {
        boolean image = draft.origin.isDisk();
        boolean made = draft.newVolume();
        boolean hasDisk = image || made;
        boolean appliance = draft.appliance().isPresent();
        show(!image && !appliance, disk);
        disk.setSelection(draft.newDisk());
        show(appliance || image && !made, inPlace);
        set(inPlace, draft.appliance().map(ApplianceParts::files)
                .or(() -> draft.medium.map(chosen -> NLS.bind(Messages.usedInPlace, chosen.path()))).orElse("")); //$NON-NLS-1$
        show(made && !appliance, sizeLabel, sizeRow);
        boolean formats = made && !(image && (draft.fromFile || draft.use() == Use.OVERLAY));
        show(formats, formatLabel, formatRow);
        show(made && !image && !appliance, full);
        show(hasDisk, busLabel, bus);
        set(size, draft.diskSize.orElseGet(() -> draft.diskBytes().map(SizeText::of).orElse(""))); //$NON-NLS-1$
        set(sizeNote, image ? draft.imageCapacity().map(bytes -> NLS.bind(Messages.sizeImage, SizeText.of(bytes))).orElse("") //$NON-NLS-1$
                : draft.os().flatMap(os -> os.needs().storage().map(bytes -> NLS.bind(Messages.sizeWanted, os.name(), SizeText.of(bytes))))
                        .orElse("")); //$NON-NLS-1$
        List<PoolRecord> pools = draft.pools();
        boolean uploaded = image && draft.fromFile;
        show(made && !uploaded, poolLabel, pool);
        set(pool, pools.stream().map(StoragePage::poolText).toList(), draft.diskPool().map(pools::indexOf).orElse(-1));
        set(format, List.of(Messages.formatQcow2, Messages.formatRaw), FORMATS.indexOf(draft.diskFormat()));
        full.setSelection(draft.diskFull);
        set(bus, buses().stream().map(StoragePage::busText).toList(), buses().indexOf(draft.diskBus()));
        fillNetwork();
    }

    private void fillNetwork() {
        List<NetworkRecord> networks = draft.networks();
        List<String> items = new ArrayList<>(networks.stream().map(StoragePage::networkText).toList());
        bridges = MoreCardDialog.names(draft, Link.BRIDGE);
        bridges.forEach(bridge -> items.add(NLS.bind(Messages.bridgeItem, bridge)));
        items.add(Messages.noNetwork);
        Optional<NetworkRecord> chosen = draft.network();
        set(network, items, draft.bridge.map(name -> networks.size() + bridges.indexOf(name))
                .orElse(chosen.map(networks::indexOf).orElse(items.size() - 1)));
        boolean plugged = chosen.isPresent() || draft.bridge.isPresent();
        show(chosen.filter(known -> !known.active()).isPresent(), startGap, start);
        start.setSelection(draft.startNetwork);
        models = draft.cardModels();
        show(plugged && !models.isEmpty(), modelLabel, model);
        set(model, models, draft.cardModel().map(models::indexOf).orElse(-1));
        for (Control control : List.of(macLabel, mac)) {
            show(plugged, control);
        }
        set(mac, draft.mac);
        more.show();
    }

    static String poolText(PoolRecord pool) {
        return NLS.bind(Messages.poolFree, pool.name(), Format.bytes(pool.available()));
    }

    static String networkText(NetworkRecord network) {
        String kind = switch (network.forwardMode()) {
            case "" -> Messages.networkIsolated; //$NON-NLS-1$
            case "nat" -> Messages.networkNat; //$NON-NLS-1$
            case "route", "open" -> Messages.networkRouted; //$NON-NLS-1$ //$NON-NLS-2$
            default -> network.forwardMode();
        };
        return network.name() + " \u2013 " + kind + (network.active() ? "" : ", " + Messages.networkInactive); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    }

    static String busText(String bus) {
        return switch (bus) {
            case "virtio" -> Messages.busVirtio; //$NON-NLS-1$
            case "scsi" -> Messages.busScsi; //$NON-NLS-1$
            case "sata" -> Messages.busSata; //$NON-NLS-1$
            case "ide" -> Messages.busIde; //$NON-NLS-1$
            default -> "USB"; //$NON-NLS-1$
        };
    }

    @Override
    Optional<String> problem() {
        return draft.problems().storage();
    }

    @Override
    Optional<String> warning() {
        if (draft.newVolume() && draft.diskPool().isPresent() && draft.diskBytes().isPresent()) {
            PoolRecord where = draft.diskPool().get();
            if (draft.diskBytes().get() > where.available()) {
                return Optional.of(NLS.bind(draft.diskFull && !draft.origin.isDisk() ? Messages.warnFull : Messages.warnThin, where.name(),
                        Format.bytes(where.available())));
            }
        }
        return draft.network().filter(known -> !known.active() && !draft.startNetwork && draft.start)
                .map(known -> NLS.bind(Messages.warnNetwork, known.name()));
    }
}
