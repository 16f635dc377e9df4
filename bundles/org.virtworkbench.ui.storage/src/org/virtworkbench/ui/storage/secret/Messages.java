package org.virtworkbench.ui.storage.secret;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String Page_title;
    public static String Absent_headline;
    public static String Absent_text;
    public static String Action_new;
    public static String Action_set;
    public static String Action_delete;
    public static String Column_name;
    public static String Column_usage;
    public static String Column_description;
    public static String Column_told;
    public static String Column_kept;
    public static String Column_uuid;
    public static String Told_never;
    public static String Told_asked;
    public static String Kept_disk;
    public static String Kept_memory;
    public static String State_asking;
    public static String State_none;
    public static String State_noneText;
    public static String State_unsupported;
    public static String State_unsupportedText;
    public static String State_failed;
    public static String Usage_none;
    public static String Usage_volume;
    public static String Usage_ceph;
    public static String Usage_iscsi;
    public static String Usage_tls;
    public static String Usage_vtpm;
    public static String New_title;
    public static String New_text;
    public static String New_button;
    public static String New_usage;
    public static String New_path;
    public static String New_target;
    public static String New_name;
    public static String New_description;
    public static String New_descriptionHint;
    public static String New_private;
    public static String New_privateTip;
    public static String New_ephemeral;
    public static String New_ephemeralTip;
    public static String Value_value;
    public static String Value_again;
    public static String Value_base64;
    public static String Value_fromFile;
    public static String Value_file;
    public static String Value_browse;
    public static String Value_fileTitle;
    public static String Value_noFile;
    public static String Value_none;
    public static String Value_differ;
    public static String Value_noBase64;
    public static String Set_title;
    public static String Set_text;
    public static String Set_button;
    public static String Delete_title;
    public static String Delete_headline;
    public static String Delete_text;
    public static String Delete_textUsed;
    public static String Delete_textUnknown;
    public static String Job_list;
    public static String Job_users;

    static {
        NLS.initializeMessages("org.virtworkbench.ui.storage.secret.messages", Messages.class);
    }

    private Messages() {
    }
}
