package org.virtworkbench.core.internal.inventory;

import static org.virtworkbench.core.internal.inventory.Features.set;
import static org.virtworkbench.core.internal.inventory.Features.setAll;

import java.util.List;

import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.core.driver.SnapshotRecord;
import org.virtworkbench.core.inventory.GuestActivity;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.InventoryFactory;
import org.virtworkbench.model.inventory.InventoryPackage.Literals;
import org.virtworkbench.model.inventory.Snapshot;

/** Writes what was learned about a guest into the model's object. */
final class GuestWriter {

    private final DeviceWriter devices = new DeviceWriter();

    Guest create(GuestRecord record) {
        Guest guest = InventoryFactory.eINSTANCE.createGuest();
        guest.setUuid(record.uuid());
        write(guest, record);
        return guest;
    }

    void write(Guest guest, PendingGuest news) {
        if (news.sample != null) {
            set(guest, Literals.GUEST__SAMPLE, news.sample);
        }
        if (news.addresses != null) {
            setAll(guest.getAddresses(), news.addresses.stream().distinct().toList());
        }
        if (news.details != null) {
            write(guest, news.details);
        }
        if (news.snapshots != null) {
            write(guest, news.snapshots);
        }
        if (news.seen != null) {
            write(guest, news.seen);
        }
    }

    private static void write(Guest guest, GuestRecord record) {
        set(guest, Literals.HOST_OBJECT__NAME, record.name());
        set(guest, Literals.GUEST__DOMAIN_ID, record.id());
        set(guest, Literals.GUEST__STATE, record.state());
        set(guest, Literals.GUEST__STATE_REASON, record.stateReason());
        set(guest, Literals.GUEST__PERSISTENT, record.persistent());
        set(guest, Literals.GUEST__AUTOSTART, record.autostart());
        set(guest, Literals.GUEST__MANAGED_SAVE, record.managedSave());
        if (record.vcpus() > 0) {
            set(guest, Literals.GUEST__VCPUS, record.vcpus());
        }
        if (record.memory() > 0) {
            set(guest, Literals.GUEST__MEMORY, record.memory());
        }
        if (record.maxMemory() > 0) {
            set(guest, Literals.GUEST__MAX_MEMORY, record.maxMemory());
        }
        if (GuestActivity.isOff(record)) {
            set(guest, Literals.GUEST__SAMPLE, null);
            setAll(guest.getAddresses(), List.of());
        }
    }

    private void write(Guest guest, GuestDetails details) {
        set(guest, Literals.GUEST__TITLE, details.title());
        set(guest, Literals.GUEST__DESCRIPTION, details.description());
        setAll(guest.getTags(), details.tags());
        set(guest, Literals.GUEST__FOLDER, details.folder());
        set(guest, Literals.GUEST__TEMPLATE, details.template());
        set(guest, Literals.GUEST__OS_ID, details.osId());
        set(guest, Literals.GUEST__INSTALLING, details.installing());
        set(guest, Literals.GUEST__DOMAIN_TYPE, details.domainType());
        set(guest, Literals.GUEST__ARCHITECTURE, details.architecture());
        set(guest, Literals.GUEST__MACHINE, details.machine());
        set(guest, Literals.GUEST__FIRMWARE, details.firmware());
        if (guest.getVcpus() == 0 && details.vcpus().isPresent()) {
            set(guest, Literals.GUEST__VCPUS, details.vcpus().getAsInt());
        }
        devices.write(guest, details);
        set(guest, Literals.GUEST__DETAILS_KNOWN, true);
    }

    private static void write(Guest guest, List<SnapshotRecord> snapshots) {
        Features.sync(guest.getSnapshots(), snapshots, Snapshot::getName, SnapshotRecord::name, InventoryFactory.eINSTANCE::createSnapshot,
                (snapshot, record) -> {
                    set(snapshot, Literals.SNAPSHOT__NAME, record.name());
                    set(snapshot, Literals.SNAPSHOT__DESCRIPTION, record.description());
                    set(snapshot, Literals.SNAPSHOT__CREATED, record.created().orElse(null));
                    set(snapshot, Literals.SNAPSHOT__PARENT, record.parent());
                    set(snapshot, Literals.SNAPSHOT__GUEST_STATE, record.guestState());
                    set(snapshot, Literals.SNAPSHOT__CURRENT, record.current());
                });
    }
}
