package org.virtworkbench.libvirt.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.OpenAttempt;
import org.virtworkbench.core.driver.VolumeRecord;
import org.virtworkbench.core.operation.ChangeTagsOperation;
import org.virtworkbench.core.operation.DeletePlan;
import org.virtworkbench.core.operation.DeletePreflight;
import org.virtworkbench.core.operation.EditTextsOperation;
import org.virtworkbench.core.operation.GuestAction;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.operation.RenameGuestOperation;
import org.virtworkbench.core.operation.StartGuestOperation;
import org.virtworkbench.core.operation.StartGuestOperation.How;
import org.virtworkbench.core.operation.Targets;
import org.virtworkbench.core.operation.VirshCommand;
import org.virtworkbench.libvirt.LibvirtDriver;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.InventoryFactory;
import org.virtworkbench.testhosts.TestGuest;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.Transport;
import org.virtworkbench.xml.XmlSyntaxException;
import org.virtworkbench.xml.domain.DomainDocument;
import org.virtworkbench.xml.domain.GuestMetadata;

/** Every operation on a real guest, and the virsh command that it names, handed to a shell word for word: both must end alike. */
@ExtendWith(TestHostExtension.class)
@Timeout(300)
class QemuOperationsTest {

    /** One thing to do, and what must be done before. */
    private record Case(String name, List<Function<Guest, Operation>> before, Function<Guest, Operation> operation) {

        @Override
        public String toString() {
            return name;
        }
    }

    private final TestHost host;
    private final LibvirtDriver driver = LibvirtDriver.heardBy((function, nanos, failed) -> {
    });
    private HypervisorConnection connection;
    private String definition;

    QemuOperationsTest(TestHost host) {
        this.host = host;
    }

    @BeforeEach
    void open() throws HypervisorException {
        connection = driver.open(ConnectionUri.parse(host.uri(Transport.UNIX)), false, new NobodyThere(), new OpenAttempt());
        definition = TestGuest.definition("placeholder").replace("<name>placeholder</name>", "<name>it&apos;s one</name>");
    }

    @AfterEach
    void close() throws HypervisorException {
        for (GuestRecord guest : connection.guests().list()) {
            remove(guest);
        }
        driver.close();
    }

