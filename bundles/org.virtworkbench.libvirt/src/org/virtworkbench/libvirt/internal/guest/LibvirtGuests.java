package org.virtworkbench.libvirt.internal.guest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.virtworkbench.core.driver.GuestCalls;
import org.virtworkbench.core.driver.GuestCounters;
import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.JobProgress;
import org.virtworkbench.core.driver.ProcessorUse;
import org.virtworkbench.core.driver.Screenshot;
import org.virtworkbench.core.driver.SnapshotRecord;
import org.virtworkbench.libvirt.internal.call.Calls;
import org.virtworkbench.libvirt.internal.call.Handles;
import org.virtworkbench.libvirt.internal.call.Streams;
import org.virtworkbench.libvirt.internal.open.HostLink;

/** All calls about guests, each handed to the class that knows it. */
public final class LibvirtGuests implements GuestCalls {

    private final GuestAccess access;
    private final DeviceCounters devices;
    private final Statistics statistics;
    private final GuestList list;
    private final GuestDetails details;
    private final GuestAddresses addresses;
    private final GuestSnapshots snapshots;
    private final GuestPower power;
    private final GuestDefinition definition;

    /**
     * @param link the connection
     * @param calls its calls
     * @param handles its handles
     */
    public LibvirtGuests(HostLink link, Calls calls, Handles handles) {
        access = new GuestAccess(link, calls, handles);
        devices = new DeviceCounters(calls);
        statistics = new Statistics(calls, handles, devices);
        list = new GuestList(access, statistics);
        details = new GuestDetails(access, new Streams(calls, handles));
        addresses = new GuestAddresses(access, new TestDriverTrap(link, calls, handles));
        snapshots = new GuestSnapshots(access);
        power = new GuestPower(access);
        definition = new GuestDefinition(access);
    }

    /**
     * Drops what is remembered of a guest.
     *
     * @param guest whose definition or devices changed
     */
    public void changed(UUID guest) {
        devices.forget(guest);
    }

    @Override
    public List<GuestRecord> list() throws HypervisorException {
        return list.all();
    }

    @Override
    public Optional<GuestRecord> find(UUID guest) throws HypervisorException {
        return list.find(guest);
    }

    @Override
    public List<GuestCounters> counters() throws HypervisorException {
        return statistics.counters();
    }

    @Override
    public Optional<ProcessorUse> processorUse(UUID guest) throws HypervisorException {
        try (Handles.Handle handle = access.open(guest)) {
            return statistics.processorUse(handle.pointer());
        }
    }

    @Override
    public String xml(UUID guest, boolean inactive, boolean secure) throws HypervisorException {
        return details.xml(guest, inactive, secure);
    }

    @Override
    public List<String> addresses(UUID guest) throws HypervisorException {
        return addresses.of(guest);
    }

    @Override
    public List<SnapshotRecord> snapshots(UUID guest) throws HypervisorException {
        return snapshots.of(guest);
    }

    @Override
    public String snapshotXml(UUID guest, String snapshot, boolean secure) throws HypervisorException {
        return snapshots.xml(guest, snapshot, secure);
    }

    @Override
    public void redefineSnapshot(UUID guest, String xml, boolean current) throws HypervisorException {
        snapshots.redefine(guest, xml, current);
    }

    @Override
    public Screenshot screenshot(UUID guest) throws HypervisorException {
        return details.screenshot(guest);
    }

    @Override
    public Optional<JobProgress> job(UUID guest) throws HypervisorException {
        return details.job(guest);
    }

    @Override
    public void abortJob(UUID guest) throws HypervisorException {
        power.abortJob(guest);
    }

    @Override
    public void start(UUID guest, boolean paused, boolean discardSave) throws HypervisorException {
        power.start(guest, paused, discardSave);
    }

    @Override
    public void pause(UUID guest) throws HypervisorException {
        power.pause(guest);
    }

    @Override
    public void resume(UUID guest) throws HypervisorException {
        power.resume(guest);
    }

    @Override
    public void shutdown(UUID guest, ShutdownMode mode) throws HypervisorException {
        power.shutdown(guest, mode);
    }

    @Override
    public void reboot(UUID guest, ShutdownMode mode) throws HypervisorException {
        power.reboot(guest, mode);
    }

    @Override
    public void reset(UUID guest) throws HypervisorException {
        power.reset(guest);
    }

    @Override
    public void forceOff(UUID guest) throws HypervisorException {
        power.forceOff(guest);
    }

    @Override
    public void managedSave(UUID guest) throws HypervisorException {
        power.managedSave(guest);
    }

    @Override
    public void discardManagedSave(UUID guest) throws HypervisorException {
        power.discardManagedSave(guest);
    }

    @Override
    public void setAutostart(UUID guest, boolean autostart) throws HypervisorException {
        definition.setAutostart(guest, autostart);
    }

    @Override
    public void rename(UUID guest, String name) throws HypervisorException {
        definition.rename(guest, name);
    }

    @Override
    public void undefine(UUID guest, Set<Undefine> with) throws HypervisorException {
        definition.undefine(guest, with);
    }

    @Override
    public UUID define(String xml, boolean validate) throws HypervisorException {
        return definition.define(xml, validate);
    }

    @Override
    public void changeDevice(UUID guest, Part part, String xml) throws HypervisorException {
        definition.changeDevice(guest, part, xml);
    }

    @Override
    public void setMetadata(UUID guest, Metadata which, String text) throws HypervisorException {
        definition.setMetadata(guest, which, text);
    }

    @Override
    public void setMetadataElement(UUID guest, Part part, String namespace, String prefix, Optional<String> xml)
            throws HypervisorException {
        definition.setMetadataElement(guest, part, namespace, prefix, xml);
    }
}
