package org.virtworkbench.core.creation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.creation.DiskClone.Choice;
import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.PoolRecord;
import org.virtworkbench.core.driver.VolumeRecord;
import org.virtworkbench.core.inventory.GuestActivity;
import org.virtworkbench.core.operation.OperationFailure;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.xml.XmlSyntaxException;
import org.virtworkbench.xml.domain.Disk;
import org.virtworkbench.xml.domain.DomainDocument;

/**
 * What a guest's clones are made from, as looked up on its host.
 *
 * @param target the guest
 * @param active whether it has a process, so that its disks change while they are copied
 * @param disks its disks, in their order
 * @param guestNames names that are taken on its host
 */
public record ClonePlan(Target target, boolean active, List<DiskClone> disks, Set<String> guestNames) {

    /** Copies the collections. */
    public ClonePlan {
        disks = List.copyOf(disks);
        guestNames = Set.copyOf(guestNames);
    }

    /**
     * Looks it up. Blocks, for a call or two a disk; never on the UI thread.
     *
     * @param connection the target host's
     * @param target the guest
     * @throws CoreException when it can't be told
     */
    public static ClonePlan read(HypervisorConnection connection, Target target) throws CoreException {
        try {
            GuestRecord guest = connection.guests().find(target.object().orElseThrow())
                    .orElseThrow(() -> OperationFailure.because(NLS.bind(Messages.clone_gone, target.objectName()), null));
            List<PoolRecord> pools = connection.storage().pools();
            List<DiskClone> disks = new ArrayList<>();
            for (Disk disk : DomainDocument.parse(connection.guests().xml(guest.uuid(), true, false)).disks()) {
                disks.add(disk(connection, disk, pools));
            }
            Set<String> names = connection.guests().list().stream().map(GuestRecord::name).collect(Collectors.toSet());
            return new ClonePlan(target, !GuestActivity.isOff(guest), disks, names);
        } catch (HypervisorException | XmlSyntaxException e) {
            throw OperationFailure.because(NLS.bind(Messages.clone_unknown, target.objectName(), e.getMessage()),
                    e instanceof HypervisorException failure ? failure : null);
        }
    }

    private static DiskClone disk(HypervisorConnection connection, Disk disk, List<PoolRecord> pools) throws HypervisorException {
        Optional<VolumeRecord> volume = disk.path().isEmpty() ? Optional.empty() : volume(connection, disk.path().get());
        Optional<PoolRecord> pool = volume.flatMap(found -> pools.stream().filter(each -> each.name().equals(found.pool())).findFirst());
        boolean shared = !disk.device().equals("disk") || disk.isReadOnly() || disk.isShareable();
        Set<Choice> choices = DiskClone.choices(pool.isPresent(), disk.sourceText().isEmpty(),
                disk.element().find("source", "encryption").or(() -> disk.element().child("encryption")).isPresent());
        Choice choice = shared || disk.sourceText().isEmpty() ? Choice.SHARE : pool.isPresent() ? Choice.COPY : Choice.SKIP;
        return new DiskClone(disk.target().orElse(""), disk.sourceText().orElse(""),
                volume.flatMap(found -> pool.map(where -> Medium.of(where, found))), pool, choices, choice);
    }

    private static Optional<VolumeRecord> volume(HypervisorConnection connection, String path) throws HypervisorException {
        try {
            return connection.storage().volumeByPath(path);
        } catch (HypervisorException e) {
            if (e.kind() == Kind.UNSUPPORTED) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * {@return why clones can't be made so; empty when nothing speaks against it}
     *
     * @param names of the clones
     * @param chosen the disks, with what becomes of them
     */
    public Optional<String> problem(List<String> names, List<DiskClone> chosen) {
        for (String name : names) {
            Optional<String> bad = org.virtworkbench.core.operation.GuestName.problem(name);
            if (bad.isPresent()) {
                return bad;
            }
            if (guestNames.contains(name) || names.indexOf(name) != names.lastIndexOf(name)) {
                return Optional.of(NLS.bind(Messages.name_taken, name));
            }
        }
        if (active && chosen.stream().anyMatch(disk -> disk.choice() == Choice.COPY || disk.choice() == Choice.OVERLAY)) {
            return Optional.of(NLS.bind(Messages.clone_active, target.objectName()));
        }
        return Optional.empty();
    }

    /**
     * {@return names for clones}
     *
     * @param pattern with signs # where the number goes, as many as it has digits at least; without, the number goes behind it
     * @param count how many
     */
    public static List<String> names(String pattern, int count) {
        int first = pattern.indexOf('#');
        if (first < 0 && count == 1) {
            return List.of(pattern);
        }
        String form = first < 0 ? pattern + "-#" : pattern;
        int begin = form.indexOf('#');
        int end = begin;
        while (end < form.length() && form.charAt(end) == '#') {
            end++;
        }
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            String number = Integer.toString(i);
            names.add(form.substring(0, begin) + "0".repeat(Math.max(0, end - begin - number.length())) + number + form.substring(end));
        }
        return names;
    }
}
