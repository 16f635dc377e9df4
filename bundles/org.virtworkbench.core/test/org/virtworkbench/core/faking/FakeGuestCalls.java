package org.virtworkbench.core.faking;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.virtworkbench.core.driver.GuestCalls;
import org.virtworkbench.core.driver.GuestCounters;
import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.JobProgress;
import org.virtworkbench.core.driver.ProcessorUse;
import org.virtworkbench.core.driver.Screenshot;
import org.virtworkbench.core.driver.SnapshotRecord;
import org.virtworkbench.model.inventory.GuestState;

/** What can be done to the guests of a host in memory. */
record FakeGuestCalls(FakeHost host) implements GuestCalls {

    private FakeGuest call(String name, UUID guest) throws HypervisorException {
        host.calls.add(name);
        return look(name, guest);
    }

    private FakeGuest look(String name, UUID guest) throws HypervisorException {
        host.fail(name);
        FakeGuest found = host.guests.get(guest);
        if (found == null) {
            throw FakeHost.failure(Kind.NOT_FOUND, "no such guest");
        }
        return found;
    }

    @Override
    public List<GuestRecord> list() throws HypervisorException {
        host.fail("list");
        return host.guests.values().stream().map(FakeGuest::record).toList();
    }

    @Override
    public Optional<GuestRecord> find(UUID guest) throws HypervisorException {
        host.fail("find");
        return Optional.ofNullable(host.guests.get(guest)).map(FakeGuest::record);
    }

    @Override
    public Optional<ProcessorUse> processorUse(UUID guest) throws HypervisorException {
        look("processorUse", guest);
        return host.processorUses.isEmpty() ? Optional.empty()
                : Optional.of(host.processorUses.size() > 1 ? host.processorUses.removeFirst() : host.processorUses.getFirst());
    }

    @Override
    public List<GuestCounters> counters() {
        return List.of();
    }

    @Override
    public String xml(UUID guest, boolean inactive, boolean secure) throws HypervisorException {
        FakeGuest found = look("xml " + Optional.ofNullable(host.guests.get(guest)).map(known -> known.name).orElse(""), guest);
        if (secure && found.secureXml != null) {
            return found.secureXml;
        }
        return inactive && found.nextXml != null ? found.nextXml : found.xml;
    }

    @Override
    public List<String> addresses(UUID guest) {
        return List.of();
    }

    @Override
    public List<SnapshotRecord> snapshots(UUID guest) throws HypervisorException {
        return look("snapshots", guest).snapshots;
    }

    @Override
    public String snapshotXml(UUID guest, String snapshot, boolean secure) throws HypervisorException {
        look("snapshotXml", guest);
        return "<domainsnapshot><name>" + snapshot + "</name>" + (secure ? "<secret/>" : "") + "</domainsnapshot>";
    }

    @Override
    public void redefineSnapshot(UUID guest, String xml, boolean current) throws HypervisorException {
        FakeGuest found = call("redefineSnapshot", guest);
        String name = xml.replaceFirst("(?s).*<name>(.*)</name>.*", "$1");
        found.snapshots.add(new SnapshotRecord(name, "", Optional.empty(), "", "shutoff", current));
    }

    @Override
    public Screenshot screenshot(UUID guest) throws HypervisorException {
        throw FakeHost.failure(Kind.UNSUPPORTED, "no screen");
    }

    @Override
    public Optional<JobProgress> job(UUID guest) throws HypervisorException {
        FakeGuest found = look("job", guest);
        if (found.looksAtSave == 0) {
            return Optional.empty();
        }
        if (found.looksAtSave > 0 && --found.looksAtSave == 0) {
            found.state = GuestState.SHUT_OFF;
            found.managedSave = true;
        }
        return Optional.of(new JobProgress("save", 30, 70, 100, 5));
    }

    @Override
    public void abortJob(UUID guest) throws HypervisorException {
        call("abort", guest);
    }

    @Override
    public void start(UUID guest, boolean paused, boolean discardSave) throws HypervisorException {
        FakeGuest found = call("start " + paused + ' ' + discardSave, guest);
        host.fail("start");
        found.state = paused ? GuestState.PAUSED : GuestState.RUNNING;
        found.managedSave = false;
    }

    @Override
    public void pause(UUID guest) throws HypervisorException {
        call("pause", guest).state = GuestState.PAUSED;
    }

