package org.virtworkbench.ui.forms;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

    public static String Copy_tip;
    public static String Fetch_failed;
    public static String Xml_copy;
    public static String Xml_copyTip;
    public static String Xml_failed;
    public static String Xml_find;
    public static String Xml_loading;
    public static String Xml_none;
    public static String Xml_refresh;
    public static String Xml_refreshTip;
    public static String Xml_text;

    public static String Space_used;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
