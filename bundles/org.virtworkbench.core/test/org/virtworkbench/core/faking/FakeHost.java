package org.virtworkbench.core.faking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.virtworkbench.core.driver.ConsoleCalls;
import org.virtworkbench.core.driver.CpuCounters;
import org.virtworkbench.core.driver.DeviceCalls;
import org.virtworkbench.core.driver.GuestCalls;
import org.virtworkbench.core.driver.GuestCounters;
import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.core.driver.HostCalls;
import org.virtworkbench.core.driver.HostMemory;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.HypervisorListener;
import org.virtworkbench.core.driver.JobProgress;
import org.virtworkbench.core.driver.NetworkCalls;
import org.virtworkbench.core.driver.PoolCalls;
import org.virtworkbench.core.driver.PoolRecord;
import org.virtworkbench.core.driver.ProcessorUse;
import org.virtworkbench.core.driver.Screenshot;
import org.virtworkbench.core.driver.SnapshotRecord;
import org.virtworkbench.core.driver.SecretCalls;
import org.virtworkbench.core.driver.StorageCalls;
import org.virtworkbench.core.driver.VolumeCalls;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.model.inventory.PoolState;
import org.virtworkbench.model.values.ConnectionProblem;
import org.virtworkbench.model.values.HostFacts;

/** A host in memory, for faults and races that nothing real can make. Notes every changing call; a call named in {@link #failures} fails. */
public final class FakeHost implements HypervisorConnection, GuestCalls {

    /** A guest of it. */
    public static final class FakeGuest {
        final UUID uuid;
        /** Its name. */
        public String name;
        /** Its number while it has a process that its state does not tell of. */
        public volatile OptionalInt id = OptionalInt.empty();
        /** Whether somebody starts it again at once when it is forced off. */
        public volatile boolean restless;
        /** Whether it is gone where the link is lost while its definition is removed. */
        public volatile boolean deletedUnheard;
        /** Its state. */
        public volatile GuestState state = GuestState.SHUT_OFF;
        /** Whether it has a managed save. */
        public volatile boolean managedSave;
        /** Whether it starts with its host. */
        public volatile boolean autostart;
        /** Whether it does what it is asked to. */
        public volatile boolean obedient = true;
        /** After how many looks at its job that is done and it is saved; never when less than none. */
        public volatile int looksAtSave = -1;
        /** Its definition. */
        public String xml;
        /** The definition for its next start, where that is another one. */
        public String nextXml;
        /** The definition with passwords, where it has some. */
        public String secureXml;
        /** Its snapshots. */
        public final List<SnapshotRecord> snapshots = new ArrayList<>();

        FakeGuest(UUID uuid) {
            this.uuid = uuid;
        }

        /** {@return its uuid} */
        public UUID uuid() {
            return uuid;
        }
    }

    /** Its guests. */
    public final Map<UUID, FakeGuest> guests = new LinkedHashMap<>();
    /** Volumes of its one pool by path, each with the path of its backing file or an empty text. */
    public final Map<String, String> volumes = new LinkedHashMap<>();
    /** What fails, and how, by the call's name; {@code delete} and a path for one volume. */
    public final Map<String, Kind> failures = new LinkedHashMap<>();
    /** Changing calls that were made. */
    public final List<String> calls = new CopyOnWriteArrayList<>();
    /** How many calls were made, changing or not. */
    public final AtomicInteger asked = new AtomicInteger();
    /** Version of its libvirt. */
    public volatile String libvirt = "9.0.0";
    /** What the processors of its guests did, one for each time that it is asked; the last one stays. */
    public final List<ProcessorUse> processorUses = new ArrayList<>();
    /** Its pool. */
    public final PoolRecord pool = new PoolRecord(UUID.randomUUID(), "default", PoolState.RUNNING, "dir", "/pool", 1, 1, 1, true, true);

    /** Adds a guest. */
    public FakeGuest add(String name, String devices) {
        FakeGuest guest = new FakeGuest(UUID.randomUUID());
        guest.name = name;
        guest.xml = "<domain type='test'><name>" + name + "</name><uuid>" + guest.uuid + "</uuid><devices>" + devices
                + "</devices></domain>";
        guests.put(guest.uuid, guest);
        return guest;
    }

    /** {@return a disk for {@link #add}} */
    public static String disk(String target, String file) {
        return "<disk type='file' device='disk'><source file='" + file + "'/><target dev='" + target + "'/></disk>";
    }

