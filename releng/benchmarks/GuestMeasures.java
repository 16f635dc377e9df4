import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.virtworkbench.core.cloudinit.CloudConfig;
import org.virtworkbench.core.creation.CreateGuestOperation;
import org.virtworkbench.core.creation.CreationCheck;
import org.virtworkbench.core.creation.Drive;
import org.virtworkbench.core.creation.DriveSource;
import org.virtworkbench.core.creation.Finding;
import org.virtworkbench.core.creation.GuestDefaults;
import org.virtworkbench.core.creation.GuestSpec;
import org.virtworkbench.core.creation.HostOffer;
import org.virtworkbench.core.creation.HostOffer.Flavour;
import org.virtworkbench.core.creation.MachineSpec;
import org.virtworkbench.core.creation.Medium;
import org.virtworkbench.core.creation.PoolPlace;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.PoolRecord;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.model.inventory.GuestState;

/** Makes guests from a cloud image of this computer, with all that the wizard asks the host for, and as it does it: from its opening to the running guest. */
final class GuestMeasures {

    private static final long GIB = 1L << 30;
    private static final long MEMORY = 128L << 20;

    private final HypervisorConnection connection;
    private final Target host;
    private final UUID pool;

    /**
     * @param host names the host
     * @param pool in which the disks are made
     */
    GuestMeasures(HypervisorConnection connection, Target host, UUID pool) {
        this.connection = connection;
        this.host = host;
        this.pool = pool;
    }

    /**
     * Makes a guest and takes it away again.
     *
     * @param image that becomes its disk
     * @param start whether it is started; else it is the copy that takes the time
     * @return seconds
     */
    double make(Path image, boolean start) throws Exception {
        long begin = System.nanoTime();
        HostOffer offer = HostOffer.ask(connection);
        Medium.list(connection, offer.pools());
        GuestSpec spec = spec(offer, image, start);
        SubMonitor monitor = SubMonitor.convert(new NullProgressMonitor(), 1_000);
        List<Finding> findings = CreationCheck.run(connection, spec, monitor.split(10));
        if (findings.stream().anyMatch(Finding::fatal)) {
            throw new IllegalStateException(findings.toString());
        }
        new CreateGuestOperation(host, spec).run(connection, monitor.split(990));
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (start && connection.guests().find(spec.uuid()).orElseThrow().state() != GuestState.RUNNING) {
            throw new IllegalStateException("the guest does not run");
        }
        if (start) {
            connection.guests().forceOff(spec.uuid());
        }
        connection.guests().undefine(spec.uuid(), java.util.Set.of());
        for (DriveSource.Made made : spec.made()) {
            connection.volumes().delete(new org.virtworkbench.core.driver.VolumeId(pool, made.place().volume()));
        }
        return seconds;
    }

    private GuestSpec spec(HostOffer offer, Path image, boolean start) throws Exception {
        Flavour emulated = offer.kinds().stream().filter(kind -> kind.type().equals("qemu")).findFirst().orElseThrow();
        GuestDefaults best = new GuestDefaults(offer, emulated, Optional.empty());
        PoolRecord where = offer.pools().stream().filter(one -> one.uuid().equals(pool)).findFirst().orElseThrow();
        MachineSpec machine = new MachineSpec("qemu", emulated.arch(), emulated.chipset(), best.firmware(), false, best.cpu(), best.vcpus(),
                Optional.empty(), MEMORY, false);
        byte[] seed = new CloudConfig("i", "cloud", "me", Optional.empty(), List.of("ssh-ed25519 AAAA"), List.of(), Optional.empty()).disk();
        List<Drive> drives = List.of(
                new Drive(false, best.diskBus(), true, false,
                        new DriveSource.Upload(new PoolPlace(pool, where.name(), where.path(), "cloud.img"), image, "raw", Files.size(image),
                                start ? Optional.of(20 * GIB) : Optional.empty())),
                new Drive(true, best.cdromBus(), false, false,
                        new DriveSource.Content(new PoolPlace(pool, where.name(), where.path(), "cloud-init.iso"), seed)));
        return new GuestSpec(UUID.randomUUID(), "cloud", Optional.empty(), machine, drives, List.of(), best.devices(), List.of(), start, false);
    }
}
