package org.virtworkbench.ui.wizards.guest;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.virtworkbench.core.appliance.Appliance;
import org.virtworkbench.core.creation.CpuModel;
import org.virtworkbench.core.creation.Firmware;
import org.virtworkbench.core.creation.GuestDefaults;
import org.virtworkbench.core.creation.GuestSpec;
import org.virtworkbench.core.creation.HostOffer;
import org.virtworkbench.core.creation.HostOffer.Flavour;
import org.virtworkbench.core.creation.ImageAt;
import org.virtworkbench.core.creation.Medium;
import org.virtworkbench.core.creation.SizeText;
import org.virtworkbench.core.creation.Topology;
import org.virtworkbench.core.driver.NetworkRecord;
import org.virtworkbench.core.driver.PoolRecord;
import org.virtworkbench.core.operation.GuestName;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.os.InstallScript;
import org.virtworkbench.core.os.OperatingSystem;
import org.virtworkbench.core.tree.InstallTree;
import org.virtworkbench.model.inventory.PoolState;

/**
 * A guest while it is described: what the person chose, and for all that they did not choose what fits best. A choice stays when what it was made for changes
 * as long as it is possible. UI thread.
 */
final class GuestDraft {

    /** A file of this computer, with what its first bytes tell. */
    record LocalFile(Path path, long size, String format, Optional<Long> capacity) {
    }

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
    /** What the medium is that was looked at last. */
    Optional<MediumFound> looked = Optional.empty();
    /** What the medium told of its system. */
    Optional<OperatingSystem> detected = Optional.empty();
    /** Whether only the image's name told that. */
    boolean osGuessed;
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
    /** For a card whose address has to be known before the host makes one up. */
    final String madeUpMac = randomMac();

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

    /** {@return the same, where a host was asked} */
    GuestDefaults need() {
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

    /** {@return what the installer's kernel is told} */
    String treeArguments() {
        return treeArguments.orElseGet(() -> tree.map(InstallTree::arguments).orElse("")); //$NON-NLS-1$
    }

    /** {@return whether and how the system can be installed without questions} */
    UnattendedWay unattendedWay() {
        return new UnattendedWay(this);
    }

    /** {@return the image that is chosen, on the host or on this computer} */
    Optional<ImageAt> image() {
        return fromFile ? file.map(chosen -> new ImageAt.Here(chosen.path())) : medium.map(chosen -> new ImageAt.OnHost(chosen.id()));
    }

    /** {@return what the chosen image is; empty where its label says nothing} */
    Optional<MediumFound> mediumFound() {
        return looked.filter(found -> image().equals(Optional.of(found.image())));
    }

    /** {@return what is missing or wrong} */
    DraftProblems problems() {
        return new DraftProblems(this);
    }

    /** {@return the first problem of all} */
    Optional<String> problem() {
        return problems().first();
    }

    /**
     * {@return the guest}
     *
     * @throws IllegalStateException while there is a {@link #problem()}
     */
    GuestSpec spec() {
        return new DraftSpec(this).spec();
    }

    UUID uuid() {
        return uuid;
    }

    /** {@return the pool for small files beside the disks} */
    Optional<PoolRecord> diskOrAnyPool() {
        return diskPool().or(this::filePool);
    }
}
