package org.virtworkbench.ui.host.device;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.DeviceRecord;
import org.virtworkbench.core.driver.DeviceRecord.Feature;

/** Devices in a person's words. */
final class DeviceTexts {

    private DeviceTexts() {
    }

    /** {@return what a device is called: its product, else where it is, else libvirt's name of it} */
    static String title(DeviceRecord device) {
        if (device.kind().equals("system")) {
            return device.product().isEmpty() ? Messages.Title_host : device.product();
        }
        if (device.kind().equals("net") && !device.address().isEmpty()) {
            return device.address();
        }
        return Stream.of(device.product(), device.address(), device.name()).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    /** {@return what kind of device it is} */
    static String kind(String kind) {
        return switch (kind) {
            case "system" -> Messages.Kind_system;
            case "pci" -> Messages.Kind_pci;
            case "usb_device" -> Messages.Kind_usb;
            case "usb" -> Messages.Kind_usbPart;
            case "net" -> Messages.Kind_net;
            case "storage" -> Messages.Kind_storage;
            case "scsi_host" -> Messages.Kind_scsiHost;
            case "scsi_target" -> Messages.Kind_scsiTarget;
            case "scsi" -> Messages.Kind_scsi;
            case "scsi_generic" -> Messages.Kind_scsiGeneric;
            case "drm" -> Messages.Kind_drm;
            case "mdev" -> Messages.Kind_mdev;
            default -> kind;
        };
    }

    /** {@return the icon for a kind} */
    static String icon(String kind) {
        return switch (kind) {
            case "system" -> "host";
            case "usb_device", "usb" -> "usb";
            case "net" -> "interface";
            case "storage" -> "disk";
            case "scsi_host", "scsi_target", "scsi", "scsi_generic" -> "controller";
            case "drm" -> "graphics";
            default -> "pci";
        };
    }

    /** {@return what a device can do that others of its kind can't, with commas} */
    static String features(DeviceRecord device) {
        return device.features().stream().map(DeviceTexts::feature).filter(text -> !text.isEmpty()).distinct()
                .collect(Collectors.joining(", "));
    }

    private static String feature(Feature feature) {
        return switch (feature.kind()) {
            case "virt_functions" -> NLS.bind(Messages.Feature_virtual, feature.detail());
            case "phys_function" -> NLS.bind(Messages.Feature_function, feature.detail());
            case "mdev_types" -> NLS.bind(Messages.Feature_mediated, feature.detail());
            case "fc_host" -> Messages.Feature_fibre;
            case "vport_ops", "vports" -> Messages.Feature_ports;
            case "80211" -> Messages.Feature_wireless;
            case "hotpluggable" -> Messages.Feature_pluggable;
            default -> "";
        };
    }

    /** {@return whether a device has a text in something that is shown of it}
     *
     * @param device the device
     * @param users guests that have it
     * @param text in small letters
     */
    static boolean has(DeviceRecord device, String users, String text) {
        return Stream
                .of(title(device), kind(device.kind()), device.vendor(), device.product(), device.driver(), device.address(), device.ids(),
                        features(device), device.name(), users)
                .anyMatch(shown -> shown.toLowerCase(Locale.ROOT).contains(text));
    }
}