    /** {@return a failure} */
    public static HypervisorException failure(Kind kind, String text) {
        return new HypervisorException(kind, new ConnectionProblem(text, "", ""), null);
    }

    private FakeGuest call(String name, UUID guest) throws HypervisorException {
        calls.add(name);
        return look(name, guest);
    }

    private FakeGuest look(String name, UUID guest) throws HypervisorException {
        fail(name);
        FakeGuest found = guests.get(guest);
        if (found == null) {
            throw failure(Kind.NOT_FOUND, "no such guest");
        }
        return found;
    }

    void fail(String name) throws HypervisorException {
        asked.incrementAndGet();
        Kind kind = failures.get(name);
        if (kind != null) {
            throw failure(kind, name + " fails");
        }
    }

    private static GuestRecord record(FakeGuest guest) {
        return new GuestRecord(guest.uuid, guest.name, guest.id, guest.state, "", true, guest.autostart, guest.managedSave, 1, 1,
                1);
    }

    @Override
    public HostCalls host() {
        return new HostCalls() {
            @Override
            public HostFacts facts() {
                return new HostFacts("fake", "FAKE", "1.0.0", libvirt, "x86_64", "", "", 0, 4, 1, 4, 1, 1L << 34, List.of(), List.of(), "");
            }

            @Override
            public CpuCounters cpu() {
                throw new UnsupportedOperationException();
            }

            @Override
            public HostMemory memory() {
                throw new UnsupportedOperationException();
            }
        };
    }

    @Override
    public GuestCalls guests() {
        return this;
    }

    @Override
    public StorageCalls storage() {
        return new FakeStorage(this);
    }

    @Override
    public PoolCalls pools() {
        throw new UnsupportedOperationException();
    }

    @Override
    public VolumeCalls volumes() {
        throw new UnsupportedOperationException();
    }

    @Override
    public NetworkCalls networks() {
        throw new UnsupportedOperationException();
    }

    @Override
    public SecretCalls secrets() {
        throw new UnsupportedOperationException();
    }

    @Override
    public DeviceCalls devices() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ConsoleCalls consoles() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public boolean isAlive() {
        return true;
    }

    @Override
    public void listen(HypervisorListener listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        // nothing to free
    }

    @Override
    public List<GuestRecord> list() throws HypervisorException {
        fail("list");
        return guests.values().stream().map(FakeHost::record).toList();
    }

    @Override
    public Optional<GuestRecord> find(UUID guest) throws HypervisorException {
        fail("find");
        return Optional.ofNullable(guests.get(guest)).map(FakeHost::record);
    }

    @Override
    public Optional<ProcessorUse> processorUse(UUID guest) throws HypervisorException {
        look("processorUse", guest);
        return processorUses.isEmpty() ? Optional.empty()
                : Optional.of(processorUses.size() > 1 ? processorUses.removeFirst() : processorUses.getFirst());
    }

    @Override
    public List<GuestCounters> counters() {
        return List.of();
    }

    @Override
    public String xml(UUID guest, boolean inactive, boolean secure) throws HypervisorException {
        FakeGuest found = look("xml " + Optional.ofNullable(guests.get(guest)).map(known -> known.name).orElse(""), guest);
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
        throw failure(Kind.UNSUPPORTED, "no screen");
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
        fail("start");
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
        if (failures.get("undefine") == Kind.LINK_LOST && guests.get(guest) != null && guests.get(guest).deletedUnheard) {
            guests.remove(guest);
        }
        FakeGuest found = call("undefine", guest);
        calls.add("with " + new TreeSet<>(with));
        if (found.state == GuestState.SHUT_OFF) {
            guests.remove(guest);
        }
    }

    @Override
    public UUID define(String xml, boolean validate) throws HypervisorException {
        String uuid = xml.replaceFirst("(?s).*<uuid>(.*)</uuid>.*", "$1");
        FakeGuest known = guests.values().stream().filter(guest -> guest.uuid.toString().equals(uuid)
                || uuid.equals(xml) && xml.contains("<name>" + guest.name + "</name>")).findFirst().orElse(null);
        if (known == null) {
            calls.add("define");
            fail("define");
            known = new FakeGuest(UUID.fromString(uuid));
            known.name = xml.replaceFirst("(?s).*<name>(.*)</name>.*", "$1");
            known.xml = xml;
            guests.put(known.uuid, known);
            return known.uuid;
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
        fail(which.name());
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
