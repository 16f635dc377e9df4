package org.virtworkbench.libvirt.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.connection.CredentialPrompt;
import org.virtworkbench.core.creation.CloneGuestOperation;
import org.virtworkbench.core.creation.ClonePlan;
import org.virtworkbench.core.creation.CreateGuestOperation;
import org.virtworkbench.core.creation.CreationCheck;
import org.virtworkbench.core.creation.DiskClone;
import org.virtworkbench.core.creation.DiskClone.Choice;
import org.virtworkbench.core.creation.Drive;
import org.virtworkbench.core.creation.DriveSource;
import org.virtworkbench.core.creation.Finding;
import org.virtworkbench.core.creation.FinishInstallOperation;
import org.virtworkbench.core.creation.GuestDefaults;
import org.virtworkbench.core.creation.GuestSpec;
import org.virtworkbench.core.creation.HostOffer;
import org.virtworkbench.core.creation.MachineSpec;
import org.virtworkbench.core.creation.NetworkCard;
import org.virtworkbench.core.creation.PoolPlace;
import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.NetworkRecord;
import org.virtworkbench.core.driver.OpenAttempt;
import org.virtworkbench.core.driver.PoolRecord;
import org.virtworkbench.core.driver.VolumeName;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.libvirt.LibvirtDriver;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.xml.domain.DomainDocument;

/** Guests made on libvirt's test driver, and that nothing is left where it fails or is cancelled. */
class CreateGuestTest {

    private static final long MIB = 1L << 20;
    private static final long GIB = 1L << 30;
    private static final Target HOST = new Target("id", "Test", "test:///default", Optional.empty(), "");

    private final LibvirtDriver driver = LibvirtDriver.heardBy((function, nanos, failed) -> {
        // nobody measures here
    });
    private HypervisorConnection connection;
    private HostOffer offer;

