package org.virtworkbench.ui.wizards.guest;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.creation.SizeText;
import org.virtworkbench.core.operation.GuestName;
import org.virtworkbench.ui.wizards.guest.MoreDevices.MoreDisk;

/** What is missing or wrong about a guest while it is described, each a sentence for a person. UI thread. */
final class DraftProblems {

    private static final long LEAST_MEMORY = 4 * SizeText.MIB;

    private final GuestDraft draft;

    /** @param draft what is described */
    DraftProblems(GuestDraft draft) {
        this.draft = draft;
    }

    /** {@return what is missing or wrong about where the system comes from} */
    Optional<String> source() {
        if (draft.offer.isEmpty()) {
            return Optional.of(Messages.problemNoHost);
        }
        if (draft.origin == Origin.LIKE) {
            return draft.like.isEmpty() ? Optional.of(Messages.problemNoLike) : Optional.empty();
        }
        if (draft.flavours().isEmpty()) {
            return Optional.of(Messages.problemNoKind);
        }
        if (draft.origin == Origin.APPLIANCE) {
            return draft.applianceProblem
                    .or(() -> draft.applianceFile.isEmpty() ? Optional.of(Messages.problemNoAppliance) : Optional.empty());
        }
        if (draft.origin == Origin.TREE) {
            return tree().or(() -> draft.diskOrAnyPool().isEmpty() ? Optional.of(Messages.problemNoPool) : Optional.empty());
        }
        if (!draft.origin.needsMedium()) {
            return Optional.empty();
        }
        if (draft.fromFile) {
            if (draft.file.isEmpty()) {
                return Optional.of(Messages.problemNoFile);
            }
            return draft.filePool().isEmpty() ? Optional.of(Messages.problemNoPool) : Optional.empty();
        }
        return draft.medium.isEmpty() ? Optional.of(draft.origin == Origin.MEDIUM ? Messages.problemNoMedium : Messages.problemNoImage)
                : Optional.empty();
    }

    private Optional<String> tree() {
        if (draft.treeAddress.isBlank()) {
            return Optional.of(Messages.problemNoTree);
        }
        return draft.treeProblem.or(() -> draft.tree.isEmpty() ? Optional.of(Messages.treeLooking) : Optional.empty());
    }

    /** {@return what is missing or wrong about the machine} */
    Optional<String> machine() {
        Optional<String> bad = GuestName.problem(draft.name());
        if (bad.isPresent()) {
            return bad;
        }
        if (draft.offer.isPresent() && draft.offer.get().guestNames().contains(draft.name())) {
            return Optional.of(NLS.bind(Messages.problemNameTaken, draft.name()));
        }
        if (draft.memoryBytes().isEmpty() || draft.memoryBytes().get() < LEAST_MEMORY) {
            return Optional.of(Messages.problemMemory);
        }
        if (draft.vcpuCount().isEmpty()) {
            return Optional.of(Messages.problemVcpus);
        }
        if (draft.topology.isPresent() && draft.topology.get().processors() != draft.vcpuCount().get()) {
            return Optional.of(NLS.bind(Messages.problemTopology, draft.topology.get().processors(), draft.vcpuCount().get()));
        }
        return Optional.empty();
    }

    /** {@return what is missing or wrong about disk and network} */
    Optional<String> storage() {
        if (draft.newVolume()) {
            if (draft.diskPool().isEmpty()) {
                return Optional.of(Messages.problemNoPool);
            }
            boolean open = draft.origin.isDisk() && draft.imageCapacity().isEmpty()
                    && draft.diskSize.filter(text -> !text.isBlank()).isEmpty();
            if (draft.diskBytes().isEmpty() && !open && draft.origin != Origin.APPLIANCE) {
                return Optional.of(Messages.problemSize);
            }
            if (draft.origin.isDisk() && draft.diskBytes().isPresent() && draft.imageCapacity().isPresent()
                    && draft.diskBytes().get() < draft.imageCapacity().get()) {
                return Optional.of(NLS.bind(Messages.problemSmaller, SizeText.of(draft.imageCapacity().get())));
            }
        }
        if (!draft.mac.isBlank() && !MoreCardDialog.MAC.matcher(draft.mac.strip()).matches()) {
            return Optional.of(Messages.problemMac);
        }
        if (draft.more.all().stream().anyMatch(each -> each instanceof MoreDisk disk && disk.volume().isEmpty()
                && draft.pools().stream().noneMatch(pool -> disk.pool().equals(Optional.of(pool.uuid()))))) {
            return Optional.of(Messages.problemNoPool);
        }
        if (draft.origin == Origin.TREE && draft.network().isEmpty() && draft.bridge.isEmpty()) {
            return Optional.of(Messages.problemTreeNetwork);
        }
        if (draft.origin == Origin.NETWORK && draft.network().isEmpty() && draft.bridge.isEmpty()) {
            return Optional.of(Messages.problemNoNetwork);
        }
        return Optional.empty();
    }

    /** {@return what is missing or wrong about the first login} */
    Optional<String> login() {
        return draft.origin == Origin.CLOUD ? draft.login.problem() : unattended();
    }

    /** {@return what is missing or wrong about installing without questions} */
    Optional<String> unattended() {
        UnattendedWay way = draft.unattendedWay();
        if (!way.isTaken()) {
            return Optional.empty();
        }
        return way.needsNetwork() && draft.network().isEmpty() && draft.bridge.isEmpty() ? Optional.of(Messages.problemUnattendedNetwork)
                : draft.unattended.problem(way.script().orElseThrow());
    }

    /** {@return the first problem of all} */
    Optional<String> first() {
        if (draft.origin == Origin.LIKE) {
            return source(); // the rest is as it is at the other one
        }
        return source().or(this::machine).or(this::storage).or(this::login);
    }
}
