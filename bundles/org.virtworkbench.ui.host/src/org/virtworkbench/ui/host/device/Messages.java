package org.virtworkbench.ui.host.device;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String Page_title;
    public static String Filter;
    public static String Heading;
    public static String Column_device;
    public static String Column_kind;
    public static String Column_vendor;
    public static String Column_driver;
    public static String Column_address;
    public static String Column_iommu;
    public static String Column_features;
    public static String Column_users;
    public static String Title_host;
    public static String Kind_system;
    public static String Kind_pci;
    public static String Kind_usb;
    public static String Kind_usbPart;
    public static String Kind_net;
    public static String Kind_storage;
    public static String Kind_scsiHost;
    public static String Kind_scsiTarget;
    public static String Kind_scsi;
    public static String Kind_scsiGeneric;
    public static String Kind_drm;
    public static String Kind_mdev;
    public static String Feature_virtual;
    public static String Feature_function;
    public static String Feature_mediated;
    public static String Feature_fibre;
    public static String Feature_ports;
    public static String Feature_wireless;
    public static String Feature_pluggable;
    public static String State_asking;
    public static String State_none;
    public static String State_unsupported;
    public static String State_unsupportedText;
    public static String State_failed;
    public static String Job_list;

    static {
        NLS.initializeMessages("org.virtworkbench.ui.host.device.messages", Messages.class);
    }

    private Messages() {
    }
}
