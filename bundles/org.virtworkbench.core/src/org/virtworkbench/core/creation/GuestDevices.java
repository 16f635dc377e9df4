package org.virtworkbench.core.creation;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.virtworkbench.core.creation.DriveSource.Existing;
import org.virtworkbench.core.creation.NetworkCard.Link;
import org.virtworkbench.xml.XmlElement;

/** Writes the devices of a new guest. */
final class GuestDevices {

    private static final String MODEL = "model";
    private static final String TYPE = "type";

    private final GuestSpec spec;
    private final XmlElement devices;
    private final UnaryOperator<DriveSource> places;
    private final Map<String, Integer> used = new HashMap<>();
    private int order;

    GuestDevices(GuestSpec spec, XmlElement devices, UnaryOperator<DriveSource> places) {
        this.spec = spec;
        this.devices = devices;
        this.places = places;
    }

    void write() {
        spec.drives().forEach(this::drive);
        controllers();
        spec.cards().forEach(this::card);
        others();
    }

    private void drive(Drive drive) {
        XmlElement disk = devices.add("disk");
        DriveSource source = places.apply(drive.source());
        boolean block = source instanceof Existing existing && existing.block();
        disk.setAttribute(TYPE, block ? "block" : "file");
        disk.setAttribute("device", drive.cdrom() ? "cdrom" : "disk");
        if (source instanceof Existing existing) {
            if (!spec.machine().type().equals("test")) {
                disk.setValue("driver/@name", "qemu");
            }
            String format = existing.format().isEmpty() || existing.format().equals("iso") ? "raw" : existing.format();
            disk.setValue("driver/@type", format);
            if (!drive.cdrom()) {
                disk.setValue("driver/@discard", "unmap");
            }
            disk.setValue(block ? "source/@dev" : "source/@file", existing.path());
        }
        disk.setValue("target/@dev", target(drive.bus()));
        disk.setValue("target/@bus", drive.bus());
        if (drive.cdrom()) {
            disk.ensure("readonly");
        }
        if (drive.boots()) {
            disk.setValue("boot/@order", Integer.toString(++order));
        }
    }

    /** {@return the next free name on a bus, as libvirt counts: vda … vdz, vdaa …} */
    private String target(String bus) {
        String prefix = switch (bus) {
            case "virtio" -> "vd";
            case "ide" -> "hd";
            case "fdc" -> "fd";
            default -> "sd";
        };
        return prefix + letters(used.merge(prefix, 1, Integer::sum) - 1);
    }

    static String letters(int index) {
        String last = String.valueOf((char) ('a' + index % 26));
        return index < 26 ? last : letters(index / 26 - 1) + last;
    }

    private void controllers() {
        if (spec.drives().stream().anyMatch(drive -> drive.bus().equals("scsi")) && spec.machine().isX86()) {
            controller("scsi", "virtio-scsi");
        }
        spec.devices().usb().ifPresent(model -> {
            XmlElement usb = controller("usb", model);
            if (model.equals("qemu-xhci")) {
                usb.setAttribute("ports", "15");
            }
        });
        if (spec.devices().rootPorts() > 0) {
            controller("pci", "pcie-root").setAttribute("index", "0"); // libvirt takes the first one for it
        }
        for (int i = 0; i < spec.devices().rootPorts(); i++) {
            controller("pci", "pcie-root-port");
        }
    }

    private XmlElement controller(String type, String model) {
        XmlElement controller = devices.add("controller");
        controller.setAttribute(TYPE, type);
        controller.setAttribute(MODEL, model);
        return controller;
    }

    private void card(NetworkCard card) {
        XmlElement element = devices.add("interface");
        element.setAttribute(TYPE, card.link().type());
        card.mac().ifPresent(mac -> element.setValue("mac/@address", mac));
        element.setValue("source/@" + card.link().attribute(), card.source());
        if (card.link() == Link.DIRECT) {
            element.setValue("source/@mode", "bridge");
        }
        card.model().ifPresent(model -> element.setValue("model/@type", model));
        if (card.boots()) {
            element.setValue("boot/@order", Integer.toString(++order));
        }
    }

    private void others() {
        DeviceSpec wanted = spec.devices();
        if (wanted.serial()) {
            devices.add("serial").setAttribute(TYPE, "pty");
            XmlElement console = devices.add("console");
            console.setAttribute(TYPE, "pty");
            console.setValue("target/@type", "serial");
        }
        if (wanted.agent()) {
            XmlElement channel = devices.add("channel");
            channel.setAttribute(TYPE, "unix");
            channel.setValue("target/@type", "virtio");
            channel.setValue("target/@name", "org.qemu.guest_agent.0");
        }
        if (wanted.tablet()) {
            XmlElement tablet = devices.add("input");
            tablet.setAttribute(TYPE, "tablet");
            tablet.setAttribute("bus", "usb");
        }
        if (spec.machine().tpm()) {
            XmlElement tpm = devices.add("tpm");
            tpm.setAttribute(MODEL, spec.machine().isX86() ? "tpm-crb" : "tpm-tis");
            tpm.setValue("backend/@type", "emulator");
            tpm.setValue("backend/@version", "2.0");
        }
        wanted.graphics().ifPresent(type -> {
            XmlElement graphics = devices.add("graphics");
            graphics.setAttribute(TYPE, type);
            graphics.setAttribute("port", "-1");
            graphics.setAttribute("autoport", "yes");
        });
        wanted.video().ifPresent(model -> devices.add("video").setValue("model/@type", model));
        if (wanted.random()) {
            XmlElement random = devices.add("rng");
            random.setAttribute(MODEL, "virtio");
            random.setValue("backend", "/dev/urandom");
            random.setValue("backend/@model", "random");
        }
    }
}
