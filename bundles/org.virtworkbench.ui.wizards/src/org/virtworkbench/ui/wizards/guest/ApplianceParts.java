package org.virtworkbench.ui.wizards.guest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.appliance.Appliance;
import org.virtworkbench.core.appliance.Appliance.Disk;
import org.virtworkbench.core.appliance.FilePart;
import org.virtworkbench.core.creation.Drive;
import org.virtworkbench.core.creation.DriveSource;
import org.virtworkbench.core.creation.Firmware;
import org.virtworkbench.core.creation.NetworkCard;
import org.virtworkbench.core.creation.PoolPlace;
import org.virtworkbench.core.creation.SizeText;
import org.virtworkbench.core.os.OperatingSystem;
import org.virtworkbench.core.os.OsCatalog;

/** What an appliance becomes as guest. */
final class ApplianceParts {

    /** What other programs call systems that are known by other words here. */
    private static final Map<String, String> WORDS = Map.of("windows9", "win10", "windows10", "win10", "windows11", "win11", "windows2012", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$
            "win2k12", "windows2016", "win2k16", "windows2019srv", "win2k19", "windows2022srvnext", "win2k25"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$

    private ApplianceParts() {
    }

    /** {@return its firmware; empty when it does not tell} */
    static Optional<Firmware> firmware(Appliance appliance) {
        return appliance.efi().map(efi -> !efi ? Firmware.BIOS : appliance.secureBoot() ? Firmware.SECURE_BOOT : Firmware.UEFI);
    }

    /**
     * {@return the bus on which its disks were, or the nearest one; empty when it does not tell}
     *
     * @param can the buses that the machine has
     */
    static Optional<String> bus(Appliance appliance, List<String> can) {
        Optional<String> had = appliance.disks().stream().filter(disk -> !disk.cdrom()).map(Disk::bus).filter(bus -> !bus.isEmpty())
                .findFirst();
        return had.filter(can::contains).or(() -> had.map(any -> "sata")).filter(can::contains); //$NON-NLS-1$
    }

    /** {@return the model of its first network card; empty when QEMU has none like it} */
    static Optional<String> cardModel(Appliance appliance) {
        return appliance.cards().stream().findFirst().flatMap(any -> any);
    }

    /** {@return as many network cards as it has, all like one of them} */
    static List<NetworkCard> cards(Appliance appliance, NetworkCard like) {
        List<NetworkCard> cards = new ArrayList<>();
        for (int i = 0; i < appliance.cards().size(); i++) {
            cards.add(new NetworkCard(like.bridge(), like.source(), like.model(), i == 0 ? like.mac() : Optional.empty(), like.boots()));
        }
        return cards;
    }

    /**
     * {@return its drives}
     *
     * @param name of the guest
     * @param bus of its disks
     * @param cdromBus of its CD-ROM drives
     * @param format of the volumes that are made
     * @param place where a volume of some name goes
     */
    static List<Drive> drives(Appliance appliance, String name, String bus, String cdromBus, String format,
            Function<String, PoolPlace> place) {
        List<Drive> drives = new ArrayList<>();
        int disks = 0;
        int media = 0;
        for (Disk disk : appliance.disks()) {
            if (disk.cdrom()) {
                media++;
                PoolPlace where = place.apply(name + (media == 1 ? ".iso" : "-" + media + ".iso")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
                drives.add(new Drive(true, cdromBus, true, false, source(disk, where, "raw"))); //$NON-NLS-1$
            } else {
                disks++;
                String ending = format.equals("qcow2") ? ".qcow2" : ".img"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
                PoolPlace where = place.apply(name + (disks == 1 ? "" : "-" + disks) + ending); //$NON-NLS-1$ //$NON-NLS-2$
                drives.add(new Drive(false, bus, true, false, source(disk, where, format)));
            }
        }
        return drives;
    }

    private static DriveSource source(Disk disk, PoolPlace where, String format) {
        return disk.image().map(
                image -> (DriveSource) new DriveSource.Imported(where, image, disk.format(), format, disk.capacity(), disk.checksum()))
                .orElseGet(() -> new DriveSource.Fresh(where, format, disk.capacity(), false));
    }

    /** {@return its system, as far as its descriptor speaks of one that is known} */
    static Optional<OperatingSystem> system(Appliance appliance, OsCatalog catalog) {
        return appliance.systems().stream().flatMap(hint -> {
            String word = hint.toLowerCase(Locale.ROOT).split("[_ (]", 2)[0]; //$NON-NLS-1$
            return catalog.guess(WORDS.getOrDefault(word, hint)).stream();
        }).findFirst();
    }

    /** {@return what it is, for a person} */
    static String text(Appliance appliance) {
        StringJoiner text = new StringJoiner(", "); //$NON-NLS-1$
        if (!appliance.name().isEmpty()) {
            text.add(appliance.name());
        }
        appliance.vcpus().ifPresent(count -> text.add(NLS.bind(count == 1 ? Messages.sumOneCpu : Messages.sumCpus, count)));
        appliance.memory().ifPresent(bytes -> text.add(NLS.bind(Messages.sumMemory, SizeText.of(bytes))));
        for (Disk disk : appliance.disks()) {
            text.add(NLS.bind(disk.cdrom() ? Messages.applianceCd : Messages.applianceDisk, SizeText.of(disk.capacity())));
        }
        text.add(NLS.bind(appliance.cards().size() == 1 ? Messages.applianceCard : Messages.applianceCards, appliance.cards().size()));
        return NLS.bind(Messages.applianceText, text, SizeText.of(appliance.size()));
    }

    /** {@return names of the files that its disks are made of, for a person} */
    static String files(Appliance appliance) {
        StringJoiner text = new StringJoiner("\n"); //$NON-NLS-1$
        for (Disk disk : appliance.disks()) {
            String name = disk.image().map(FilePart::name).orElse(Messages.sumEmpty);
            text.add(NLS.bind(Messages.applianceFile, name, SizeText.of(disk.capacity())));
        }
        return text.toString();
    }
}
