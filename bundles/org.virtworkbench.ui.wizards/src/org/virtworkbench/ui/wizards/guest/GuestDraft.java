package org.virtworkbench.ui.wizards.guest;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.appliance.Appliance;
import org.virtworkbench.core.creation.CpuModel;
import org.virtworkbench.core.creation.DirectBoot;
import org.virtworkbench.core.creation.Drive;
import org.virtworkbench.core.creation.DriveSource;
import org.virtworkbench.core.creation.Firmware;
import org.virtworkbench.core.creation.GuestDefaults;
import org.virtworkbench.core.creation.GuestSpec;
import org.virtworkbench.core.creation.HostOffer;
import org.virtworkbench.core.creation.HostOffer.Flavour;
import org.virtworkbench.core.creation.MachineSpec;
import org.virtworkbench.core.creation.Medium;
import org.virtworkbench.core.creation.NetworkCard;
import org.virtworkbench.core.creation.NetworkCard.Link;
import org.virtworkbench.core.creation.PoolPlace;
import org.virtworkbench.core.creation.SizeText;
import org.virtworkbench.core.creation.Topology;
import org.virtworkbench.core.driver.NetworkRecord;
import org.virtworkbench.core.driver.PoolRecord;
import org.virtworkbench.core.operation.GuestName;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.os.InstallScript;
import org.virtworkbench.core.os.OperatingSystem;
import org.virtworkbench.core.tree.InstallTree;
import org.virtworkbench.core.tree.WebFile;
import org.virtworkbench.core.unattended.CpioArchive;
import org.virtworkbench.core.unattended.ScriptWriter;
import org.virtworkbench.model.inventory.PoolState;
import org.virtworkbench.ui.wizards.guest.MoreDevices.MoreDisk;

/**
 * A guest while it is described: what the person chose, and for all that they did not choose what fits best. A choice stays when what it was made for changes
 * as long as it is possible. UI thread.
 */
final class GuestDraft {

    /** A file of this computer, with what its first bytes tell. */
    record LocalFile(Path path, long size, String format, Optional<Long> capacity) {
    }

    /** How names of disks for cloud-init end. */
    static final String CLOUD_DISK = "-cloud-init.iso"; //$NON-NLS-1$
    /** How names of kernels end with which an installation starts, and of their initial RAM disks. */
    static final String KERNEL = "-install-kernel"; //$NON-NLS-1$
    static final String INITRD = "-install-initrd"; //$NON-NLS-1$
    private static final long LEAST_MEMORY = 4 * SizeText.MIB;
    /** Where libvirt's own default pool is. */
    private static final String IMAGES = "/var/lib/libvirt/images"; //$NON-NLS-1$

    /** What the host offers; without it nothing can be made. */
    Optional<HostOffer> offer = Optional.empty();
    Origin origin = Origin.MEDIUM;
    boolean fromFile;
    Optional<Medium> medium = Optional.empty();
    Optional<LocalFile> file = Optional.empty();
    Optional<UUID> filePool = Optional.empty();
    Optional<Use> use = Optional.empty();
    /** What the chosen file tells, where it is an appliance. */
    Optional<Appliance> applianceFile = Optional.empty();
    /** Why it can't be taken. */
    Optional<String> applianceProblem = Optional.empty();
    String treeAddress = ""; //$NON-NLS-1$
    /** What is at that address. */
    Optional<InstallTree> tree = Optional.empty();
    /** Why nothing is there. */
    Optional<String> treeProblem = Optional.empty();
    Optional<String> treeArguments = Optional.empty();
    /** What the medium told of its system. */
    Optional<OperatingSystem> detected = Optional.empty();
    /** What the person chose; empty when nothing, an empty one inside when "not known". */
    Optional<Optional<OperatingSystem>> chosenOs = Optional.empty();

    Optional<String> name = Optional.empty();
    Optional<String> memory = Optional.empty();
    Optional<String> vcpus = Optional.empty();
    Optional<Flavour> flavour = Optional.empty();
    Optional<Optional<String>> chipset = Optional.empty();
    Optional<Firmware> firmware = Optional.empty();
    Optional<Boolean> tpm = Optional.empty();
    Optional<CpuModel> cpu = Optional.empty();
    Optional<Topology> topology = Optional.empty();

