package org.virtworkbench.core.creation;

import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.virtworkbench.core.appliance.FilePart;
import org.virtworkbench.core.creation.DriveSource.Content;
import org.virtworkbench.core.creation.DriveSource.Copy;
import org.virtworkbench.core.creation.DriveSource.Empty;
import org.virtworkbench.core.creation.DriveSource.Existing;
import org.virtworkbench.core.creation.DriveSource.Fresh;
import org.virtworkbench.core.creation.DriveSource.Overlay;
import org.virtworkbench.core.creation.DriveSource.Upload;
import org.virtworkbench.core.operation.OwnFiles;
import org.virtworkbench.core.operation.VirshCommand;

/** Writes the command lines that make the same guest: virsh for volumes that virt-install can't make, then virt-install. */
public final class VirtInstall {

    private static final long GIB = 1L << 30;
    private static final long MIB = 1L << 20;
    /** What only the person can put into a command: secrets don't belong there. */
    private static final String PASSWORD_FILE = "PASSWORD-FILE";
    private static final String KEY = "PRODUCT-KEY";

    private final String uri;
    private final GuestSpec spec;

    private VirtInstall(String uri, GuestSpec spec) {
        this.uri = uri;
        this.spec = spec;
    }

    /**
     * {@return the commands, one a line, each as a shell takes it}
     *
     * @param uri of the host
     * @param spec what the guest shall be
     */
    public static String command(String uri, GuestSpec spec) {
        return new VirtInstall(uri, spec).write();
    }

    private String write() {
        StringJoiner lines = new StringJoiner("\n");
        spec.drives().stream().filter(drive -> !isAnswers(drive)).forEach(drive -> before(drive.source(), lines));
        if (spec.unattended().isPresent()) {
            lines.add("# " + PASSWORD_FILE + (spec.unattended().get().key() ? ", " + KEY : ""));
        }
        return lines.add(install()).toString();
    }

    private void before(DriveSource source, StringJoiner lines) {
        switch (source) {
            case Copy copy -> {
                lines.add(virsh("vol-clone", copy.from().name(), copy.place().volume(), "--pool", copy.place().poolName()));
                copy.capacity().ifPresent(size -> lines.add(resize(copy.place(), size)));
            }
            case Upload upload -> {
                lines.add(
                        virsh("vol-create-as", upload.place().poolName(), upload.place().volume(), Long.toString(upload.size()), "--format",
                                upload.format()));
                lines.add(virsh("vol-upload", upload.place().volume(), upload.file().toString(), "--pool", upload.place().poolName()));
                upload.capacity().ifPresent(size -> lines.add(resize(upload.place(), size)));
            }
            case DriveSource.Imported imported -> imported(imported, lines);
            case DriveSource.Fetched fetched -> {
                // virt-install fetches it
            }
            case DriveSource.Extracted extracted -> {
                // virt-install takes it out of the image
            }
            case Content content -> lines.add("# " + content.place().path());
            case Empty empty -> {
                // nothing to make
            }
            case Existing existing -> {
                // is there
            }
            case Fresh fresh -> {
                // virt-install makes it
            }
            case Overlay overlay -> {
                // virt-install makes it
            }
        }
    }

    private void imported(DriveSource.Imported imported, StringJoiner lines) {
        FilePart image = imported.image();
        String file = image.file().toString();
        if (image.isInArchive()) {
            lines.add("tar -xf " + VirshCommand.quote(file) + ' ' + VirshCommand.quote(image.name()));
            file = image.name();
        }
        PoolPlace place = imported.place();
        if (imported.isConverted()) {
            lines.add("qemu-img convert -f " + imported.imageFormat() + " -O " + imported.format() + ' ' + VirshCommand.quote(file) + ' '
                    + VirshCommand.quote(place.volume()));
            file = place.volume();
        }
        lines.add(virsh("vol-create-as", place.poolName(), place.volume(), Long.toString(imported.capacity()), "--format",
                imported.format()));
        lines.add(virsh("vol-upload", place.volume(), file, "--pool", place.poolName()));
    }

    private String resize(PoolPlace place, long bytes) {
        return virsh("vol-resize", place.volume(), Long.toString(bytes), "--pool", place.poolName());
    }

    private String virsh(String... words) {
        StringBuilder line = new StringBuilder("virsh -c ").append(VirshCommand.quote(uri));
        for (String word : words) {
            line.append(' ').append(VirshCommand.quote(word));
        }
        return line.toString();
    }

