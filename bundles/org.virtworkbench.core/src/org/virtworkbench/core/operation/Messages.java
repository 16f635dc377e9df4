package org.virtworkbench.core.operation;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String addDevice_badXml;
    public static String addTablet_name;
    public static String addVnc_name;
    public static String start_name;
    public static String start_restore_name;
    public static String start_paused_name;
    public static String start_fresh_name;
    public static String pause_name;
    public static String resume_name;
    public static String wakeUp_name;
    public static String shutdown_name;
    public static String shutdown_waiting;
    public static String shutdown_late;
    public static String shutdown_givenUp;
    public static String reboot_name;
    public static String reset_name;
    public static String forceOff_name;
    public static String save_name;
    public static String save_progress;
    public static String discardSave_name;
    public static String autostartOn_name;
    public static String autostartOff_name;
    public static String failure;
    public static String failure_cure;
    public static String rename_name;
    public static String rename_badName;
    public static String rename_unsupported;
    public static String name_empty;
    public static String name_blank;
    public static String name_slash;
    public static String name_control;
    public static String name_long;
    public static String name_dots;
    public static String name_same;
    public static String texts_title;
    public static String texts_description;
    public static String texts_both;
    public static String texts_lineBreak;
    public static String tags_name;
    public static String tags_folder_name;
    public static String tags_noFolder_name;
    public static String tags_both_name;
    public static String tags_unreadable;
    public static String template_name;
    public static String template_off_name;
    public static String delete_name;
    public static String delete_disks_name;
    public static String delete_forceOff;
    public static String delete_undefine;
    public static String delete_volume;
    public static String delete_running;
    public static String delete_stillThere;
    public static String delete_partial;
    public static String delete_cancelled;
    public static String delete_gone;
    public static String delete_remains;
    public static String delete_nothingGone;
    public static String delete_definition;
    public static String delete_state;
    public static String delete_retry;
    public static String item_definition;
    public static String item_running;
    public static String item_managedSave;
    public static String item_snapshots;
    public static String item_snapshot;
    public static String item_nvram;
    public static String item_nvram_unnamed;
    public static String item_tpm;
    public static String disk_cdrom;
    public static String disk_readOnly;
    public static String disk_shareable;
    public static String disk_usedBy;
    public static String disk_backingOf;
    public static String disk_noPool;
    public static String disk_noSource;
    public static String disk_notFile;
    public static String preflight_reading;
    public static String preflight_guests;
    public static String preflight_volumes;
    public static String preflight_unknown;
    public static String preflight_failed;
    public static String preflight_gone;

    static {
        NLS.initializeMessages("org.virtworkbench.core.operation.messages", Messages.class);
    }

    private Messages() {
    }
}
