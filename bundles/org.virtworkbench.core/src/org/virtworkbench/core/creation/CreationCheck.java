package org.virtworkbench.core.creation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.creation.DriveSource.Copy;
import org.virtworkbench.core.creation.DriveSource.Existing;
import org.virtworkbench.core.creation.DriveSource.Fresh;
import org.virtworkbench.core.creation.DriveSource.Made;
import org.virtworkbench.core.creation.DriveSource.Overlay;
import org.virtworkbench.core.creation.DriveSource.Upload;
import org.virtworkbench.core.creation.NetworkCard.Link;
import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.NetworkRecord;
import org.virtworkbench.core.driver.PoolRecord;
import org.virtworkbench.core.operation.GuestName;
import org.virtworkbench.core.operation.PathUsers;
import org.virtworkbench.model.inventory.PoolState;

/** Looks at a host for what speaks against a new guest, before anything is made. */
public final class CreationCheck {

    private final HypervisorConnection connection;
    private final GuestSpec spec;
    private final List<Finding> findings = new ArrayList<>();

    private CreationCheck(HypervisorConnection connection, GuestSpec spec) {
        this.connection = connection;
        this.spec = spec;
    }

    /**
     * Looks. Blocks, for a number of calls that grows with the host's guests; never on the UI thread.
     *
     * @param connection the host's
     * @param spec what the guest shall be
     * @param monitor progress and cancellation
     * @return what speaks against it, what forbids it first; nothing when all is well
     * @throws HypervisorException when the host does not answer
     */
    public static List<Finding> run(HypervisorConnection connection, GuestSpec spec, SubMonitor monitor) throws HypervisorException {
        SubMonitor steps = SubMonitor.convert(monitor, 10);
        CreationCheck check = new CreationCheck(connection, spec);
        check.name();
        check.machine(steps.split(1));
        check.pools(steps.split(1));
        check.networks(steps.split(1));
        check.paths(steps.split(6));
        check.findings.addAll(EncryptedDisks.findings(connection, spec));
        steps.worked(1);
        check.findings.sort((one, other) -> Boolean.compare(other.fatal(), one.fatal()));
        return List.copyOf(check.findings);
    }

    private void error(String text, Object... values) {
        findings.add(Finding.error(NLS.bind(text, values)));
    }

    private void warning(String text, Object... values) {
        findings.add(Finding.warning(NLS.bind(text, values)));
    }

    private void name() throws HypervisorException {
        Optional<String> problem = GuestName.problem(spec.name());
        if (problem.isPresent()) {
            findings.add(Finding.error(problem.get()));
        }
        for (GuestRecord guest : connection.guests().list()) {
            if (guest.name().equals(spec.name())) {
                error(Messages.name_taken, spec.name());
            }
        }
    }

    private void machine(SubMonitor monitor) throws HypervisorException {
        monitor.subTask(Messages.check_host);
        HostOffer offer = HostOffer.ask(connection);
        MachineSpec machine = spec.machine();
        long total = offer.facts().memory();
        long free = offer.freeMemory().orElse(total);
        if (total > 0 && machine.memory() > total) {
            error(Messages.check_memory, text(machine.memory()), text(total));
        } else if (free > 0 && machine.memory() > free) {
            warning(Messages.check_memoryFree, text(machine.memory()), text(free));
        }
        Optional<HostOffer.Flavour> flavour = offer.kinds().stream()
                .filter(kind -> kind.type().equals(machine.type()) && kind.arch().equals(machine.arch())).findFirst();
        if (flavour.isEmpty()) {
            error(Messages.check_kind, machine.type(), machine.arch());
            return;
        }
        GuestDefaults can = new GuestDefaults(offer, flavour.get(), Optional.empty());
        can.capabilities().flatMap(about -> about.maxVcpus()).filter(most -> machine.vcpus() > most)
                .ifPresent(most -> error(Messages.check_vcpusMost, machine.vcpus(), most));
        if (offer.facts().cpus() > 0 && machine.vcpus() > offer.facts().cpus()) {
            warning(Messages.check_vcpus, machine.vcpus(), offer.facts().cpus());
        }
        if (machine.firmware().isUefi() && !can.hasUefi()) {
            error(Messages.check_uefi);
        } else if (machine.firmware() == Firmware.SECURE_BOOT && !can.hasSecureBoot()) {
            error(Messages.check_secureBoot);
        }
        if (machine.tpm() && !can.hasTpm()) {
            error(Messages.check_tpm);
        }
    }

