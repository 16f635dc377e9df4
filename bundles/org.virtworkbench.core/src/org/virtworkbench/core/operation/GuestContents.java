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
import org.virtworkbench.xml.XmlElement;
import org.virtworkbench.xml.domain.DomainDocument;

/**
 * What libvirt keeps of a guest beside its disks.
 *
 * @param items each as a line for a person
 * @param undefine what must be named when the definition is removed
 */
record GuestContents(List<String> items, Set<Undefine> undefine) {

    static GuestContents of(GuestRecord guest, DomainDocument definition, List<SnapshotRecord> snapshots) {
        List<String> items = new ArrayList<>();
        Set<Undefine> undefine = EnumSet.noneOf(Undefine.class);
        items.add(Messages.item_definition);
        if (!GuestActivity.isOff(guest)) {
            items.add(Messages.item_running);
        }
        if (guest.managedSave()) {
            items.add(Messages.item_managedSave);
            undefine.add(Undefine.MANAGED_SAVE);
        }
        if (!snapshots.isEmpty()) {
            items.add(snapshots.size() == 1 ? NLS.bind(Messages.item_snapshot, snapshots.getFirst().name())
                    : NLS.bind(Messages.item_snapshots, snapshots.size()));
            undefine.add(Undefine.SNAPSHOTS_METADATA);
        }
        if (definition.type().filter(type -> type.equals("kvm") || type.equals("qemu")).isPresent()) {
            // they can't be asked for, and the definition can't be removed without naming them where there are some
            undefine.add(Undefine.CHECKPOINTS_METADATA);
        }
        Optional<XmlElement> nvram = definition.root().find("os", "nvram");
        boolean firmware = definition.root().value("os/@firmware").filter("efi"::equals).isPresent();
        if (nvram.isPresent() || firmware) {
            items.add(nvram.map(XmlElement::text).filter(path -> !path.isBlank()).map(path -> NLS.bind(Messages.item_nvram, path.strip()))
                    .orElse(Messages.item_nvram_unnamed));
            undefine.add(Undefine.NVRAM);
        }
        if (definition.tpm().isPresent() && definition.root().value("devices/tpm/backend/@type").filter("emulator"::equals).isPresent()) {
            items.add(Messages.item_tpm);
            if (definition.root().value("devices/tpm/backend/@persistent_state").filter("yes"::equals).isPresent()) {
                // all other state goes with the definition unasked, also where libvirt and virsh are too old to be told of any
                undefine.add(Undefine.TPM);
            }
        }
        return new GuestContents(items, undefine);
    }
}
