package org.virtworkbench.ui.wizards.guest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.virtworkbench.core.creation.GuestDefaults;
import org.virtworkbench.core.creation.Medium;
import org.virtworkbench.core.creation.SizeText;
import org.virtworkbench.core.driver.PoolRecord;
import org.virtworkbench.ui.forms.FieldsDialog;
import org.virtworkbench.ui.wizards.guest.MoreDevices.MoreDisk;

/** Asks for another disk of a new guest: a new one, or a volume of the host. */
final class MoreDiskDialog extends FieldsDialog {

    private static final List<String> FORMATS = List.of("qcow2", "raw"); //$NON-NLS-1$ //$NON-NLS-2$
    private static final long USUAL_SIZE = 20L << 30;

    private final GuestDraft draft;
    private final List<Medium> volumes;
    private final List<PoolRecord> pools;
    private final List<String> buses;
    private final Optional<MoreDisk> before;
    private final List<Control> ofNew = new ArrayList<>();
    private final List<Control> ofVolume = new ArrayList<>();
    private Button fresh;
    private Text size;
    private Combo pool;
    private Combo format;
    private Button full;
    private Combo volume;
    private Combo bus;
    private MoreDisk disk;

    /**
     * @param parent its window
     * @param draft of the guest
     * @param media volumes of the host
     * @param before the disk as it is; empty for one more
     */
    MoreDiskDialog(Shell parent, GuestDraft draft, List<Medium> media, Optional<MoreDisk> before) {
        super(parent, Messages.moreDiskTitle, Messages.moreDiskText, before.isEmpty() ? Messages.moreAdd : Messages.moreChange);
        this.draft = draft;
        this.volumes = media.stream().filter(medium -> !medium.isIso()).toList();
        this.pools = draft.pools();
        this.buses = draft.defaults().map(GuestDefaults::diskBuses).orElse(List.of());
        this.before = before;
    }

    /** {@return what was chosen} */
    MoreDisk disk() {
        return disk;
    }

    @Override
    protected void createFields() {
        boolean isNew = before.map(known -> known.volume().isEmpty()).orElse(!pools.isEmpty());
        label(Messages.moreSource);
        Composite kinds = new Composite(form(), SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(kinds);
        fresh = radio(kinds, Messages.moreNew, isNew);
        radio(kinds, Messages.moreExisting, !isNew).setEnabled(!volumes.isEmpty());
        ofNew.add(label(Messages.size));
        size = new Text(form(), SWT.BORDER);
        size.setText(SizeText.of(before.filter(known -> known.volume().isEmpty()).map(MoreDisk::bytes).orElse(USUAL_SIZE)));
        size.setToolTipText(Messages.sizeTip);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(size);
        size.addListener(SWT.Modify, event -> changed());
        ofNew.add(size);
        pool = combo(ofNew, Messages.pool, Messages.poolTip, pools.stream().map(StoragePage::poolText).toList(),
                Math.max(0, before.flatMap(MoreDisk::pool).map(id -> pools.stream().map(PoolRecord::uuid).toList().indexOf(id))
                        .orElse(draft.diskPool().map(pools::indexOf).orElse(0))));
        format = combo(ofNew, Messages.format, Messages.formatTip, List.of(Messages.formatQcow2, Messages.formatRaw),
                Math.max(0, FORMATS.indexOf(before.map(MoreDisk::format).orElse(draft.diskFormat()))));
        ofNew.add(label("")); //$NON-NLS-1$
        full = new Button(form(), SWT.CHECK);
        full.setText(Messages.full);
        full.setToolTipText(Messages.fullTip);
        full.setSelection(before.map(MoreDisk::full).orElse(false));
        ofNew.add(full);
        volume = combo(ofVolume, Messages.moreVolumeLabel, Messages.moreVolumeTip, volumes.stream().map(Medium::path).toList(),
                Math.max(0, before.flatMap(MoreDisk::volume).map(volumes::indexOf).orElse(0)));
        bus = combo(new ArrayList<>(), Messages.bus, Messages.busTip, buses.stream().map(StoragePage::busText).toList(),
                Math.max(0, buses.indexOf(before.map(MoreDisk::bus).orElse(draft.diskBus()))));
        showKind();
    }

    private Button radio(Composite parent, String text, boolean on) {
        Button button = new Button(parent, SWT.RADIO);
        button.setText(text);
        button.setSelection(on);
        button.addListener(SWT.Selection, event -> {
            showKind();
            changed();
        });
        return button;
    }

    private Combo combo(List<Control> group, String text, String tip, List<String> items, int index) {
        Label label = label(text);
        Combo combo = new Combo(form(), SWT.READ_ONLY);
        combo.setToolTipText(tip);
        combo.setItems(items.toArray(String[]::new));
        combo.select(index);
        GridDataFactory.fillDefaults().grab(true, false).hint(340, SWT.DEFAULT).applyTo(combo);
        combo.addListener(SWT.Selection, event -> changed());
        group.add(label);
        group.add(combo);
        return combo;
    }

    private void showKind() {
        ofNew.forEach(control -> show(control, fresh.getSelection()));
        ofVolume.forEach(control -> show(control, !fresh.getSelection()));
        form().layout(true, true);
    }

    private static void show(Control control, boolean visible) {
        control.setVisible(visible);
        if (control.getLayoutData() == null) {
            control.setLayoutData(new GridData());
        }
        ((GridData) control.getLayoutData()).exclude = !visible;
    }

    @Override
    protected Optional<String> problem() {
        if (fresh.getSelection()) {
            if (pool.getSelectionIndex() < 0) {
                return Optional.of(Messages.problemNoPool);
            }
            return SizeText.parse(size.getText(), SizeText.GIB).isEmpty() ? Optional.of(Messages.problemSize) : Optional.empty();
        }
        if (volume.getSelectionIndex() < 0) {
            return Optional.of(Messages.problemNoImage);
        }
        Medium chosen = volumes.get(volume.getSelectionIndex());
        boolean twice = draft.origin.needsMedium() && !draft.fromFile && draft.medium.filter(chosen::equals).isPresent()
                || draft.more.all().stream().anyMatch(more -> more instanceof MoreDisk other && !before.equals(Optional.of(other))
                        && other.volume().filter(chosen::equals).isPresent());
        return twice ? Optional.of(Messages.problemTwice) : Optional.empty();
    }

    @Override
    protected void okPressed() {
        String chosenBus = bus.getSelectionIndex() < 0 ? draft.diskBus() : buses.get(bus.getSelectionIndex());
        disk = fresh.getSelection()
                ? new MoreDisk(Optional.empty(), Optional.of(pools.get(pool.getSelectionIndex()).uuid()),
                        SizeText.parse(size.getText(), SizeText.GIB).orElseThrow(), FORMATS.get(format.getSelectionIndex()),
                        full.getSelection(), chosenBus)
                : new MoreDisk(Optional.of(volumes.get(volume.getSelectionIndex())), Optional.empty(), 0, "", false, chosenBus); //$NON-NLS-1$
        super.okPressed();
    }
}