    Optional<Boolean> disk = Optional.empty();
    Optional<String> diskSize = Optional.empty();
    Optional<UUID> diskPool = Optional.empty();
    Optional<String> diskFormat = Optional.empty();
    boolean diskFull;
    Optional<String> diskBus = Optional.empty();

    /** Name of the network; an empty one inside for none. */
    Optional<Optional<String>> network = Optional.empty();
    Optional<Optional<String>> cardModel = Optional.empty();
    String mac = ""; //$NON-NLS-1$
    boolean startNetwork = true;

    final LoginDraft login = new LoginDraft();
    /** Name of the preset that was chosen. */
    Optional<String> preset = Optional.empty();
    /** The guest that is cloned. */
    Optional<Target> like = Optional.empty();
    final XmlDraft xml = new XmlDraft();
    final MoreDevices more = new MoreDevices();
    /** The bridge of the host that the first card is plugged into, in place of a network. */
    Optional<String> bridge = Optional.empty();
    final UnattendedDraft unattended = new UnattendedDraft();
    /** What answers the questions of the installer of the tree; empty where nothing does. */
    Optional<InstallScript> script = Optional.empty();
    boolean start = true;
    boolean autostart;

    private UUID uuid = UUID.randomUUID();
    private final String madeUpMac = randomMac();

    /** Makes the draft one of another guest with the same choices: the one before was tried and is gone. */
    void renew() {
        UUID before = uuid;
        uuid = UUID.randomUUID();
        xml.renew(before, uuid);
    }

    private static String randomMac() {
        SecureRandom random = new SecureRandom();
        return String.format(Locale.ROOT, "52:54:00:%02x:%02x:%02x", random.nextInt(256), random.nextInt(256), random.nextInt(256)); //$NON-NLS-1$
    }

    /** Takes what another host offers; what was chosen of the one before goes. */
    void setOffer(Optional<HostOffer> newOffer) {
        offer = newOffer;
        medium = Optional.empty();
        filePool = Optional.empty();
        diskPool = Optional.empty();
        network = Optional.empty();
        flavour = Optional.empty();
        chipset = Optional.empty();
        bridge = Optional.empty();
        like = Optional.empty();
        more.clear();
    }

    // what holds now: chosen, or what fits best

    Optional<OperatingSystem> os() {
        return chosenOs.isPresent() ? chosenOs.get() : detected;
    }

    /** {@return the kinds of guests that can be made} */
    List<Flavour> flavours() {
        return offer.map(HostOffer::kinds).orElse(List.of());
    }

    Optional<Flavour> flavour() {
        return flavour.filter(flavours()::contains).or(() -> flavours().stream().findFirst());
    }

    /** {@return what fits best; empty while there is no host} */
    Optional<GuestDefaults> defaults() {
        return offer.flatMap(known -> flavour().map(kind -> new GuestDefaults(known, kind, os())));
    }

    private GuestDefaults need() {
        return defaults().orElseThrow(() -> new IllegalStateException("no host was asked")); //$NON-NLS-1$
    }

    String name() {
        return name.orElseGet(this::suggestedName);
    }

    private String suggestedName() {
        String base = appliance().map(Appliance::name).filter(text -> !text.isEmpty())
                .or(() -> os().flatMap(system -> system.shortIds().stream().findFirst())).or(() -> mediumName().map(GuestDraft::stem))
                .filter(text -> GuestName.problem(text).isEmpty()).orElse("guest"); //$NON-NLS-1$
        String free = base;
        for (int i = 2; offer.isPresent() && offer.get().guestNames().contains(free) || isNameOfMedium(free); i++) {
            free = base + '-' + i;
        }
        return free;
    }

    /** {@return whether the new disk, which gets the guest's name, would stand in the way of the image that it is made from} */
    private boolean isNameOfMedium(String guest) {
        return !fromFile && origin.isDisk() && use() != Use.IN_PLACE
                && medium.filter(image -> stem(image.name()).equals(guest)).isPresent();
    }

    private Optional<String> mediumName() {
        if (!origin.needsMedium()) {
            return Optional.empty();
        }
        return fromFile ? file.map(chosen -> chosen.path().getFileName().toString()) : medium.map(Medium::name);
    }

    private static String stem(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return (dot > 0 ? fileName.substring(0, dot) : fileName).strip();
    }

