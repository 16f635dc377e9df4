package org.virtworkbench.ui.wizards.guest;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;

import org.virtworkbench.core.cloudinit.IsoImage;
import org.virtworkbench.core.creation.BootFiles;
import org.virtworkbench.core.creation.DirectBoot;
import org.virtworkbench.core.creation.Drive;
import org.virtworkbench.core.creation.DriveSource;
import org.virtworkbench.core.creation.GuestDefaults;
import org.virtworkbench.core.creation.GuestSpec;
import org.virtworkbench.core.creation.HostOffer.Flavour;
import org.virtworkbench.core.creation.MachineSpec;
import org.virtworkbench.core.creation.Medium;
import org.virtworkbench.core.creation.NetworkCard;
import org.virtworkbench.core.creation.NetworkCard.Link;
import org.virtworkbench.core.creation.PoolPlace;
import org.virtworkbench.core.creation.Unattended;
import org.virtworkbench.core.driver.NetworkRecord;
import org.virtworkbench.core.driver.PoolRecord;
import org.virtworkbench.core.iso.IsoExtent;
import org.virtworkbench.core.operation.OwnFiles;
import org.virtworkbench.core.os.OperatingSystem;
import org.virtworkbench.core.os.OsMedium;
import org.virtworkbench.core.tree.InstallTree;
import org.virtworkbench.core.tree.WebFile;
import org.virtworkbench.core.unattended.CpioArchive;
import org.virtworkbench.core.unattended.InstallSource;
import org.virtworkbench.core.unattended.ScriptWriter;

/** Makes the guest from its description: its drives, its cards, and what it starts from. UI thread. */
final class DraftSpec {

    private static final String ANSWERS_LABEL = "ANSWERS"; //$NON-NLS-1$

    private final GuestDraft draft;
    private final UnattendedWay way;
    /** What the installer reads in place of asking. */
    private Optional<ScriptWriter.Written> written = Optional.empty();

    /** @param draft what is described */
    DraftSpec(GuestDraft draft) {
        this.draft = draft;
        way = draft.unattendedWay();
    }

    /**
     * {@return the guest}
     *
     * @throws IllegalStateException while there is a {@link GuestDraft#problem() problem}
     */
    GuestSpec spec() {
        draft.problem().ifPresent(text -> {
            throw new IllegalStateException(text);
        });
        GuestDefaults best = draft.need();
        written = write();
        MachineSpec machine = new MachineSpec(best.flavour().type(), best.flavour().arch(), draft.chipset(), draft.firmware(), draft.tpm(),
                draft.cpu(),
                draft.vcpuCount().orElseThrow(), draft.topology, draft.memoryBytes().orElseThrow(), best.isWindows());
        Optional<NetworkRecord> net = draft.network();
        List<NetworkCard> cards = new ArrayList<>();
        draft.bridge.or(() -> net.map(NetworkRecord::name))
                .map(source -> new NetworkCard(draft.bridge.isPresent(), source, draft.cardModel(), address(),
                        draft.origin == Origin.NETWORK))
                .ifPresent(card -> cards.addAll(draft.appliance().map(known -> ApplianceParts.cards(known, card)).orElse(List.of(card))));
        cards.addAll(draft.more.cards());
        List<String> toStart = draft.networks().stream().filter(known -> !known.active() && draft.startNetwork && draft.start)
                .map(NetworkRecord::name)
                .filter(name -> cards.stream().anyMatch(card -> card.link() == Link.NETWORK && card.source().equals(name))).toList();
        return new GuestSpec(draft.uuid(), draft.name(), draft.os().map(OperatingSystem::id), machine, drives(best), cards, best.devices(),
                toStart, draft.start,
                draft.autostart, boot(), unattended());
    }

    private Optional<String> address() {
        if (!draft.mac.isBlank()) {
            return Optional.of(draft.mac.strip().toLowerCase(Locale.ROOT));
        }
        return draft.origin == Origin.CLOUD && draft.login.fixed ? Optional.of(draft.madeUpMac) : Optional.empty();
    }

    private List<Drive> drives(GuestDefaults best) {
        List<Drive> drives = new ArrayList<>();
        if (draft.appliance().isPresent()) {
            drives.addAll(ApplianceParts.drives(draft.appliance().get(), draft.name(), draft.diskBus(), best.cdromBus(), draft.diskFormat(),
                    volume -> place(draft.diskPool(), volume)));
        } else if (draft.origin.isDisk()) {
            drives.add(new Drive(false, draft.diskBus(), true, false, image()));
        } else if (draft.newDisk()) {
            drives.add(new Drive(false, draft.diskBus(), true, false,
                    new DriveSource.Fresh(place(draft.diskPool(), volumeName(draft.diskFormat())), draft.diskFormat(),
                            draft.diskBytes().orElseThrow(), draft.diskFull)));
        }
        drives.addAll(draft.more.drives(draft.name(), draft.pools()));
        if (draft.origin == Origin.MEDIUM) {
            // behind the disk: an empty one does not boot, and when a system is on it the medium is no longer looked at
            drives.add(new Drive(true, best.cdromBus(), true, draft.newDisk() || written.isPresent(), cdrom()));
            if (written.isPresent() && way.files().isEmpty()) {
                drives.add(new Drive(true, best.cdromBus(), false, false,
                        new DriveSource.Content(place(draft.diskOrAnyPool(), draft.name() + OwnFiles.ANSWERS),
                                IsoImage.write(ANSWERS_LABEL, Map.of(written.get().fileName(), written.get().content()), Instant.now()))));
            }
        } else if (draft.origin == Origin.CLOUD) {
            drives.add(new Drive(true, best.cloudInitBus(draft.diskBus()), false, false,
                    new DriveSource.Content(place(draft.diskOrAnyPool(), draft.name() + OwnFiles.CLOUD_DISK),
                            draft.login.config(draft.name(), address()).disk())));
        }
        return drives;
    }