    private void pools(SubMonitor monitor) throws HypervisorException {
        monitor.subTask(Messages.check_pools);
        Map<UUID, Long> now = new HashMap<>();
        Map<UUID, Long> later = new HashMap<>();
        for (Made made : spec.made()) {
            UUID pool = made.place().pool();
            long size = size(made);
            boolean lazy = made instanceof Overlay || made instanceof Fresh fresh && !fresh.full();
            (lazy ? later : now).merge(pool, size, Long::sum);
            if (made instanceof DriveSource.Imported imported) {
                later.merge(pool, imported.capacity(), Long::sum);
            }
            if (connection.volumes().names(pool).stream().anyMatch(other -> other.name().equals(made.place().volume()))) {
                error(Messages.volume_taken, made.place().volume(), made.place().poolName());
            }
        }
        for (PoolRecord pool : connection.storage().pools()) {
            long needed = now.getOrDefault(pool.uuid(), 0L);
            long perhaps = needed + later.getOrDefault(pool.uuid(), 0L);
            if (perhaps > 0 && pool.state() != PoolState.RUNNING) {
                error(Messages.check_poolOff, pool.name());
            } else if (needed > pool.available()) {
                error(Messages.check_space, pool.name(), text(pool.available()), text(needed));
            } else if (perhaps > pool.available()) {
                warning(Messages.check_spaceLater, pool.name(), text(pool.available()), text(perhaps));
            }
        }
    }

    private long size(Made made) throws HypervisorException {
        return switch (made) {
            case Fresh fresh -> fresh.capacity();
            case Overlay overlay -> overlay.capacity();
            case Upload upload -> upload.size();
            case DriveSource.Imported imported -> imported.image().size();
            case DriveSource.Fetched fetched -> fetched.size() + fetched.added().length;
            case DriveSource.Extracted extracted -> extracted.extent().size() + extracted.added().length;
            case DriveSource.Content content -> content.content().length;
            case Copy copy -> connection.volumes().allocation(copy.from());
        };
    }

    private void networks(SubMonitor monitor) throws HypervisorException {
        monitor.subTask(Messages.check_networks);
        List<NetworkRecord> there = connection.networks().list();
        for (NetworkCard card : spec.cards()) {
            if (card.link() != Link.NETWORK) {
                continue;
            }
            Optional<NetworkRecord> network = there.stream().filter(record -> record.name().equals(card.source())).findFirst();
            if (network.isEmpty()) {
                error(Messages.check_noNetwork, card.source());
            } else if (!network.get().active() && spec.start() && !spec.networksToStart().contains(card.source())) {
                error(Messages.check_networkOff, card.source());
            }
        }
    }

    private void paths(SubMonitor monitor) throws HypervisorException {
        List<Drive> existing = spec.drives().stream().filter(drive -> drive.source() instanceof Existing).toList();
        if (existing.isEmpty()) {
            return;
        }
        PathUsers users = PathUsers.read(connection, monitor);
        for (Drive drive : existing) {
            String path = ((Existing) drive.source()).path();
            Set<String> names = users.of(path);
            if (!drive.cdrom() && !names.isEmpty()) {
                error(Messages.check_pathUsed, path, String.join(", ", names));
            }
            if (path.startsWith("/") && pathIsGone(path)) {
                warning(Messages.check_pathUnknown, path);
            }
        }
    }

    private boolean pathIsGone(String path) throws HypervisorException {
        try {
            return connection.storage().volumeByPath(path).isEmpty();
        } catch (HypervisorException e) {
            if (e.kind() == Kind.UNSUPPORTED) {
                return false;
            }
            throw e;
        }
    }

    private static String text(long bytes) {
        return SizeText.of(bytes);
    }
}
