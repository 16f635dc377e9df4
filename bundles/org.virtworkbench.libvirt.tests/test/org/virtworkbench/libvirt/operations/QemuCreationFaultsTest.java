package org.virtworkbench.libvirt.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.connection.CredentialPrompt;
import org.virtworkbench.core.creation.CreateGuestOperation;
import org.virtworkbench.core.creation.Drive;
import org.virtworkbench.core.creation.DriveSource;
import org.virtworkbench.core.creation.Firmware;
import org.virtworkbench.core.creation.GuestDefaults;
import org.virtworkbench.core.creation.GuestSpec;
import org.virtworkbench.core.creation.HostOffer;
import org.virtworkbench.core.creation.HostOffer.Flavour;
import org.virtworkbench.core.creation.MachineSpec;
import org.virtworkbench.core.creation.NetworkCard;
import org.virtworkbench.core.creation.PoolPlace;
import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.OpenAttempt;
import org.virtworkbench.core.driver.PoolRecord;
import org.virtworkbench.core.driver.VolumeId;
import org.virtworkbench.core.driver.VolumeName;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.libvirt.LibvirtDriver;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.Transport;

/** Making guests on a real host where there is no room, where somebody else does the same, and by names that are hard to write. */
@ExtendWith(TestHostExtension.class)
@Timeout(300)
class QemuCreationFaultsTest {

    private static final int MIB = 1 << 20;
    /** All that the small pool has. */
    private static final int ROOM = 8 * MIB;

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

    private final TestHost host;
    private final LibvirtDriver driver = LibvirtDriver.heardBy((function, nanos, failed) -> {
        // nobody measures here
    });
    private HypervisorConnection connection;
    private PoolRecord small;
    private PoolRecord large;
    private String smallFolder;
    @TempDir
    private Path here;

    QemuCreationFaultsTest(TestHost host) {
        this.host = host;
    }

    @BeforeEach
    void open() throws Exception {
        smallFolder = host.folder().resolve("lib/images/small").toString();
        Path largeFolder = Files.createDirectories(host.folder().resolve("lib/images/large"));
        host.exec("mkdir", "-p", smallFolder);
        host.exec("mount", "-t", "tmpfs", "-o", "size=" + ROOM, "small", smallFolder);
        host.virsh("pool-create-as", "small", "dir", "--target", smallFolder);
        host.virsh("pool-create-as", "large", "dir", "--target", largeFolder.toString());
        connection = connect();
        small = pool("small");
        large = pool("large");
    }

    @AfterEach
    void close() throws Exception {
        for (GuestRecord guest : connection.guests().list()) {
            if (guest.id().isPresent()) {
                host.virsh("destroy", guest.uuid().toString());
            }
            host.virsh("undefine", guest.uuid().toString());
        }
        for (String name : volumes(large)) {
            host.virsh("vol-delete", "--pool", "large", "--vol", name);
        }
        host.virsh("pool-destroy", "small");
        host.virsh("pool-destroy", "large");
        host.exec("umount", smallFolder);
        driver.close();
    }

    private HypervisorConnection connect() throws HypervisorException {
        return driver.open(ConnectionUri.parse(host.uri(Transport.UNIX)), false, new Nobody(), new OpenAttempt());
    }

    private PoolRecord pool(String name) throws HypervisorException {
        return connection.storage().pools().stream().filter(pool -> pool.name().equals(name)).findFirst().orElseThrow();
    }

    private List<String> volumes(PoolRecord pool) throws HypervisorException {
        return connection.volumes().names(pool.uuid()).stream().map(VolumeName::name).sorted().toList();
    }

    private static PoolPlace place(PoolRecord pool, String volume) {
        return new PoolPlace(pool.uuid(), pool.name(), pool.path(), volume);
    }

    private GuestSpec spec(String name, DriveSource... sources) throws HypervisorException {
        HostOffer offer = HostOffer.ask(connection);
        Flavour emulated = offer.kinds().stream().filter(kind -> kind.type().equals("qemu")).findFirst().orElseThrow();
        GuestDefaults best = new GuestDefaults(offer, emulated, Optional.empty());
        MachineSpec machine = new MachineSpec("qemu", emulated.arch(), emulated.chipset(), Firmware.BIOS, false, best.cpu(), 1,
                Optional.empty(), 64L * MIB, false);
        List<Drive> drives = Stream.of(sources).map(source -> new Drive(false, "virtio", true, false, source)).toList();
        return new GuestSpec(UUID.randomUUID(), name, Optional.empty(), machine, drives, List.<NetworkCard>of(), best.devices(), List.of(),
                true, false);
    }

    private void run(HypervisorConnection by, GuestSpec spec) throws CoreException {
        Target target = new Target("id", host.name(), host.uri(Transport.UNIX), Optional.empty(), "");
        new CreateGuestOperation(target, spec).run(by, SubMonitor.convert(new NullProgressMonitor(), 1000));
    }

