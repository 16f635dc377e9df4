package org.virtworkbench.ui.inventory.actions;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

    public static String Danger_button;
    public static String Danger_discard;
    public static String Danger_discardLoss;
    public static String Danger_discardTitle;
    public static String Danger_dontAsk;
    public static String Danger_forceOff;
    public static String Danger_forceOffLoss;
    public static String Danger_forceOffTitle;
    public static String Danger_many;
    public static String Danger_one;
    public static String Danger_reset;
    public static String Danger_resetLoss;
    public static String Danger_resetTitle;
    public static String Danger_reboot;
    public static String Danger_rebootLoss;
    public static String Danger_rebootTitle;
    public static String Danger_save;
    public static String Danger_saveLoss;
    public static String Danger_saveTitle;
    public static String Danger_shutdown;
    public static String Danger_shutdownLoss;
    public static String Danger_shutdownTitle;
    public static String Delete_button;
    public static String Delete_columnNote;
    public static String Delete_columnSize;
    public static String Delete_columnWhat;
    public static String Delete_disks;
    public static String Delete_disksStay;
    public static String Delete_failure;
    public static String Delete_headline;
    public static String Delete_looking;
    public static String Delete_noUndo;
    public static String Delete_notBack;
    public static String Delete_oneDisk;
    public static String Delete_running;
    public static String Delete_title;
    public static String Delete_undo;
    public static String Delete_usage;
    public static String Dialog_apply;
    public static String LeftOut;
    public static String LeftOut_notConnected;
    public static String LeftOut_readOnly;
    public static String RemoveHost_cancel;
    public static String RemoveHost_many;
    public static String RemoveHost_one;
    public static String RemoveHost_remove;
    public static String RemoveHost_title;
    public static String RemoveHost_untouched;
    public static String Rename_button;
    public static String Rename_taken;
    public static String Rename_text;
    public static String Rename_title;
    public static String Tags_add;
    public static String Tags_differentFolders;
    public static String Tags_folderLabel;
    public static String Tags_newHint;
    public static String Tags_some;
    public static String Tags_tagsLabel;
    public static String Tags_text;
    public static String Tags_title;
    public static String Texts_descriptionLabel;
    public static String Texts_text;
    public static String Texts_title;
    public static String Texts_titleLabel;
    public static String Virsh_copied;
    public static String Template_headline;
    public static String Template_text;
    public static String Template_title;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