    /** {@return the appliance that is imported; empty when something else is done} */
    Optional<Appliance> appliance() {
        return origin == Origin.APPLIANCE ? applianceFile : Optional.empty();
    }

    Optional<Long> memoryBytes() {
        return memory.isPresent() ? SizeText.parse(memory.get(), SizeText.MIB)
                : appliance().flatMap(Appliance::memory).or(() -> defaults().map(GuestDefaults::memory));
    }

    Optional<Integer> vcpuCount() {
        if (vcpus.isEmpty()) {
            return appliance().flatMap(Appliance::vcpus).or(() -> defaults().map(GuestDefaults::vcpus));
        }
        try {
            return Optional.of(Integer.valueOf(vcpus.get().strip())).filter(count -> count > 0);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    Optional<String> chipset() {
        return chipset.orElseGet(() -> flavour().flatMap(Flavour::chipset));
    }

    Firmware firmware() {
        return firmware.or(() -> appliance().flatMap(ApplianceParts::firmware)).or(() -> defaults().map(GuestDefaults::firmware))
                .orElse(Firmware.BIOS);
    }

    boolean tpm() {
        return tpm.or(() -> defaults().map(GuestDefaults::tpm)).orElse(false);
    }

    CpuModel cpu() {
        return cpu.filter(model -> defaults().map(GuestDefaults::cpus).orElse(List.of()).contains(model))
                .or(() -> defaults().map(GuestDefaults::cpu)).orElse(CpuModel.DEFAULT);
    }

    Use use() {
        return use.orElse(origin == Origin.CLOUD ? Use.COPY : Use.IN_PLACE);
    }

    /** {@return whether a new, empty disk is made} */
    boolean newDisk() {
        return !origin.isDisk() && origin != Origin.APPLIANCE && disk.orElse(!pools().isEmpty());
    }

    /** {@return whether a new volume is made for the first disk: empty, as copy, as overlay, or uploaded} */
    boolean newVolume() {
        return origin == Origin.APPLIANCE || (origin.isDisk() ? fromFile || use() != Use.IN_PLACE : newDisk());
    }

    /** {@return pools in which volumes can be made} */
    List<PoolRecord> pools() {
        return offer.map(HostOffer::pools).orElse(List.of()).stream()
                .filter(pool -> pool.state() == PoolState.RUNNING && !pool.type().equals("iscsi") && !pool.type().equals("scsi") //$NON-NLS-1$ //$NON-NLS-2$
                        && !pool.type().equals("mpath") && !pool.type().equals("iscsi-direct")) //$NON-NLS-1$ //$NON-NLS-2$
                .toList();
    }

    private Optional<PoolRecord> pool(Optional<UUID> chosen) {
        return pools().stream().filter(pool -> chosen.equals(Optional.of(pool.uuid()))).findFirst()
                .or(() -> pools().stream().filter(pool -> pool.name().equals("default")).findFirst()) //$NON-NLS-1$
                .or(() -> pools().stream().filter(pool -> pool.path().equals(IMAGES)).findFirst())
                .or(() -> pools().stream().reduce((one, other) -> one.available() >= other.available() ? one : other));
    }

    Optional<PoolRecord> diskPool() {
        return pool(diskPool);
    }

    Optional<PoolRecord> filePool() {
        return pool(filePool);
    }

    /** {@return what the guest shall see of its first disk; empty when the text is no size} */
    Optional<Long> diskBytes() {
        if (diskSize.isPresent() && !diskSize.get().isBlank()) {
            return SizeText.parse(diskSize.get(), SizeText.GIB);
        }
        if (!origin.isDisk()) {
            return defaults().map(GuestDefaults::disk);
        }
        Optional<Long> image = imageCapacity();
        return origin == Origin.CLOUD ? Optional.of(Math.max(image.orElse(0L), defaults().map(GuestDefaults::disk).orElse(0L))) : image;
    }

    /** {@return what a guest sees of the chosen image; empty when not known} */
    Optional<Long> imageCapacity() {
        return fromFile ? file.flatMap(chosen -> chosen.capacity().or(() -> Optional.of(chosen.size()))) : medium.flatMap(Medium::capacity);
    }

    String diskFormat() {
        return diskFormat
                .orElseGet(() -> diskPool().map(PoolRecord::type).filter(GuestDraft::hasFormats).map(type -> "qcow2").orElse("raw")); //$NON-NLS-1$ //$NON-NLS-2$
    }

    static boolean hasFormats(String poolType) {
        return List.of("dir", "fs", "netfs", "gluster").contains(poolType); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
    }

    String diskBus() {
        List<String> can = defaults().map(GuestDefaults::diskBuses).orElse(List.of());
        return diskBus.filter(can::contains).or(() -> appliance().flatMap(known -> ApplianceParts.bus(known, can)))
                .or(() -> defaults().map(GuestDefaults::diskBus)).orElse("virtio"); //$NON-NLS-1$
    }

    List<NetworkRecord> networks() {
        return offer.map(HostOffer::networks).orElse(List.of());
    }

    Optional<NetworkRecord> network() {
        if (bridge.isPresent()) {
            return Optional.empty();
        }
        if (network.isPresent()) {
            return network.get().flatMap(wanted -> networks().stream().filter(known -> known.name().equals(wanted)).findFirst());
        }
        return networks().stream().filter(known -> known.name().equals("default")).findFirst() //$NON-NLS-1$
                .or(() -> networks().stream().filter(NetworkRecord::active).findFirst()).or(() -> networks().stream().findFirst());
    }

    Optional<String> cardModel() {
        return cardModel.orElseGet(() -> appliance().filter(known -> os().isEmpty()).flatMap(ApplianceParts::cardModel)
                .filter(cardModels()::contains).or(() -> defaults().flatMap(GuestDefaults::cardModel)));
    }

    List<String> cardModels() {
        List<String> models = defaults().map(GuestDefaults::cardModels).orElse(List.of());
        return models.isEmpty() ? models
                : Stream.concat(models.stream(), appliance().flatMap(ApplianceParts::cardModel).stream()).distinct().toList();
    }

    // problems

    /** {@return what is missing or wrong about where the system comes from} */
    Optional<String> sourceProblem() {
        if (offer.isEmpty()) {
            return Optional.of(Messages.problemNoHost);
        }
        if (origin == Origin.LIKE) {
            return like.isEmpty() ? Optional.of(Messages.problemNoLike) : Optional.empty();
        }
        if (flavours().isEmpty()) {
            return Optional.of(Messages.problemNoKind);
        }
        if (origin == Origin.APPLIANCE) {
            return applianceProblem.or(() -> applianceFile.isEmpty() ? Optional.of(Messages.problemNoAppliance) : Optional.empty());
        }
        if (origin == Origin.TREE) {
            return treeProblem().or(() -> diskOrAnyPool().isEmpty() ? Optional.of(Messages.problemNoPool) : Optional.empty());
        }
        if (!origin.needsMedium()) {
            return Optional.empty();
        }
        if (fromFile) {
            if (file.isEmpty()) {
                return Optional.of(Messages.problemNoFile);
            }
            return filePool().isEmpty() ? Optional.of(Messages.problemNoPool) : Optional.empty();
        }
        return medium.isEmpty() ? Optional.of(origin == Origin.MEDIUM ? Messages.problemNoMedium : Messages.problemNoImage)
                : Optional.empty();
    }

    private Optional<String> treeProblem() {
        if (treeAddress.isBlank()) {
            return Optional.of(Messages.problemNoTree);
        }
        return treeProblem.or(() -> tree.isEmpty() ? Optional.of(Messages.treeLooking) : Optional.empty());
    }

    /** {@return what the installer's kernel is told} */
    String treeArguments() {
        return treeArguments.orElseGet(() -> tree.map(InstallTree::arguments).orElse("")); //$NON-NLS-1$
    }

    private Optional<DirectBoot> boot() {
        if (origin != Origin.TREE) {
            return Optional.empty();
        }
        InstallTree from = tree.orElseThrow();
        Optional<ScriptWriter.Written> written = canBeUnattended() && unattended.wanted
                ? Optional.of(unattended.write(script.orElseThrow(), from.system().orElseThrow(),
                        flavour().map(Flavour::arch).orElse(""), from.base(), name(), diskBus())) //$NON-NLS-1$
                : Optional.empty();
        byte[] added = written.map(file -> CpioArchive.of(file.fileName(), file.content())).orElseGet(() -> new byte[0]);
        String arguments = merged(treeArguments(), written.map(ScriptWriter.Written::arguments).orElse("")); //$NON-NLS-1$
        return Optional.of(new DirectBoot(from.base(), fetched(KERNEL, from.kernel(), from.kernelSize(), new byte[0]),
                fetched(INITRD, from.initrd(), from.initrdSize(), added), arguments));
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
        return new DriveSource.Fetched(place(diskOrAnyPool(), name() + ending), new WebFile(address), size, added);
    }

    /** {@return what is missing or wrong about the machine} */
    Optional<String> machineProblem() {
        Optional<String> bad = GuestName.problem(name());
        if (bad.isPresent()) {
            return bad;
        }
        if (offer.isPresent() && offer.get().guestNames().contains(name())) {
            return Optional.of(NLS.bind(Messages.problemNameTaken, name()));
        }
        if (memoryBytes().isEmpty() || memoryBytes().get() < LEAST_MEMORY) {
            return Optional.of(Messages.problemMemory);
        }
        if (vcpuCount().isEmpty()) {
            return Optional.of(Messages.problemVcpus);
        }
        if (topology.isPresent() && topology.get().processors() != vcpuCount().get()) {
            return Optional.of(NLS.bind(Messages.problemTopology, topology.get().processors(), vcpuCount().get()));
        }
        return Optional.empty();
    }

    /** {@return what is missing or wrong about disk and network} */
    Optional<String> storageProblem() {
        if (newVolume()) {
            if (diskPool().isEmpty()) {
                return Optional.of(Messages.problemNoPool);
            }
            boolean open = origin.isDisk() && imageCapacity().isEmpty() && diskSize.filter(text -> !text.isBlank()).isEmpty();
            if (diskBytes().isEmpty() && !open && origin != Origin.APPLIANCE) {
                return Optional.of(Messages.problemSize);
            }
            if (origin.isDisk() && diskBytes().isPresent() && imageCapacity().isPresent() && diskBytes().get() < imageCapacity().get()) {
                return Optional.of(NLS.bind(Messages.problemSmaller, SizeText.of(imageCapacity().get())));
            }
        }
        if (!mac.isBlank() && !MoreCardDialog.MAC.matcher(mac.strip()).matches()) {
            return Optional.of(Messages.problemMac);
        }
        if (more.all().stream().anyMatch(each -> each instanceof MoreDisk disk && disk.volume().isEmpty()
                && pools().stream().noneMatch(pool -> disk.pool().equals(Optional.of(pool.uuid()))))) {
            return Optional.of(Messages.problemNoPool);
        }
        if (origin == Origin.TREE && network().isEmpty() && bridge.isEmpty()) {
            return Optional.of(Messages.problemTreeNetwork);
        }
        if (origin == Origin.NETWORK && network().isEmpty() && bridge.isEmpty()) {
            return Optional.of(Messages.problemNoNetwork);
        }
        return Optional.empty();
    }

    /** {@return what is missing or wrong about the first login} */
    Optional<String> loginProblem() {
        return origin == Origin.CLOUD ? login.problem() : unattendedProblem();
    }

    /** {@return whether the system can be installed without questions} */
    boolean canBeUnattended() {
        return origin == Origin.TREE && tree.flatMap(InstallTree::system).isPresent() && script.isPresent();
    }

    /** {@return what is missing or wrong about installing without questions} */
    Optional<String> unattendedProblem() {
        return canBeUnattended() && unattended.wanted ? unattended.problem() : Optional.empty();
    }

    /** {@return the first problem of all} */
    Optional<String> problem() {
        if (origin == Origin.LIKE) {
            return sourceProblem(); // the rest is as it is at the other one
        }
        return sourceProblem().or(this::machineProblem).or(this::storageProblem).or(this::loginProblem);
    }

    // the guest

    /**
     * {@return the guest}
     *
     * @throws IllegalStateException while there is a {@link #problem()}
     */
    GuestSpec spec() {
        problem().ifPresent(text -> {
            throw new IllegalStateException(text);
        });
        GuestDefaults best = need();
        MachineSpec machine = new MachineSpec(best.flavour().type(), best.flavour().arch(), chipset(), firmware(), tpm(), cpu(),
                vcpuCount().orElseThrow(), topology, memoryBytes().orElseThrow(), best.isWindows());
        Optional<NetworkRecord> net = network();
        List<NetworkCard> cards = new ArrayList<>();
        bridge.or(() -> net.map(NetworkRecord::name))
                .map(name -> new NetworkCard(bridge.isPresent(), name, cardModel(), address(), origin == Origin.NETWORK))
                .ifPresent(card -> cards.addAll(appliance().map(known -> ApplianceParts.cards(known, card)).orElse(List.of(card))));
        cards.addAll(more.cards());
        List<String> toStart = networks().stream().filter(known -> !known.active() && startNetwork && start).map(NetworkRecord::name)
                .filter(name -> cards.stream().anyMatch(card -> card.link() == Link.NETWORK && card.source().equals(name))).toList();
        return new GuestSpec(uuid, name(), os().map(OperatingSystem::id), machine, drives(best), cards, best.devices(), toStart, start,
                autostart, boot());
    }

    private Optional<String> address() {
        if (!mac.isBlank()) {
            return Optional.of(mac.strip().toLowerCase(Locale.ROOT));
        }
        return origin == Origin.CLOUD && login.fixed ? Optional.of(madeUpMac) : Optional.empty();
    }

    private List<Drive> drives(GuestDefaults best) {
        List<Drive> drives = new ArrayList<>();
        if (appliance().isPresent()) {
            drives.addAll(ApplianceParts.drives(appliance().get(), name(), diskBus(), best.cdromBus(), diskFormat(),
                    volume -> place(diskPool(), volume)));
        } else if (origin.isDisk()) {
            drives.add(new Drive(false, diskBus(), true, false, image()));
        } else if (newDisk()) {
            drives.add(new Drive(false, diskBus(), true, false,
                    new DriveSource.Fresh(place(diskPool(), volumeName(diskFormat())), diskFormat(), diskBytes().orElseThrow(), diskFull)));
        }
        drives.addAll(more.drives(name(), pools()));
        if (origin == Origin.MEDIUM) {
            // behind the disk: an empty one does not boot, and when a system is on it the medium is no longer looked at
            drives.add(new Drive(true, best.cdromBus(), true, newDisk(), cdrom()));
        } else if (origin == Origin.CLOUD) {
            drives.add(new Drive(true, best.cdromBus(), false, false,
                    new DriveSource.Content(place(diskOrAnyPool(), name() + CLOUD_DISK), login.config(name(), address()).disk())));
        }
        return drives;
    }

    private Optional<PoolRecord> diskOrAnyPool() {
        return diskPool().or(this::filePool);
    }

    private DriveSource cdrom() {
        if (!fromFile) {
            return existing(medium.orElseThrow());
        }
        LocalFile chosen = file.orElseThrow();
        return new DriveSource.Upload(place(filePool(), chosen.path().getFileName().toString()), chosen.path(), "raw", chosen.size(), //$NON-NLS-1$
                Optional.empty());
    }

    private DriveSource image() {
        if (fromFile) {
            LocalFile chosen = file.orElseThrow();
            return new DriveSource.Upload(place(filePool(), volumeName(chosen.format())), chosen.path(), chosen.format(), chosen.size(),
                    diskBytes().filter(size -> imageCapacity().map(has -> size > has).orElse(true)));
        }
        Medium chosen = medium.orElseThrow();
        return switch (use()) {
            case IN_PLACE -> existing(chosen);
            case COPY -> new DriveSource.Copy(place(diskPool(), volumeName(diskFormat())), chosen.id(), diskFormat(), diskBytes());
            case OVERLAY -> new DriveSource.Overlay(place(diskPool(), volumeName("qcow2")), chosen.path(), chosen.format(), //$NON-NLS-1$
                    diskBytes().or(chosen::capacity).orElse(0L));
        };
    }

    private static DriveSource existing(Medium chosen) {
        return new DriveSource.Existing(chosen.path(), chosen.format(), chosen.block());
    }

    private String volumeName(String format) {
        return name() + (format.equals("qcow2") ? ".qcow2" : format.equals("raw") ? ".img" : '.' + format); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
    }

    private static PoolPlace place(Optional<PoolRecord> pool, String volume) {
        PoolRecord where = pool.orElseThrow();
        return new PoolPlace(where.uuid(), where.name(), where.path(), volume);
    }
}
