package org.virtworkbench.core.creation;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String create_name;
    public static String create_failed;
    public static String create_cancelled;
    public static String name_taken;
    public static String disk_encrypted;
    public static String disk_noSecret;
    public static String disk_secretAdded;
    public static String volume_taken;
    public static String volume_gone;
    public static String upload_unreadable;
    public static String step_network;
    public static String step_volume;
    public static String step_copy;
    public static String step_fetch;
    public static String step_extract;
    public static String extract_failed;
    public static String finish_answers;
    public static String fetch_failed;
    public static String finish_boot_name;
    public static String step_convert;
    public static String import_damaged;
    public static String import_format;
    public static String step_define;
    public static String step_start;
    public static String undo_clean;
    public static String undo_volume;
    public static String undo_guest;
    public static String undo_network;
    public static String check_host;
    public static String check_pools;
    public static String check_networks;
    public static String check_memory;
    public static String check_memoryFree;
    public static String check_kind;
    public static String check_vcpus;
    public static String check_vcpusMost;
    public static String check_uefi;
    public static String check_secureBoot;
    public static String check_tpm;
    public static String check_poolOff;
    public static String check_space;
    public static String check_spaceLater;
    public static String check_noNetwork;
    public static String check_networkOff;
    public static String check_pathUsed;
    public static String check_pathUnknown;
    public static String check_pathClosed;
    public static String clone_name;
    public static String clone_gone;
    public static String clone_unknown;
    public static String clone_active;
    public static String finish_name;
    public static String watch_name;
    public static String emulate_name;
    public static String volume_unreadable;
    public static String custom_name;
    public static String custom_uuid;
    public static String custom_type;
    public static String custom_memory;
    public static String custom_device;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