    private Optional<DirectBoot> boot() {
        byte[] added = written.map(file -> CpioArchive.of(file.fileName(), file.content())).orElseGet(() -> new byte[0]);
        String answered = written.map(ScriptWriter.Written::arguments).orElse(""); //$NON-NLS-1$
        if (draft.origin == Origin.MEDIUM && written.isPresent() && way.files().isPresent()) {
            BootFiles files = way.files().get();
            return Optional.of(new DirectBoot(path(cdrom()), extracted(OwnFiles.KERNEL, files, files.kernel(), new byte[0]),
                    extracted(OwnFiles.INITRD, files, files.initrd(), added), answered));
        }
        if (draft.origin != Origin.TREE) {
            return Optional.empty();
        }
        InstallTree from = draft.tree.orElseThrow();
        String arguments = merged(draft.treeArguments(), answered);
        return Optional.of(new DirectBoot(from.base().toString(), fetched(OwnFiles.KERNEL, from.kernel(), from.kernelSize(), new byte[0]),
                fetched(OwnFiles.INITRD, from.initrd(), from.initrdSize(), added), arguments));
    }

    private Optional<Unattended> unattended() {
        return written.map(answers -> new Unattended(way.script().orElseThrow().profile(), draft.unattended.user.strip(),
                way.script().orElseThrow().wantsKey(), answers.arguments()));
    }

    private Optional<ScriptWriter.Written> write() {
        if (!way.isTaken()) {
            return Optional.empty();
        }
        InstallSource source = draft.origin == Origin.TREE ? new InstallSource.Tree(draft.tree.orElseThrow().base())
                : new InstallSource.Medium(way.medium().orElseThrow().variants());
        String machine = draft.flavour().map(Flavour::arch).orElse(""); //$NON-NLS-1$
        String architecture = way.medium().map(OsMedium::architecture).filter(name -> !name.isEmpty()).orElse(machine);
        return Optional
                .of(draft.unattended.write(way.script().orElseThrow(), way.system().orElseThrow(), architecture, source, draft.name(),
                        draft.diskBus()));
    }

    private DriveSource.Extracted extracted(String ending, BootFiles files, IsoExtent extent, byte[] added) {
        return new DriveSource.Extracted(place(draft.diskOrAnyPool(), draft.name() + ending), files.image(), extent, added);
    }

    private static String path(DriveSource source) {
        return source instanceof DriveSource.Made made ? made.place().path() : ((DriveSource.Existing) source).path();
    }

    /** {@return the words of both, those of the second one that are in the first one only there} */
    private static String merged(String arguments, String more) {
        List<String> there = List.of(arguments.strip().split("\\s+")); //$NON-NLS-1$
        StringJoiner all = new StringJoiner(" "); //$NON-NLS-1$
        all.add(arguments.strip());
        Stream.of(more.split(" ")).filter(word -> !there.contains(word)).forEach(all::add); //$NON-NLS-1$
        return all.toString().strip();
    }

    private DriveSource.Fetched fetched(String ending, URI address, long size, byte[] added) {
        return new DriveSource.Fetched(place(draft.diskOrAnyPool(), draft.name() + ending), new WebFile(address), size, added);
    }

    private DriveSource cdrom() {
        if (!draft.fromFile) {
            return existing(draft.medium.orElseThrow());
        }
        GuestDraft.LocalFile chosen = draft.file.orElseThrow();
        return new DriveSource.Upload(place(draft.filePool(), chosen.path().getFileName().toString()), chosen.path(), "raw", chosen.size(), //$NON-NLS-1$
                Optional.empty());
    }

    private DriveSource image() {
        if (draft.fromFile) {
            GuestDraft.LocalFile chosen = draft.file.orElseThrow();
            return new DriveSource.Upload(place(draft.filePool(), volumeName(chosen.format())), chosen.path(), chosen.format(),
                    chosen.size(),
                    draft.diskBytes().filter(size -> draft.imageCapacity().map(has -> size > has).orElse(true)));
        }
        Medium chosen = draft.medium.orElseThrow();
        return switch (draft.use()) {
            case IN_PLACE -> existing(chosen);
            case COPY -> new DriveSource.Copy(place(draft.diskPool(), volumeName(draft.diskFormat())), chosen.id(), draft.diskFormat(),
                    draft.diskBytes());
            case OVERLAY -> new DriveSource.Overlay(place(draft.diskPool(), volumeName("qcow2")), chosen.path(), chosen.format(), //$NON-NLS-1$
                    draft.diskBytes().or(chosen::capacity).orElse(0L));
        };
    }

    private static DriveSource existing(Medium chosen) {
        return new DriveSource.Existing(chosen.path(), chosen.format(), chosen.block());
    }

    private String volumeName(String format) {
        return draft.name() + (format.equals("qcow2") ? ".qcow2" : format.equals("raw") ? ".img" : '.' + format); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
    }

    private static PoolPlace place(Optional<PoolRecord> pool, String volume) {
        PoolRecord where = pool.orElseThrow();
        return new PoolPlace(where.uuid(), where.name(), where.path(), volume);
    }
}
