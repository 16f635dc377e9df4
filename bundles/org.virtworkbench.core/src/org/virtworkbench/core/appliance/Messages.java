package org.virtworkbench.core.appliance;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String unsafe_name;
    public static String tar_broken;
    public static String tar_short;
    public static String tar_link;
    public static String no_descriptor;
    public static String descriptor_broken;
    public static String too_large;
    public static String manifest_broken;
    public static String checksum_wrong;
    public static String no_system;
    public static String many_systems;
    public static String many_devices;
    public static String number_wrong;
    public static String file_missing;
    public static String file_packed;
    public static String disk_unknown;
    public static String disk_parent;
    public static String disk_references;
    public static String disk_format;
    public static String disk_size;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