    @BeforeEach
    void open() throws HypervisorException {
        connection = driver.open(ConnectionUri.parse("test:///default"), false, new Nobody(), new OpenAttempt());
        offer = HostOffer.ask(connection);
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void tellsWhatTheHostOffers() {
        assertEquals(List.of("test i686"), offer.kinds().stream().map(kind -> kind.type() + ' ' + kind.arch()).toList());
        assertTrue(offer.guestNames().contains("test"));
        assertEquals(Optional.empty(), offer.capabilities(offer.kinds().getFirst()));
        assertEquals(1, offer.pools().size());
    }

    @Test
    void makesAnEmptyMachineWithADisk() throws Exception {
        GuestSpec spec = spec("web-01", List.of(fresh("web-01.qcow2", 3 * GIB)));
        run(spec, new NullProgressMonitor());
        GuestRecord guest = connection.guests().find(spec.uuid()).orElseThrow();
        assertEquals("web-01", guest.name());
        assertEquals(GuestState.RUNNING, guest.state());
        assertEquals(256 * MIB, guest.memory());
        DomainDocument document = DomainDocument.parse(connection.guests().xml(spec.uuid(), true, false));
        assertEquals(Optional.of("/default-pool/web-01.qcow2"), document.disks().getFirst().path());
        assertEquals(Optional.of("vda"), document.disks().getFirst().target());
        assertEquals(Optional.of("http://debian.org/debian/11"), document.osInfoId());
        assertEquals(Optional.of("default"), document.interfaces().getFirst().source());
        assertEquals(3 * GIB, connection.storage().volumeByPath("/default-pool/web-01.qcow2").orElseThrow().capacity());
        assertEquals(Optional.of(true), new CreateGuestOperation(HOST, spec).verify(connection));
    }

    @Test
    void notesThatASystemIsBeingInstalled() throws Exception {
        makeVolume("cd.iso");
        GuestSpec spec = spec("installing", List.of(fresh("disk.img", GIB), new Drive(true, "ide", true, true,
                new DriveSource.Existing("/default-pool/cd.iso", "iso", false))));
        run(spec, new NullProgressMonitor());
        DomainDocument document = DomainDocument.parse(connection.guests().xml(spec.uuid(), true, false));
        assertTrue(document.isInstalling());
        assertEquals(List.of(Optional.of(1), Optional.of(2)), document.disks().stream().map(disk -> disk.bootOrder()).toList());
        assertTrue(document.disks().get(1).isReadOnly());
    }

    @ParameterizedTest
    @ValueSource(strings = { "with blanks", "it's \"quoted\"", "<&>", "ünï çödé", "日本語", "..x", "-v", "12", "a,b" })
    void takesAnyNameThatLibvirtTakes(String name) throws Exception {
        GuestSpec spec = spec(name, List.of(fresh(name + ".img", GIB)));
        run(spec, new NullProgressMonitor());
        assertEquals(name, connection.guests().find(spec.uuid()).orElseThrow().name());
        assertTrue(volumes().contains(name + ".img"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "../../etc", "a/b", ".", "..", "line\nbreak" })
    void refusesANameThatIsNone(String name) throws Exception {
        assertTrue(CreationCheck.run(connection, spec(name, List.of()), steps()).getFirst().fatal());
        failsCleanly(spec(name, List.of(fresh("x.img", GIB))), "was not created");
    }

    @Test
    void refusesANameOf300Letters() throws Exception {
        String name = "n".repeat(300);
        failsCleanly(spec(name, List.of(fresh("x.img", GIB))), "too long");
    }

    @Test
    void refusesANameThatIsTaken() throws Exception {
        failsCleanly(spec("test", List.of(fresh("x.img", GIB))), "There is a guest named test");
    }

    @Test
    void leavesAVolumeOfThatNameAlone() throws Exception {
        makeVolume("taken.img");
        failsCleanly(spec("other", List.of(fresh("first.img", GIB), fresh("taken.img", GIB))), "There is a volume named taken.img");
        assertTrue(volumes().contains("taken.img"));
    }

    @Test
    void takesItsVolumesAwayWhenTheGuestCantBeDefined() throws Exception {
        connection.networks().stop(offer.networks().getFirst().uuid());
        Drive strange = new Drive(true, "bus that is none", false, false, new DriveSource.Empty());
        failsCleanly(spec("bad", List.of(fresh("x.img", GIB), strange)), "bad was not created");
    }

    @Test
    void startsANetworkThatIsOffAndStopsItAgainWhereItFails() throws Exception {
        NetworkRecord network = offer.networks().getFirst();
        connection.networks().stop(network.uuid());
        makeVolume("taken.img");
        failsCleanly(spec("one", List.of(fresh("taken.img", GIB))), "There is a volume named");
        assertFalse(connection.networks().find(network.uuid()).orElseThrow().active());
        run(spec("one", List.of(fresh("free.img", GIB))), new NullProgressMonitor());
        assertTrue(connection.networks().find(network.uuid()).orElseThrow().active());
    }

    @Test
    void leavesNothingWhereverItIsCancelled() throws Exception {
        GuestSpec spec = spec("stopped", List.of(fresh("one.img", GIB), fresh("two.img", GIB)));
        List<String> before = picture();
        for (int step = 0; step < 100; step++) {
            CancelAt monitor = new CancelAt(step);
            try {
                run(spec, monitor);
                assertTrue(step > 3, "it was not asked often enough whether to go on: " + step);
                return;
            } catch (OperationCanceledException e) {
                assertTrue(e.getMessage().contains("Nothing was left on the host."), e.getMessage());
                assertEquals(before, picture(), "cancelled at " + step);
            }
        }
        throw new AssertionError("it never came to its end");
    }

    @Test
    void saysWhatSpeaksAgainstIt() throws Exception {
        makeVolume("taken.img");
        connection.networks().stop(offer.networks().getFirst().uuid());
        GuestSpec full = new GuestSpec(UUID.randomUUID(), "test", Optional.empty(), machine(64 * GIB, 17),
                List.of(new Drive(false, "virtio", true, false, new DriveSource.Fresh(place("taken.img"), "raw", 200 * GIB, true)),
                        new Drive(false, "virtio", false, false, new DriveSource.Existing("/guest/diskimage1", "raw", false))),
                List.of(new NetworkCard(false, "default", Optional.empty(), Optional.empty(), false),
                        new NetworkCard(false, "nowhere", Optional.empty(), Optional.empty(), false)),
                best().devices(), List.of(), true, false);
        List<Finding> findings = CreationCheck.run(connection, full, steps());
        String text = String.join("\n", findings.stream().map(finding -> (finding.fatal() ? "! " : "? ") + finding.text()).toList());
        for (String expected : List.of("! There is a guest named test", "! 64 GiB of memory are more",
                "! There is a volume named taken.img",
                "! The pool default-pool has 100 GiB free, and 200 GiB are needed", "! The network default is not active",
                "! There is no network nowhere", "! /guest/diskimage1 is used by test", "? The guest gets 17 processors")) {
            assertTrue(text.contains(expected), expected + " in\n" + text);
        }
        assertTrue(findings.getFirst().fatal());
        assertFalse(findings.getLast().fatal());
    }

    @Test
    void hasNothingAgainstWhatFits() throws Exception {
        assertEquals(List.of(), CreationCheck.run(connection, spec("fine", List.of(fresh("fine.img", GIB))), steps()));
    }

    @Test
    void takesTheMediumOutWhenASystemIsThere() throws Exception {
        makeVolume("cd.iso");
        GuestSpec spec = spec("done", List.of(
                new Drive(false, "virtio", true, false, new DriveSource.Fresh(place("sys.img"), "raw", GIB, true)),
                new Drive(true, "ide", true, true, new DriveSource.Existing("/default-pool/cd.iso", "iso", false))));
        CreateGuestOperation create = new CreateGuestOperation(HOST, spec);
        run(spec, new NullProgressMonitor());
        connection.guests().forceOff(spec.uuid());
        FinishInstallOperation finish = FinishInstallOperation.of(connection, create.target()).orElseThrow();
        assertEquals("hda", finish.device());
        finish.run(connection, steps());
        DomainDocument document = DomainDocument.parse(connection.guests().xml(spec.uuid(), true, false));
        assertFalse(document.isInstalling());
        assertEquals(Optional.empty(), document.disk("hda").orElseThrow().sourceText());
        assertEquals(Optional.of(true), finish.verify(connection));
        assertEquals(Optional.empty(), FinishInstallOperation.of(connection, create.target()));
    }

    @Test
    void leavesTheMediumInWhereNothingWasInstalled() throws Exception {
        makeVolume("cd.iso");
        GuestSpec spec = spec("early", List.of(fresh("thin.qcow2", GIB),
                new Drive(true, "ide", true, true, new DriveSource.Existing("/default-pool/cd.iso", "iso", false))));
        run(spec, new NullProgressMonitor());
        connection.guests().forceOff(spec.uuid());
        assertEquals(Optional.empty(), FinishInstallOperation.of(connection, new CreateGuestOperation(HOST, spec).target()));
    }

    @Test
    void clonesAGuestWithADiskOfItsOwn() throws Exception {
        GuestSpec spec = spec("first", List.of(fresh("first.qcow2", GIB), new Drive(true, "ide", false, false,
                new DriveSource.Empty())));
        run(spec, new NullProgressMonitor());
        ClonePlan running = plan(spec);
        assertTrue(running.problem(List.of("second"), running.disks()).orElseThrow().contains("first is running"));
        connection.guests().forceOff(spec.uuid());
        ClonePlan plan = plan(spec);
        assertEquals(List.of(Choice.COPY, Choice.SHARE), plan.disks().stream().map(DiskClone::choice).toList());
        assertEquals(Optional.empty(), plan.problem(List.of("second"), plan.disks()));
        assertTrue(plan.problem(List.of("test"), plan.disks()).isPresent());
        assertTrue(plan.problem(List.of("x", "x"), plan.disks()).isPresent());
        CloneGuestOperation clone = new CloneGuestOperation(targetOf(spec), "second", plan.disks());
        clone.run(connection, steps());
        UUID uuid = clone.target().object().orElseThrow();
        DomainDocument second = DomainDocument.parse(connection.guests().xml(uuid, true, false));
        DomainDocument first = DomainDocument.parse(connection.guests().xml(spec.uuid(), true, false));
        assertEquals("second", connection.guests().find(uuid).orElseThrow().name());
        assertEquals(Optional.of("/default-pool/second-vda.qcow2"), second.disks().getFirst().path());
        assertEquals(Optional.of("/default-pool/first.qcow2"), first.disks().getFirst().path());
        assertFalse(second.interfaces().getFirst().mac().equals(first.interfaces().getFirst().mac()));
        assertEquals(2, second.disks().size());
        assertEquals(Optional.of(true), clone.verify(connection));
    }

    @Test
    void clonesWithoutADiskOrWithTheSameOne() throws Exception {
        GuestSpec spec = spec("first", List.of(fresh("one.qcow2", GIB), fresh("two.qcow2", GIB)));
        run(spec, new NullProgressMonitor());
        connection.guests().forceOff(spec.uuid());
        List<DiskClone> disks = plan(spec).disks();
        CloneGuestOperation clone = new CloneGuestOperation(targetOf(spec), "second",
                List.of(disks.get(0).with(Choice.SKIP), disks.get(1).with(Choice.SHARE)));
        clone.run(connection, steps());
        DomainDocument second = DomainDocument.parse(connection.guests().xml(clone.target().object().orElseThrow(), true, false));
        assertEquals(List.of(Optional.of("/default-pool/two.qcow2")), second.disks().stream().map(disk -> disk.path()).toList());
        assertEquals(List.of("one.qcow2", "two.qcow2"), volumes());
    }

    @Test
    void leavesNothingOfACloneThatFails() throws Exception {
        GuestSpec spec = spec("first", List.of(fresh("one.qcow2", GIB), fresh("two.qcow2", GIB)));
        run(spec, new NullProgressMonitor());
        connection.guests().forceOff(spec.uuid());
        makeVolume("second-vdb.qcow2");
        List<String> before = picture();
        CoreException failure = assertThrows(CoreException.class,
                () -> new CloneGuestOperation(targetOf(spec), "second", plan(spec).disks()).run(connection, steps()));
        assertTrue(failure.getMessage().contains("There is a volume named second-vdb.qcow2"), failure.getMessage());
        assertEquals(before, picture());
    }

    // making

    private ClonePlan plan(GuestSpec spec) throws CoreException {
        return ClonePlan.read(connection, targetOf(spec));
    }

    private static Target targetOf(GuestSpec spec) {
        return new CreateGuestOperation(HOST, spec).target();
    }

    private GuestDefaults best() {
        return new GuestDefaults(offer, offer.kinds().getFirst(), Optional.empty());
    }

    private MachineSpec machine(long memory, int vcpus) {
        GuestDefaults best = best();
        return new MachineSpec("test", "i686", best.flavour().chipset(), best.firmware(), best.tpm(), best.cpu(), vcpus, Optional.empty(),
                memory, false);
    }

    private GuestSpec spec(String name, List<Drive> drives) {
        return new GuestSpec(UUID.randomUUID(), name, Optional.of("http://debian.org/debian/11"), machine(256 * MIB, 1), drives,
                List.of(new NetworkCard(false, "default", Optional.empty(), Optional.empty(), false)), best().devices(), List.of("default"),
                true, false);
    }

    private PoolPlace place(String volume) {
        PoolRecord pool = offer.pools().getFirst();
        return new PoolPlace(pool.uuid(), pool.name(), pool.path(), volume);
    }

    private Drive fresh(String volume, long size) {
        return new Drive(false, "virtio", true, false, new DriveSource.Fresh(place(volume), "qcow2", size, false));
    }

    private void makeVolume(String name) throws HypervisorException {
        connection.volumes().create(offer.pools().getFirst().uuid(),
                "<volume><name>" + name + "</name><capacity>1048576</capacity><target><format type='raw'/></target></volume>", false);
    }

    private void run(GuestSpec spec, NullProgressMonitor monitor) throws CoreException {
        new CreateGuestOperation(HOST, spec).run(connection, SubMonitor.convert(monitor, 1000));
    }

    private static SubMonitor steps() {
        return SubMonitor.convert(new NullProgressMonitor());
    }

    private void failsCleanly(GuestSpec spec, String reason) throws HypervisorException {
        List<String> before = picture();
        CoreException failure = assertThrows(CoreException.class, () -> run(spec, new NullProgressMonitor()));
        assertTrue(failure.getMessage().contains(reason), failure.getMessage());
        assertTrue(failure.getMessage().contains("Nothing was left on the host."), failure.getMessage());
        assertEquals(before, picture());
    }

    private List<String> volumes() throws HypervisorException {
        return connection.volumes().names(offer.pools().getFirst().uuid()).stream().map(VolumeName::name).sorted().toList();
    }

    /** All that a guest's making can touch. */
    private List<String> picture() throws HypervisorException {
        return List.of(connection.guests().list().stream().map(GuestRecord::name).sorted().toList().toString(), volumes().toString(),
                connection.networks().list().stream().map(network -> network.name() + network.active()).toList().toString());
    }

    private record Nobody() implements CredentialPrompt {

        @Override
        public Optional<Credential> ask(CredentialRequest request) {
            return Optional.empty();
        }

        @Override
        public Optional<Keep> trust(TrustRequest request) {
            return Optional.empty();
        }
    }

    /** Is cancelled when it is asked for the n-th time. */
    private static final class CancelAt extends NullProgressMonitor {

        private int left;

        CancelAt(int questions) {
            left = questions;
        }

        @Override
        public boolean isCanceled() {
            return left-- <= 0;
        }
    }
}
