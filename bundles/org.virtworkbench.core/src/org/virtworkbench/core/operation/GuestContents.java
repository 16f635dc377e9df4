package org.virtworkbench.core.operation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.GuestCalls.Undefine;
import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.core.driver.SnapshotRecord;
import org.virtworkbench.core.inventory.GuestActivity;
import org.virtworkbench.core.operation.DeletePlan.Item;
import org.virtworkbench.xml.XmlElement;
import org.virtworkbench.xml.domain.DomainDocument;

/**
 * What libvirt keeps of a guest beside its disks.
 *
 * @param items what it is
 * @param undefine what must be named when the definition is removed
 */
record GuestContents(List<Item> items, Set<Undefine> undefine) {

    /**
     * {@return what libvirt keeps of a guest}
     *
     * @param keepsTpm whether the host can keep the state of a TPM without a definition
     */
    static GuestContents of(GuestRecord guest, DomainDocument definition, List<SnapshotRecord> snapshots, boolean keepsTpm) {
        List<Item> items = new ArrayList<>();
        Set<Undefine> undefine = EnumSet.noneOf(Undefine.class);
        items.add(new Item(Messages.item_definition, true));
        if (!GuestActivity.isOff(guest)) {
            items.add(new Item(Messages.item_running, false));
        }
        if (guest.managedSave()) {
            items.add(new Item(Messages.item_managedSave, false));
            undefine.add(Undefine.MANAGED_SAVE);
        }
        if (!snapshots.isEmpty()) {
            items.add(new Item(snapshots.size() == 1 ? NLS.bind(Messages.item_snapshot, snapshots.getFirst().name())
                    : NLS.bind(Messages.item_snapshots, snapshots.size()), true));
            undefine.add(Undefine.SNAPSHOTS_METADATA);
        }
        if (definition.type().filter(type -> type.equals("kvm") || type.equals("qemu")).isPresent()) {
            // they can't be asked for, and the definition can't be removed without naming them where there are some
            undefine.add(Undefine.CHECKPOINTS_METADATA);
        }
        Optional<XmlElement> nvram = definition.root().find("os", "nvram");
        boolean firmware = definition.root().value("os/@firmware").filter("efi"::equals).isPresent();
        if (nvram.isPresent() || firmware) {
            items.add(new Item(nvram.map(XmlElement::text).filter(path -> !path.isBlank())
                    .map(path -> NLS.bind(Messages.item_nvram, path.strip())).orElse(Messages.item_nvram_unnamed), true));
            undefine.add(Undefine.NVRAM);
        }
        if (hasTpmState(definition)) {
            items.add(new Item(Messages.item_tpm, keepsTpm));
            if (definition.root().value("devices/tpm/backend/@persistent_state").filter("yes"::equals).isPresent()) {
                // all other state goes with the definition unasked, also where libvirt and virsh are too old to be told of any
                undefine.add(Undefine.TPM);
            }
        }
        return new GuestContents(items, undefine);
    }

    /** {@return whether libvirt keeps the state of a TPM for a guest} */
    static boolean hasTpmState(DomainDocument definition) {
        return definition.root().value("devices/tpm/backend/@type").filter("emulator"::equals).isPresent();
    }
}