    private String install() {
        MachineSpec machine = spec.machine();
        StringBuilder line = new StringBuilder("virt-install --connect ").append(VirshCommand.quote(uri));
        option(line, "--name", spec.name());
        option(line, "--uuid", spec.uuid().toString());
        option(line, "--osinfo", spec.osId().orElse("detect=on,require=off"));
        option(line, "--virt-type", machine.type());
        option(line, "--arch", machine.arch());
        machine.chipset().ifPresent(chipset -> option(line, "--machine", chipset));
        option(line, "--memory", Long.toString(machine.memory() / MIB));
        option(line, "--vcpus", machine.vcpus() + machine.topology()
                .map(at -> ",sockets=" + at.sockets() + ",cores=" + at.cores() + ",threads=" + at.threads()).orElse(""));
        if (machine.cpu() != CpuModel.DEFAULT) {
            option(line, "--cpu", machine.cpu().mode());
        }
        boot(line, machine);
        spec.drives().stream().filter(drive -> spec.unattended().isEmpty() || !drive.installer() && !isAnswers(drive))
                .forEach(drive -> option(line, "--disk", disk(drive)));
        spec.cards().forEach(card -> option(line, "--network", network(card) + escaped(card.source())
                + card.model().map(model -> ",model=" + model).orElse("") + card.mac().map(mac -> ",mac=" + mac).orElse("")));
        if (spec.cards().isEmpty()) {
            option(line, "--network", "none");
        }
        option(line, "--graphics", spec.devices().graphics().orElse("none"));
        spec.devices().video().ifPresent(model -> option(line, "--video", model));
        option(line, "--tpm", machine.tpm() ? "emulator,version=2.0" : "none");
        if (spec.autostart()) {
            line.append(" --autostart");
        }
        return line.append(spec.start() ? " --noautoconsole" : " --noautoconsole --noreboot").toString();
    }

    private static String network(NetworkCard card) {
        return switch (card.link()) {
            case NETWORK -> "network=";
            case BRIDGE -> "bridge=";
            case DIRECT -> "type=direct,source.mode=bridge,source=";
        };
    }

    private void boot(StringBuilder line, MachineSpec machine) {
        if (machine.firmware() == Firmware.UEFI) {
            option(line, "--boot", "uefi");
        } else if (machine.firmware() == Firmware.SECURE_BOOT) {
            option(line, "--boot",
                    "firmware=efi,firmware.feature0.enabled=yes,firmware.feature0.name=secure-boot,firmware.feature1.enabled=yes,firmware.feature1.name=enrolled-keys");
        }
        boolean installs = spec.drives().stream().anyMatch(Drive::installer);
        boolean network = spec.cards().stream().anyMatch(NetworkCard::boots);
        if (spec.boot().isPresent()) {
            option(line, "--location", spec.boot().get().location());
            String own = spec.unattended().map(Unattended::arguments).orElse("");
            String arguments = without(spec.boot().get().arguments(), own);
            if (!arguments.isEmpty()) {
                option(line, "--extra-args", arguments);
            }
        }
        if (spec.unattended().isPresent()) {
            if (spec.boot().isEmpty()) {
                spec.drives().stream().filter(Drive::installer).findFirst()
                        .ifPresent(drive -> option(line, "--cdrom", path(drive.source())));
            }
            unattended(line, spec.unattended().get());
            return;
        }
        if (spec.boot().isPresent()) {
            return;
        }
        line.append(network && !installs ? " --pxe" : " --import");
    }

    private static void unattended(StringBuilder line, Unattended how) {
        option(line, "--unattended", "profile=" + how.profile() + ",user-login=" + how.user() + ",user-password-file=" + PASSWORD_FILE
                + ",admin-password-file=" + PASSWORD_FILE + (how.key() ? ",product-key=" + KEY : ""));
    }

    /** {@return the words of some arguments that virt-install does not add itself} */
    private static String without(String arguments, String own) {
        List<String> added = List.of(own.split(" "));
        return Stream.of(arguments.split(" ")).filter(word -> !added.contains(word)).collect(Collectors.joining(" "));
    }

    private static boolean isAnswers(Drive drive) {
        return drive.source() instanceof Content content && content.place().volume().endsWith(OwnFiles.ANSWERS);
    }

    private static String path(DriveSource source) {
        return switch (source) {
            case Existing existing -> existing.path();
            case DriveSource.Made made -> made.place().path();
            case Empty empty -> "";
        };
    }

    private static String disk(Drive drive) {
        String what = switch (drive.source()) {
            case Empty empty -> "";
            case Existing existing -> "path=" + escaped(existing.path()) + ',';
            case Fresh fresh -> "pool=" + escaped(fresh.place().poolName()) + ",size=" + gib(fresh.capacity()) + ",format=" + fresh.format()
                    + (fresh.full() ? ",sparse=no," : ",");
            case Overlay overlay -> "path=" + escaped(overlay.place().path()) + ",size=" + gib(overlay.capacity()) + ",backing_store="
                    + escaped(overlay.backing()) + ",backing_format=" + overlay.backingFormat() + ',';
            case DriveSource.Made made -> "vol=" + escaped(made.place().poolName() + '/' + made.place().volume()) + ',';
        };
        return what + (drive.cdrom() ? "device=cdrom," : "") + "bus=" + drive.bus();
    }

    private static String gib(long bytes) {
        return bytes % GIB == 0 ? Long.toString(bytes / GIB) : Double.toString((double) bytes / GIB);
    }

    /** {@return a value in which virt-install does not take a comma for the end} */
    private static String escaped(String value) {
        return value.replace(",", ",,");
    }

    private static void option(StringBuilder line, String name, String value) {
        line.append(' ').append(name).append(' ').append(VirshCommand.quote(value));
    }
}