    @Override
    public void resume(UUID guest) throws HypervisorException {
        call("resume", guest).state = GuestState.RUNNING;
    }

    @Override
    public void shutdown(UUID guest, ShutdownMode mode) throws HypervisorException {
        FakeGuest found = call("shutdown " + mode, guest);
        if (found.obedient) {
            found.state = GuestState.SHUT_OFF;
        }
    }

    @Override
    public void reboot(UUID guest, ShutdownMode mode) throws HypervisorException {
        call("reboot", guest);
    }

    @Override
    public void reset(UUID guest) throws HypervisorException {
        call("reset", guest);
    }

    @Override
    public void forceOff(UUID guest) throws HypervisorException {
        FakeGuest found = call("forceOff", guest);
        found.id = OptionalInt.empty();
        found.state = found.restless ? GuestState.RUNNING : GuestState.SHUT_OFF;
    }

    @Override
    public void managedSave(UUID guest) throws HypervisorException {
        FakeGuest found = call("save", guest);
        found.state = GuestState.SHUT_OFF;
        found.managedSave = true;
    }

    @Override
    public void discardManagedSave(UUID guest) throws HypervisorException {
        call("discard", guest).managedSave = false;
    }

    @Override
    public void setAutostart(UUID guest, boolean autostart) throws HypervisorException {
        call("autostart " + autostart, guest).autostart = autostart;
    }

    @Override
    public void rename(UUID guest, String name) throws HypervisorException {
        call("rename", guest).name = name;
    }

    @Override
    public void undefine(UUID guest, Set<Undefine> with) throws HypervisorException {
        if (host.failures.get("undefine") == Kind.LINK_LOST && host.guests.get(guest) != null && host.guests.get(guest).deletedUnheard) {
            host.guests.remove(guest);
        }
        FakeGuest found = call("undefine", guest);
        host.calls.add("with " + new TreeSet<>(with));
        if (found.state == GuestState.SHUT_OFF) {
            host.guests.remove(guest);
        }
    }

    @Override
    public UUID define(String xml, boolean validate) throws HypervisorException {
        String uuid = xml.replaceFirst("(?s).*<uuid>(.*)</uuid>.*", "$1");
        FakeGuest known = host.guests.values().stream().filter(guest -> guest.uuid().toString().equals(uuid)
                || uuid.equals(xml) && xml.contains("<name>" + guest.name + "</name>")).findFirst().orElse(null);
        if (known == null) {
            host.calls.add("define");
            host.fail("define");
            known = new FakeGuest(UUID.fromString(uuid));
            known.name = xml.replaceFirst("(?s).*<name>(.*)</name>.*", "$1");
            known.xml = xml;
            host.guests.put(known.uuid(), known);
            return known.uuid();
        }
        call("define", known.uuid()).nextXml = xml;
        return known.uuid();
    }

    @Override
    public void changeDevice(UUID guest, Part part, String xml) throws HypervisorException {
        call("changeDevice " + part, guest);
    }

    @Override
    public void setMetadata(UUID guest, Metadata which, String text) throws HypervisorException {
        FakeGuest found = call(which + " " + text, guest);
        host.fail(which.name());
        String element = which == Metadata.TITLE ? "title" : "description";
        found.xml = found.xml.replaceFirst('<' + element + ">.*</" + element + '>', "").replace("<devices>",
                text.isEmpty() ? "<devices>" : '<' + element + '>' + text + "</" + element + "><devices>");
    }

    @Override
    public void setMetadataElement(UUID guest, Part part, String namespace, String prefix, Optional<String> xml)
            throws HypervisorException {
        FakeGuest found = call("metadata " + part, guest);
        // as libvirt does it: every element without a prefix gets this one
        String element = xml.map(text -> "<metadata>" + text.replaceAll("<(/?)(?![\\w-]+:)(\\w)", "<$1" + prefix + ":$2")
                .replaceFirst(":guest", ":guest xmlns:" + prefix + "='" + namespace + "'") + "</metadata>").orElse("");
        if (part == Part.DEFINITION && found.nextXml != null) {
            found.nextXml = withMetadata(found.nextXml, element);
        } else {
            found.xml = withMetadata(found.xml, element);
        }
    }

    private static String withMetadata(String xml, String element) {
        return xml.replaceFirst("(?s)<metadata>.*</metadata>", "").replace("<devices>", element + "<devices>");
    }
}
