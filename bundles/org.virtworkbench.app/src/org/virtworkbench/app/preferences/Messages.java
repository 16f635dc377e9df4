package org.virtworkbench.app.preferences;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

    public static String GeneralPage_confirm;
    public static String GeneralPage_dark;
    public static String GeneralPage_desktop;
    public static String GeneralPage_light;
    public static String GeneralPage_refresh;
    public static String GeneralPage_theme;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
