package org.virtworkbench.libvirt.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.driver.GuestCalls.ShutdownMode;
import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.OpenAttempt;
import org.virtworkbench.core.driver.VolumeRecord;
import org.virtworkbench.core.operation.ChangeTagsOperation;
import org.virtworkbench.core.operation.DeletePlan;
import org.virtworkbench.core.operation.DeletePlan.Item;
import org.virtworkbench.core.operation.DeletePreflight;
import org.virtworkbench.core.operation.EditTextsOperation;
import org.virtworkbench.core.operation.GuestAction;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.operation.RenameGuestOperation;
import org.virtworkbench.core.operation.ShutdownGuestOperation;
import org.virtworkbench.core.operation.StartGuestOperation;
import org.virtworkbench.core.operation.StartGuestOperation.How;
import org.virtworkbench.core.operation.Targets;
import org.virtworkbench.libvirt.LibvirtDriver;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.InventoryFactory;
import org.virtworkbench.xml.XmlSyntaxException;
import org.virtworkbench.xml.domain.DomainDocument;
import org.virtworkbench.xml.domain.GuestMetadata;

/** Every operation on libvirt's test driver, and the virsh commands that it names on a second one: both must end alike. */
class OperationsTest {

    /** How often a virsh that hangs is replaced: all of them hang once in a million. */
    private static final int MOST_TRIES = 10;

    private static final String RUNNING = "web one";
    private static final String OFF = "mail";

    private static final String DESCRIPTION = """
            <node>
              <domain type='test' xmlns:test='http://libvirt.org/schemas/domain/test/1.0'>
                <name>web one</name><uuid>11111111-1111-4111-8111-111111111111</uuid><memory>65536</memory><os><type>hvm</type></os>
                <devices>
                  <disk type='file' device='disk'><source file='/pool/web'/><target dev='vda'/></disk>
                  <disk type='file' device='cdrom'><source file='/pool/iso'/><target dev='hdc'/><readonly/></disk>
                </devices>
              </domain>
              <domain type='test' xmlns:test='http://libvirt.org/schemas/domain/test/1.0'>
                <name>mail</name><uuid>22222222-2222-4222-8222-222222222222</uuid><memory>65536</memory><os><type>hvm</type></os>
                <title>Old title</title><description>Old description</description>
                <metadata>
                  <vw:guest xmlns:vw="http://virtworkbench.org/xmlns/guest/1"><vw:folder>old</vw:folder><vw:tag>a</vw:tag><vw:tag>b</vw:tag></vw:guest>
                </metadata>
                <devices>
                  <disk type='file' device='disk'><source file='/pool/mail'/><target dev='vda'/></disk>
                  <disk type='file' device='disk'><source file='/pool/web'/><target dev='vdb'/></disk>
                </devices>
                <test:runstate>5</test:runstate>
              </domain>
              <pool type='dir'>
                <name>default</name><uuid>33333333-3333-4333-8333-333333333333</uuid><target><path>/pool</path></target>
                <volume type='file'><name>web</name><capacity>1000000</capacity><target><path>/pool/web</path></target></volume>
                <volume type='file'><name>mail</name><capacity>1000000</capacity><target><path>/pool/mail</path></target></volume>
                <volume type='file'><name>iso</name><capacity>1000000</capacity><target><path>/pool/iso</path></target></volume>
              </pool>
            </node>
            """;

    /** One thing to do with a guest, after others that bring it into the right state. */
    private record Case(String name, String guest, List<Function<Guest, Operation>> before, Function<Guest, Operation> operation) {

        @Override
        public String toString() {
            return name;
        }
    }

    @TempDir
    Path folder;

    private final LibvirtDriver driver = LibvirtDriver.heardBy((function, nanos, failed) -> {
    });
    private String uri;
    private HypervisorConnection connection;

    @BeforeEach
    void open() throws IOException, HypervisorException {
        Path file = Files.writeString(folder.resolve("node.xml"), DESCRIPTION);
        uri = "test://" + file;
        connection = driver.open(ConnectionUri.parse(uri), false, new NobodyThere(), new OpenAttempt());
    }

    @AfterEach
    void close() {
        driver.close();
    }

