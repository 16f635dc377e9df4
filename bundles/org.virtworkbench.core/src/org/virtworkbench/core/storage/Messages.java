package org.virtworkbench.core.storage;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String bytes;
    public static String create_name;
    public static String copy_name;
    public static String copy_progress;
    public static String copy_poll;
    public static String copy_cancelled;
    public static String copy_encryptedFormat;
    public static String copy_failed;
    public static String copy_inUse;
    public static String copy_relay;
    public static String copy_unreadable;
    public static String delete_name;
    public static String rename_name;
    public static String rename_failed;
    public static String rename_overlay;
    public static String rename_used;
    public static String resize_name;
    public static String wipe_name;
    public static String wipe_progress;
    public static String upload_name;
    public static String upload_making;
    public static String upload_unreadable;
    public static String upload_cancelled;
    public static String upload_failed;
    public static String upload_partIn;
    public static String upload_partKept;
    public static String upload_partRemoved;
    public static String upload_partRemains;
    public static String download_name;
    public static String download_unwritable;
    public static String download_cancelled;
    public static String download_partKept;
    public static String download_partRemoved;
    public static String download_partRemains;
    public static String file_missing;
    public static String file_denied;
    public static String transfer_progress;
    public static String transfer_progress_open;
    public static String pool_start;
    public static String pool_stop;
    public static String pool_build;
    public static String pool_refresh;
    public static String pool_autostartOn;
    public static String pool_autostartOff;
    public static String pool_define;
    public static String edit_name;
    public static String edit_badMode;
    public static String edit_badId;
    public static String edit_empty;
    public static String pool_building;
    public static String pool_starting;
    public static String pool_delete;
    public static String pool_undefine;
    public static String pool_deletingVolume;
    public static String pool_taken;
    public static String pool_noHost;
    public static String pool_badPort;
    public static String pool_noFolder;
    public static String pool_noDevice;
    public static String pool_noSource;
    public static String pool_noTarget;
    public static String pool_noInitiator;
    public static String pool_noAdapter;
    public static String pool_relativePath;
    public static String pool_userWithoutSecret;
    public static String volume_taken;
    public static String volume_noSize;
    public static String volume_tooLarge;
    public static String volume_noBacking;
    public static String volume_noEncryption;
    public static String volume_notPlain;

    static {
        NLS.initializeMessages("org.virtworkbench.core.storage.messages", Messages.class);
    }

    private Messages() {
    }
}