    private DriveSource tooMuch(String how) throws Exception {
        return switch (how) {
            case "sent" -> {
                Path file = Files.write(here.resolve("big.img"), content());
                yield new DriveSource.Upload(place(small, "big.img"), file, "raw", Files.size(file), Optional.empty());
            }
            case "copied" -> {
                Files.write(host.folder().resolve("lib/images/large/source.img"), content());
                host.virsh("pool-refresh", "large");
                yield new DriveSource.Copy(place(small, "big.img"), new VolumeId(large.uuid(), "source.img"), "raw", Optional.empty());
            }
            default -> new DriveSource.Fresh(place(small, "big.img"), "raw", 2L * ROOM, true);
        };
    }

    /** {@return more than there is room for, and nothing that could be left out as zeroes} */
    private static byte[] content() {
        byte[] content = new byte[2 * ROOM];
        Arrays.fill(content, (byte) 0x5A);
        return content;
    }

    @ParameterizedTest
    @ValueSource(strings = { "sent", "copied", "taken at once" })
    void leavesNothingInAPoolThatIsFull(String how) throws Exception {
        GuestSpec spec = spec("big", new DriveSource.Fresh(place(small, "first.qcow2"), "qcow2", MIB, false), tooMuch(how));
        CoreException failure = assertThrows(CoreException.class, () -> run(connection, spec));
        assertTrue(failure.getMessage().contains("Nothing was left on the host."), failure.getMessage());
        assertEquals(List.of(), volumes(small));
        assertEquals("", host.exec("ls", smallFolder).strip());
        assertEquals(List.of(), connection.guests().list());
        run(connection, spec("fits", new DriveSource.Fresh(place(small, "fits.img"), "raw", ROOM / 2, true)));
        assertEquals(List.of("fits.img"), volumes(small));
        host.virsh("destroy", "fits");
        host.virsh("undefine", "fits");
        host.virsh("vol-delete", "fits.img", "--pool", "small");
    }

    @Test
    void oneOfTwoWhoMakeTheSameGuestAtOnceGetsItWhole() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        List<CompletableFuture<Optional<String>>> both = new ArrayList<>();
        for (String volume : List.of("one.qcow2", "other.qcow2")) {
            GuestSpec spec = spec("same", new DriveSource.Fresh(place(large, volume), "qcow2", MIB, false));
            HypervisorConnection own = connect();
            both.add(CompletableFuture.supplyAsync(() -> {
                try {
                    together.await();
                    run(own, spec);
                    return Optional.<String>empty();
                } catch (CoreException e) {
                    return Optional.of(e.getMessage());
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                } finally {
                    own.close();
                }
            }, task -> new Thread(task).start()));
        }
        List<String> failures = both.stream().map(CompletableFuture::join).flatMap(Optional::stream).toList();
        assertEquals(1, failures.size(), failures.toString());
        assertEquals(1, connection.guests().list().size());
        assertEquals(1, volumes(large).size(), volumes(large).toString());
        String xml = connection.guests().xml(connection.guests().list().getFirst().uuid(), true, false);
        assertTrue(xml.contains('/' + volumes(large).getFirst()), xml);
    }

    static Stream<String> names() {
        return Stream.of("a  b", "it's \"quoted\"", "<domain> & ]]>", "日本語 кириллица عربى", "-rf", "..x", "~", "$(reboot)",
                "x".repeat(245));
    }

    @ParameterizedTest
    @MethodSource("names")
    void takesNamesThatAreHardToWrite(String name) throws Exception {
        run(connection, spec(name, new DriveSource.Fresh(place(large, "disk.qcow2"), "qcow2", MIB, false)));
        GuestRecord made = connection.guests().list().getFirst();
        assertEquals(name, made.name());
        assertTrue(made.id().isPresent(), "it runs");
    }

    @ParameterizedTest
    @ValueSource(strings = { "../../etc/passwd", "a/b", "..", ".", "", " ", "line\nbreak" })
    void refusesNamesThatCouldLeadElsewhere(String name) throws Exception {
        GuestSpec spec = spec(name, new DriveSource.Fresh(place(large, "disk.qcow2"), "qcow2", MIB, false));
        assertThrows(CoreException.class, () -> run(connection, spec));
        assertEquals(List.of(), connection.guests().list());
        assertEquals(List.of(), volumes(large));
    }

    @Test
    void refusesANameOfThreeHundredLetters() throws Exception {
        GuestSpec spec = spec("n".repeat(300), new DriveSource.Fresh(place(large, "disk.qcow2"), "qcow2", MIB, false));
        CoreException failure = assertThrows(CoreException.class, () -> run(connection, spec));
        assertTrue(failure.getMessage().contains("300 bytes"), failure.getMessage());
        assertEquals(List.of(), volumes(large));
    }
}