    private static Case of(String name, String guest, Function<Guest, Operation> operation) {
        return new Case(name, guest, List.of(), operation);
    }

    static Stream<Case> cases() {
        return Stream.of(of("start", OFF, GuestAction.START::on),
                of("pause", RUNNING, GuestAction.PAUSE::on),
                new Case("resume", RUNNING, List.of(GuestAction.PAUSE::on), GuestAction.RESUME::on),
                of("shut down", RUNNING, GuestAction.SHUTDOWN::on),
                of("reboot", RUNNING, GuestAction.REBOOT::on), of("force off", RUNNING, GuestAction.FORCE_OFF::on),
                of("save", RUNNING, GuestAction.SAVE::on),
                new Case("restore", RUNNING, List.of(GuestAction.SAVE::on), GuestAction.START::on),
                new Case("discard", RUNNING, List.of(GuestAction.SAVE::on), GuestAction.DISCARD_SAVE::on),
                of("autostart", RUNNING, GuestAction.AUTOSTART_ON::on),
                new Case("no autostart", RUNNING, List.of(GuestAction.AUTOSTART_ON::on), GuestAction.AUTOSTART_OFF::on),
                of("texts running", RUNNING,
                        guest -> EditTextsOperation.on(guest, Optional.of("It's a \"title\" $HOME"), Optional.of("Two\nlines  äöü"))),
                of("texts off", OFF, guest -> EditTextsOperation.on(guest, Optional.of("New"), Optional.empty())),
                of("tags running", RUNNING,
                        guest -> ChangeTagsOperation.on(guest, List.of("x", "it's", "<y>"), List.of(), Optional.of("a/b"))),
                of("tags off", OFF, guest -> ChangeTagsOperation.on(guest, List.of("c"), List.of("a"), Optional.empty())),
                of("no tags", OFF, guest -> ChangeTagsOperation.on(guest, List.of(), List.of("a", "b"), Optional.of(""))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void doesWhatItsVirshCommandDoes(Case chosen) throws Exception {
        StringBuilder script = new StringBuilder();
        for (Function<Guest, Operation> step : chosen.before) {
            run(step.apply(guest(chosen.guest)), script);
        }
        Operation operation = chosen.operation.apply(guest(chosen.guest));
        String before = picture(chosen.guest);
        run(operation, script);
        Optional<Boolean> done = operation.verify(connection);
        assertTrue(done.orElse(true), () -> "not done: " + operation.name());
        if (done.isPresent()) {
            assertTrue(!picture(chosen.guest).equals(before), () -> "no effect: " + operation.name());
        }
        assumeVirsh();
        assertEquals(picture(chosen.guest), virshPicture(script.toString(), chosen.guest));
    }

    /** The test driver can't start paused: a start in another way than the chosen one would do what nobody wanted. */
    @Test
    void doesNotStartInAnotherWayWhereTheDriverLacksTheChosenOne() throws Exception {
        assertThrows(CoreException.class, () -> run(new StartGuestOperation(Targets.of(guest(OFF)), How.PAUSED), new StringBuilder()));
        assertEquals("shut off", state(OFF));
    }

    @Test
    void bootsAfreshWithoutItsSavedMemory() throws Exception {
        run(GuestAction.SAVE.on(guest(RUNNING)), new StringBuilder());
        run(new StartGuestOperation(Targets.of(guest(RUNNING)), How.DISCARD_SAVE), new StringBuilder());
        assertEquals("running", state(RUNNING));
        assertTrue(connection.guests().find(guest(RUNNING).getUuid()).filter(record -> !record.managedSave()).isPresent());
    }

    @Test
    void resetsWhereTheDriverCan() throws Exception {
        Operation reset = GuestAction.RESET.on(guest(RUNNING));
        try {
            run(reset, new StringBuilder());
        } catch (CoreException e) {
            assertTrue(e.getMessage().startsWith("Reset web one failed: "), e.getMessage());
        }
        assertEquals("running", state(RUNNING));
    }

    @Test
    void renamesOrTellsThatTheHypervisorCanNot() throws Exception {
        Operation rename = new RenameGuestOperation(Targets.of(guest(OFF)), "post office");
        try {
            run(rename, new StringBuilder());
            assertTrue(find("post office").isPresent());
        } catch (CoreException e) {
            assertTrue(e.getMessage().contains("Nothing was changed."), e.getMessage());
            assertTrue(find(OFF).isPresent());
        }
    }

    @Test
    void refusesWhatTheStateDoesNotAllow() throws Exception {
        Operation start = GuestAction.START.on(guest(RUNNING));
        String text = assertThrows(CoreException.class, () -> run(start, new StringBuilder())).getMessage();
        assertTrue(text.startsWith("Start web one failed: "), text);
    }

    @Test
    void asksAGuestInEachWay() throws Exception {
        for (ShutdownMode mode : List.of(ShutdownMode.ACPI, ShutdownMode.DEFAULT)) {
            ShutdownGuestOperation operation = new ShutdownGuestOperation(Targets.of(guest(RUNNING)), mode,
                    ShutdownGuestOperation.PATIENCE);
            try {
                run(operation, new StringBuilder());
                assertTrue(operation.following().orElseThrow().reached().test(find(RUNNING)));
                run(GuestAction.START.on(guest(RUNNING)), new StringBuilder());
            } catch (CoreException e) {
                assertTrue(mode != ShutdownMode.DEFAULT, e.getMessage());
            }
        }
    }

    @Test
    void deletesAGuestAndItsDisk() throws Exception {
        Guest guest = guest(OFF);
        DeletePlan plan = DeletePreflight.compute(connection, Targets.of(guest), new NullProgressMonitor());
        assertEquals(List.of("/pool/mail"), plan.chosenVolumes());
        assertEquals(List.of("", "It is used by web one."), plan.disks().stream().map(disk -> disk.objection().orElse("")).toList());
        StringBuilder script = new StringBuilder();
        run(plan.operation(false, plan.chosenVolumes()), script);
        assertEquals(Set.of("/pool/web", "/pool/iso"), volumes());
        assertEquals(Optional.empty(), find(OFF));
        assumeVirsh();
        String output = virsh(script + "echo @@\nlist --all --name\nvol-list default");
        String after = output.substring(output.indexOf("@@"));
        assertTrue(after.contains("/pool/web") && !after.contains("mail") && after.contains(RUNNING), output);
    }

    @Test
    void deletesARunningGuestWithItsSavedStateAndSnapshots() throws Exception {
        DeletePlan plan = DeletePreflight.compute(connection, Targets.of(guest(RUNNING)), new NullProgressMonitor());
        assertTrue(plan.running());
        assertEquals(List.of(), plan.chosenVolumes());
        assertEquals(List.of("It is used by mail.", "It is a CD-ROM or floppy image, which other guests may want."),
                plan.disks().stream().map(disk -> disk.objection().orElse("")).toList());
        assertThrows(CoreException.class, () -> run(plan.operation(false, List.of()), new StringBuilder()));
        StringBuilder script = new StringBuilder();
        run(plan.operation(true, List.of()), script);
        assertEquals(Optional.empty(), find(RUNNING));
        assumeVirsh();
        String output = virsh(script + "echo @@\nlist --all --name");
        assertTrue(!output.substring(output.indexOf("@@")).contains(RUNNING), output);
    }

    @Test
    void deletesASavedGuest() throws Exception {
        run(GuestAction.SAVE.on(guest(RUNNING)), new StringBuilder());
        DeletePlan plan = DeletePreflight.compute(connection, Targets.of(guest(RUNNING)), new NullProgressMonitor());
        assertEquals(List.of(new Item("Definition", true), new Item("Saved memory", false)), plan.items());
        run(plan.operation(false, List.of()), new StringBuilder());
        assertEquals(Optional.empty(), find(RUNNING));
    }

    private void run(Operation operation, StringBuilder script) throws CoreException {
        operation.run(connection, SubMonitor.convert(new NullProgressMonitor()));
        script.append(operation.virshCommand().replace("virsh -c " + uri + ' ', "")).append('\n');
    }

    private Optional<GuestRecord> find(String name) throws HypervisorException {
        return connection.guests().list().stream().filter(guest -> guest.name().equals(name)).findFirst();
    }

    private Set<String> volumes() throws HypervisorException {
        UUID pool = connection.storage().pools().getFirst().uuid();
        return connection.storage().volumes(pool).stream().map(VolumeRecord::path).collect(Collectors.toSet());
    }

    /** The guest as the model would have it now. */
    private Guest guest(String name) throws HypervisorException, XmlSyntaxException {
        GuestRecord now = find(name).orElseThrow();
        Host host = InventoryFactory.eINSTANCE.createHost();
        host.setId("host");
        host.setUri(uri);
        host.setState(ConnectionState.CONNECTED);
        Guest guest = InventoryFactory.eINSTANCE.createGuest();
        host.getGuests().add(guest);
        guest.setUuid(now.uuid());
        guest.setName(name);
        guest.setState(now.state());
        guest.setPersistent(now.persistent());
        guest.setManagedSave(now.managedSave());
        GuestMetadata metadata = DomainDocument.parse(connection.guests().xml(now.uuid(), false, false)).guestMetadata();
        guest.getTags().addAll(metadata.tags());
        guest.setFolder(metadata.folder().orElse(""));
        return guest;
    }

    private String state(String name) throws HypervisorException {
        return switch (find(name).orElseThrow().state()) {
            case RUNNING, BLOCKED -> "running";
            case PAUSED -> "paused";
            case SHUT_OFF -> "shut off";
            default -> "other";
        };
    }

    /** What an operation can change, as the driver tells it, with the definition for the next start where virsh can't tell more. */
    private String picture(String name) throws HypervisorException, XmlSyntaxException {
        GuestRecord now = find(name).orElseThrow();
        String live = texts(connection.guests().xml(now.uuid(), false, false));
        String inactive = texts(connection.guests().xml(now.uuid(), true, false));
        return state(name) + "\nautostart " + now.autostart() + "\nsaved " + now.managedSave() + '\n' + live + inactive;
    }

    private static String texts(String xml) throws XmlSyntaxException {
        DomainDocument document = DomainDocument.parse(xml);
        return "title " + document.title() + "\ndescription " + document.description() + "\nmetadata " + document.guestMetadata() + '\n';
    }

    /** The same, of a test driver on which virsh ran a script. */
    private String virshPicture(String script, String name) throws Exception {
        String[] parts = virsh(script + "echo @@\ndomstate '" + name + "'\necho @@\ndominfo '" + name + "'\necho @@\ndumpxml '" + name
                + "'\necho @@\ndumpxml --inactive '" + name + "'").split("@@\\s*");
        boolean autostart = parts[2].matches("(?s).*Autostart:\\s+enable.*");
        boolean saved = parts[2].matches("(?s).*Managed save:\\s+yes.*");
        return parts[1].strip() + "\nautostart " + autostart + "\nsaved " + saved + '\n' + texts(parts[3].strip())
                + texts(parts[4].strip());
    }

    /**
     * Runs commands as a shell would hand them over, all in one virsh: the test driver lives no longer than its process. A virsh that saves may never end: the
     * test driver's save can be over before virsh begins to wait, and then virsh misses the word that it is over ({@code g_main_loop_quit} comes before
     * {@code g_main_loop_run}; about every fifth save). Each virsh begins with the hosts as they are in the file, so that one that hangs is replaced.
     */
    private String virsh(String script) throws Exception {
        boolean saves = script.contains("managedsave ");
        for (int tries = saves ? MOST_TRIES : 1; tries > 0; tries--) {
            Path file = folder.resolve("virsh.out");
            Process process = new ProcessBuilder("virsh", "-q", "-c", uri, script).redirectErrorStream(true).redirectOutput(file.toFile())
                    .start();
            boolean ended = process.waitFor(saves ? 5 : 60, TimeUnit.SECONDS);
            process.destroyForcibly().waitFor();
            String output = Files.readString(file);
            assertTrue(!output.contains("error:"), () -> script + '\n' + output);
            if (ended) {
                return output;
            }
        }
        throw new AssertionError("virsh never ends: " + script);
    }

    private static void assumeVirsh() {
        assumeTrue(Stream.of("/usr/bin/virsh", "/bin/virsh").anyMatch(path -> Files.isExecutable(Path.of(path))), "virsh is not installed");
    }
}
