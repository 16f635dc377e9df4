package org.virtworkbench.ui.inventory.deleted;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String Bar_deleted;
    public static String Bar_hide;
    public static String Bar_oneWaits;
    public static String Bar_show;
    public static String Bar_undo;
    public static String Bar_undoTip;
    public static String Bar_wait;
    public static String Deleted_andMore;
    public static String Deleted_columnDeleted;
    public static String Deleted_columnDisks;
    public static String Deleted_columnFate;
    public static String Deleted_columnHost;
    public static String Deleted_columnName;
    public static String Deleted_disksStay;
    public static String Deleted_emptyText;
    public static String Deleted_emptyTitle;
    public static String Deleted_forget;
    public static String Deleted_forgetHeadline;
    public static String Deleted_forgetMenu;
    public static String Deleted_forgetText;
    public static String Deleted_forgetTip;
    public static String Deleted_forgottenIn;
    public static String Deleted_goesIn;
    public static String Deleted_going;
    public static String Deleted_held;
    public static String Deleted_leaving;
    public static String Deleted_many;
    public static String Deleted_manyDisks;
    public static String Deleted_nameTaken;
    public static String Deleted_oneDisk;
    public static String Deleted_otherName;
    public static String Deleted_remove;
    public static String Deleted_removeHeadline;
    public static String Deleted_removeMenu;
    public static String Deleted_removeNoDisks;
    public static String Deleted_removeText;
    public static String Deleted_removeTip;
    public static String Deleted_restore;
    public static String Deleted_restoreTip;
    public static String Deleted_returning;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
