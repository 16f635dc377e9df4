package org.virtworkbench.core.creation;

import java.util.Map;
import java.util.function.Function;

import org.virtworkbench.core.creation.DriveSource.Existing;
import org.virtworkbench.xml.XmlElement;
import org.virtworkbench.xml.XmlSyntaxException;
import org.virtworkbench.xml.domain.CpuSettings;
import org.virtworkbench.xml.domain.DomainDocument;

/** Writes the document of a new guest. */
public final class GuestXml {

    private static final String ON = "on";
    private static final String YES = "yes";

    private final GuestSpec spec;
    private final Function<DriveSource.Made, Existing> places;
    private final DomainDocument document;
    private final XmlElement root;

    private GuestXml(GuestSpec spec, Function<DriveSource.Made, Existing> places) {
        this.spec = spec;
        this.places = places;
        try {
            document = DomainDocument.parse("<domain>\n  <name/>\n</domain>\n");
        } catch (XmlSyntaxException e) {
            throw new IllegalStateException("a frame that is no domain document", e);
        }
        root = document.root();
    }

    /**
     * {@return the document that {@code virDomainDefineXMLFlags} takes}
     *
     * @param spec what the guest shall be
     * @param places where the volumes that are made for it are
     */
    public static DomainDocument of(GuestSpec spec, Function<DriveSource.Made, Existing> places) {
        return new GuestXml(spec, places).write();
    }

    /** {@return the document as it will be, as far as that can be told before the volumes are made} */
    public static DomainDocument preview(GuestSpec spec) {
        return of(spec, made -> new Existing(made.place().path(), made.format(), false));
    }

    /**
     * {@return the document as it will be, as far as that can be told before the volumes are made}
     *
     * @param spec what the guest shall be
     * @param secrets uuids of those that open its encrypted disks, by the disks' paths
     */
    public static DomainDocument preview(GuestSpec spec, Map<String, String> secrets) {
        DomainDocument document = preview(spec);
        EncryptedDisks.name(document, secrets);
        return document;
    }

    private DomainDocument write() {
        MachineSpec machine = spec.machine();
        root.setAttribute("type", machine.type());
        root.setValue("name", spec.name());
        root.setValue("uuid", spec.uuid().toString());
        metadata();
        document.setMemory(machine.memory());
        document.setVcpus(machine.vcpus(), machine.vcpus());
        boot(machine);
        features(machine);
        cpu(machine);
        clock(machine);
        if (machine.isX86() && isQemu()) {
            root.setValue("pm/suspend-to-mem/@enabled", "no");
            root.setValue("pm/suspend-to-disk/@enabled", "no");
        }
        new GuestDevices(spec, root.ensure("devices"), this::existing).write();
        return document;
    }

    private boolean isQemu() {
        return spec.machine().type().equals("kvm") || spec.machine().type().equals("qemu");
    }

    private DriveSource existing(DriveSource source) {
        return source instanceof DriveSource.Made made ? places.apply(made) : source;
    }

    private void metadata() {
        document.setOsInfoId(spec.osId());
        document.setInstalling(spec.boot().isPresent() || spec.drives().stream().anyMatch(Drive::installer));
    }

    private void boot(MachineSpec machine) {
        XmlElement os = root.ensure("os");
        os.setValue("type", "hvm");
        os.setValue("type/@arch", machine.arch());
        machine.chipset().ifPresent(chipset -> os.setValue("type/@machine", chipset));
        spec.boot().ifPresent(files -> {
            os.setValue("kernel", places.apply(files.kernel()).path());
            os.setValue("initrd", places.apply(files.initrd()).path());
            if (!files.arguments().isEmpty()) {
                os.setValue("cmdline", files.arguments());
            }
            // a start from the kernel would begin the installation again: when the installer restarts the machine, it is shut off
            root.setValue("on_reboot", "destroy");
        });
        if (!machine.firmware().isUefi()) {
            return;
        }
        os.setAttribute("firmware", "efi");
        // said in both cases: libvirt takes any firmware that fits, and one with keys enrolled boots nothing that is not signed
        String secure = machine.firmware() == Firmware.SECURE_BOOT ? YES : "no";
        for (String name : new String[] { "enrolled-keys", "secure-boot" }) {
            XmlElement feature = os.ensure("firmware").add("feature");
            feature.setAttribute("enabled", secure);
            feature.setAttribute("name", name);
        }
    }

    private void features(MachineSpec machine) {
        if (!isQemu()) {
            return;
        }
        XmlElement features = root.ensure("features");
        features.ensure("acpi");
        if (!machine.isX86()) {
            return;
        }
        features.ensure("apic");
        if (machine.firmware() == Firmware.SECURE_BOOT) {
            features.setValue("smm/@state", ON);
        }
        if (machine.windows() && machine.type().equals("kvm")) {
            features.setValue("hyperv/relaxed/@state", ON);
            features.setValue("hyperv/vapic/@state", ON);
            features.setValue("hyperv/spinlocks/@state", ON);
            features.setValue("hyperv/spinlocks/@retries", "8191");
        }
    }

    private void cpu(MachineSpec machine) {
        if (machine.cpu() != CpuModel.DEFAULT) {
            root.setValue("cpu/@mode", machine.cpu().mode());
        }
        machine.topology().ifPresent(
                topology -> document.ensureCpu().setTopology(new CpuSettings.Topology(topology.sockets(), 1, 1, topology.cores(),
                        topology.threads())));
    }

    private void clock(MachineSpec machine) {
        root.setValue("clock/@offset", machine.windows() ? "localtime" : "utc");
        if (!machine.isX86() || !isQemu()) {
            return;
        }
        XmlElement clock = root.ensure("clock");
        timer(clock, "rtc", "tickpolicy", "catchup");
        timer(clock, "pit", "tickpolicy", "delay");
        timer(clock, "hpet", "present", "no");
        if (machine.windows() && machine.type().equals("kvm")) {
            timer(clock, "hypervclock", "present", YES);
        }
    }

    private static void timer(XmlElement clock, String name, String attribute, String value) {
        XmlElement timer = clock.add("timer");
        timer.setAttribute("name", name);
        timer.setAttribute(attribute, value);
    }
}