    static Stream<Case> cases() {
        Function<Guest, Operation> start = GuestAction.START::on;
        Function<Guest, Operation> save = GuestAction.SAVE::on;
        Function<Guest, Operation> pause = GuestAction.PAUSE::on;
        return Stream.of(new Case("start", List.of(), start),
                new Case("start paused", List.of(), guest -> new StartGuestOperation(Targets.of(guest), How.PAUSED)),
                new Case("pause", List.of(start), pause), new Case("resume", List.of(start, pause), GuestAction.RESUME::on),
                new Case("force off", List.of(start), GuestAction.FORCE_OFF::on), new Case("save", List.of(start), save),
                new Case("restore", List.of(start, save), start),
                new Case("start afresh", List.of(start, save), guest -> new StartGuestOperation(Targets.of(guest), How.DISCARD_SAVE)),
                new Case("discard", List.of(start, save), GuestAction.DISCARD_SAVE::on),
                new Case("autostart", List.of(), GuestAction.AUTOSTART_ON::on),
                new Case("no autostart", List.of(GuestAction.AUTOSTART_ON::on), GuestAction.AUTOSTART_OFF::on),
                new Case("rename", List.of(), guest -> new RenameGuestOperation(Targets.of(guest), "post & \"office\"")),
                new Case("texts", List.of(),
                        guest -> EditTextsOperation.on(guest, Optional.of("It's $HOME"), Optional.of("Two\nlines  äöü"))),
                new Case("texts running", List.of(start), guest -> EditTextsOperation.on(guest, Optional.of("<title>"), Optional.empty())),
                new Case("no texts", List.of(guest -> EditTextsOperation.on(guest, Optional.of("x"), Optional.of("y"))),
                        guest -> EditTextsOperation.on(guest, Optional.of(""), Optional.of(""))),
                new Case("tags", List.of(),
                        guest -> ChangeTagsOperation.on(guest, List.of("x", "it's", "<y>"), List.of(), Optional.of("a/b"))),
                new Case("tags running", List.of(start), guest -> ChangeTagsOperation.on(guest, List.of("x"), List.of(), Optional.empty())),
                new Case("no tags", List.of(guest -> ChangeTagsOperation.on(guest, List.of("x"), List.of(), Optional.empty())),
                        guest -> ChangeTagsOperation.on(guest, List.of(), List.of("x"), Optional.empty())));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void doesWhatItsVirshCommandDoes(Case chosen) throws Exception {
        Operation first = prepare(chosen);
        String before = picture();
        run(first);
        assertEquals(Optional.of(true), first.verify(connection));
        String done = picture();
        assertNotEquals(before, done);
        Operation second = prepare(chosen);
        assertEquals(first.virshCommand(), second.virshCommand());
        shell(second.virshCommand());
        assertEquals(done, picture());
    }

    @Test
    void resetsAndRebootsARunningGuest() throws Exception {
        prepare(new Case("", List.of(), GuestAction.START::on));
        run(GuestAction.START.on(guest()));
        for (GuestAction action : List.of(GuestAction.RESET, GuestAction.REBOOT)) {
            run(action.on(guest()));
            shell(action.on(guest()).virshCommand());
        }
    }

    @Test
    void followsAShutdownUntilTheGuestIsOff() throws Exception {
        TestGuest guest = TestGuest.define(host, "shutdown");
        for (boolean byShell : new boolean[] { false, true }) {
            guest.startAndWait();
            Operation operation = GuestAction.SHUTDOWN.on(guest());
            if (byShell) {
                shutDownByShell(operation);
            } else {
                run(operation);
            }
            await(() -> operation.following().orElseThrow().reached().test(only()));
            assertEquals("shut off", guest.state());
        }
    }

    @Test
    void deletesADiskThatNobodyElseNeedsAndSparesTheOthers() throws Exception {
        Path folder = Files.createDirectories(host.folder().resolve("lib/images/op's pool"));
        host.virsh("pool-create-as", "ops", "dir", "--target", folder.toString());
        for (boolean byShell : new boolean[] { false, true }) {
            for (String volume : List.of("own disk", "base")) {
                host.virsh("vol-create-as", "ops", volume, "1M", "--format", "qcow2");
            }
            host.virsh("vol-create-as", "ops", "clone", "1M", "--format", "qcow2", "--backing-vol", "base", "--backing-vol-format",
                    "qcow2");
            definition = definition.replaceFirst("(?s)<disk.*</disk>", "").replace("</devices>",
                    disk("vda", folder.resolve("own disk")) + disk("vdb", folder.resolve("base")) + "</devices>");
            connection.guests().define(definition, false);
            run(GuestAction.START.on(guest()));
            DeletePlan plan = DeletePreflight.compute(connection, Targets.of(guest()), new NullProgressMonitor());
            assertEquals(List.of("", "It is the backing file of clone."),
                    plan.disks().stream().map(disk -> disk.objection().orElse("")).toList());
            assertEquals(List.of(folder.resolve("own disk").toString()), plan.chosenVolumes());
            Operation operation = plan.operation(true, plan.chosenVolumes());
            if (byShell) {
                shell(operation.virshCommand());
            } else {
                run(operation);
            }
            assertEquals(Optional.of(true), operation.verify(connection));
            assertEquals(Set.of("base", "clone"), volumes());
            assertFalse(Files.exists(folder.resolve("own disk")));
            host.virsh("vol-delete", "clone", "--pool", "ops");
            host.virsh("vol-delete", "base", "--pool", "ops");
            definition = TestGuest.definition("placeholder").replace("<name>placeholder</name>", "<name>it&apos;s one</name>");
        }
        host.virsh("pool-destroy", "ops");
    }

    private static String disk(String target, Path file) {
        return "<disk type='file' device='disk'><driver name='qemu' type='qcow2'/><source file=\"" + file + "\"/><target dev='" + target
                + "' bus='virtio'/></disk>";
    }

    private Set<String> volumes() throws HypervisorException {
        return connection.storage().volumes(connection.storage().pools().getFirst().uuid()).stream().map(VolumeRecord::name)
                .collect(Collectors.toSet());
    }

    /** Makes a fresh guest and brings it into the state from which the operation starts. */
    private Operation prepare(Case chosen) throws HypervisorException, CoreException, XmlSyntaxException {
        for (GuestRecord guest : connection.guests().list()) {
            remove(guest);
        }
        connection.guests().define(definition, false);
        for (Function<Guest, Operation> step : chosen.before) {
            run(step.apply(guest()));
        }
        return chosen.operation.apply(guest());
    }

    private void remove(GuestRecord guest) {
        if (guest.id().isPresent()) {
            host.virsh("destroy", guest.uuid().toString());
        }
        host.virsh("undefine", guest.uuid().toString(), "--managed-save");
    }

    private void run(Operation operation) throws CoreException {
        operation.run(connection, SubMonitor.convert(new NullProgressMonitor()));
    }

    /** The one guest that is there. */
    private Optional<GuestRecord> only() {
        try {
            return connection.guests().list().stream().findFirst();
        } catch (HypervisorException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The guest as the model would have it now. */
    private Guest guest() throws HypervisorException, XmlSyntaxException {
        GuestRecord now = only().orElseThrow();
        Host where = InventoryFactory.eINSTANCE.createHost();
        where.setUri(host.uri(Transport.UNIX));
        Guest guest = InventoryFactory.eINSTANCE.createGuest();
        where.getGuests().add(guest);
        guest.setUuid(now.uuid());
        guest.setName(now.name());
        guest.setState(now.state());
        guest.setPersistent(now.persistent());
        guest.setManagedSave(now.managedSave());
        GuestMetadata metadata = DomainDocument.parse(connection.guests().xml(now.uuid(), false, false)).guestMetadata();
        guest.getTags().addAll(metadata.tags());
        guest.setFolder(metadata.folder().orElse(""));
        return guest;
    }

    /** What an operation can change, live and for the next start. */
    private String picture() throws HypervisorException, XmlSyntaxException {
        GuestRecord now = only().orElseThrow();
        assertTrue(now.name().length() > 0);
        StringBuilder picture = new StringBuilder(
                now.name() + '\n' + host.virsh("domstate", now.uuid().toString()) + "\nautostart " + now.autostart()
                        + "\nsaved " + now.managedSave());
        for (boolean inactive : new boolean[] { false, true }) {
            DomainDocument document = DomainDocument.parse(connection.guests().xml(now.uuid(), inactive, false));
            picture.append('\n').append(document.title()).append('\n').append(document.description()).append('\n')
                    .append(document.guestMetadata());
        }
        return picture.toString();
    }

    /** virsh says what {@code VIR_ERR_OPERATION_INVALID} says to the operation, which is content then, where the guest is off already; all else fails. */
    private static void shutDownByShell(Operation operation) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("/bin/sh", "-c", operation.virshCommand()).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            assertTrue(output.contains("domain is not running"), output);
            shell("test \"$(" + VirshCommand.of(operation.target(), "domstate") + ")\" = 'shut off'");
        }
    }

    private static void shell(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("/bin/sh", "-e", "-c", command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> command + '\n' + output);
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            LockSupport.parkNanos(50_000_000);
        }
    }
}
