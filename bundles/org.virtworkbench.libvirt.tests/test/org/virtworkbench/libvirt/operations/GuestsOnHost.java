package org.virtworkbench.libvirt.operations;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
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
import org.virtworkbench.core.driver.VolumeName;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.libvirt.LibvirtDriver;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.TestMedium;
import org.virtworkbench.testhosts.Transport;

/** Guests of a real host, made by emulation from what fits in a boot sector; none is left there, nor anything in their pool. */
@ExtendWith(TestHostExtension.class)
@Timeout(300)
abstract class GuestsOnHost {

    static final long MIB = 1L << 20;

    /** Writes SLP_EN to the machine's power management (Q35: PM1a_CNT is at 0x604): who boots this switches itself off. */
    static final byte[] POWER_OFF = { (byte) 0xBA, 0x04, 0x06, (byte) 0xB8, 0x00, 0x20, (byte) 0xEF, (byte) 0xF4, (byte) 0xEB,
            (byte) 0xFD };

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

    final TestHost host;
    final LibvirtDriver driver = LibvirtDriver.heardBy((function, nanos, failed) -> {
        // nobody measures here
    });
    HypervisorConnection connection;
    HostOffer offer;
    PoolRecord pool;
    Path folder;

    @TempDir
    Path here;

    GuestsOnHost(TestHost host) {
        this.host = host;
    }

    @BeforeEach
    void open() throws Exception {
        folder = Files.createDirectories(host.folder().resolve("lib/images/new"));
        host.virsh("pool-create-as", "new", "dir", "--target", folder.toString());
        connection = driver.open(ConnectionUri.parse(host.uri(Transport.UNIX)), false, new Nobody(), new OpenAttempt());
        offer = HostOffer.ask(connection);
        pool = offer.pools().getFirst();
    }

    @AfterEach
    void close() throws Exception {
        for (GuestRecord guest : connection.guests().list()) {
            if (guest.id().isPresent()) {
                host.virsh("destroy", guest.uuid().toString());
            }
            host.virsh("undefine", guest.uuid().toString(), "--nvram");
        }
        for (String name : volumes()) {
            host.virsh("vol-delete", name, "--pool", "new");
        }
        host.virsh("pool-destroy", "new");
        driver.close();
    }

    GuestDefaults best() {
        Flavour emulated = offer.kinds().stream().filter(kind -> kind.type().equals("qemu")).findFirst().orElseThrow();
        return new GuestDefaults(offer, emulated, Optional.empty());
    }

    MachineSpec machine() {
        GuestDefaults best = best();
        return new MachineSpec("qemu", best.flavour().arch(), best.flavour().chipset(), Firmware.BIOS, false, best.cpu(), 1,
                Optional.empty(), 64 * MIB, false);
    }

    GuestSpec spec(String name, MachineSpec machine, List<Drive> drives, boolean network) {
        List<NetworkCard> cards = network
                ? List.of(new NetworkCard(false, "net<0> & more", best().cardModel(), Optional.of("52:54:00:00:00:01"), true))
                : List.of();
        return new GuestSpec(UUID.randomUUID(), name, Optional.of("http://debian.org/debian/11"), machine, drives, cards, best().devices(),
                List.of(), true, false);
    }

    PoolPlace place(String volume) {
        return new PoolPlace(pool.uuid(), pool.name(), pool.path(), volume);
    }

    DriveSource fresh(String volume) {
        return new DriveSource.Fresh(place(volume), "qcow2", 64 * MIB, false);
    }

    Target target() {
        return new Target("id", host.name(), host.uri(Transport.UNIX), Optional.empty(), "");
    }

    void run(GuestSpec spec) throws CoreException {
        new CreateGuestOperation(target(), spec).run(connection, SubMonitor.convert(new NullProgressMonitor(), 1000));
    }

    List<String> volumes() throws HypervisorException {
        return connection.volumes().names(pool.uuid()).stream().map(VolumeName::name).sorted().toList();
    }

    void awaitOff(GuestSpec spec) throws HypervisorException {
        awaitOff(spec.uuid());
    }

    void awaitOff(UUID guest) throws HypervisorException {
        while (connection.guests().find(guest).orElseThrow().state() != GuestState.SHUT_OFF) {
            LockSupport.parkNanos(20_000_000);
        }
    }

    static byte[] bootSector() {
        byte[] disk = new byte[1 << 20];
        System.arraycopy(POWER_OFF, 0, disk, 0, POWER_OFF.length);
        disk[510] = 0x55;
        disk[511] = (byte) 0xAA;
        return disk;
    }

    void image(String name) throws IOException {
        Files.write(folder.resolve(name), bootSector());
        host.virsh("pool-refresh", "new");
    }

    Path bootableIso() throws IOException, InterruptedException {
        assumeTrue(Stream.of("/usr/bin/xorriso").allMatch(path -> Files.isExecutable(Path.of(path))), "xorriso is not installed");
        return TestMedium.bootable(here.resolve("tiny.iso"), "TINY", bootSector());
    }
}
