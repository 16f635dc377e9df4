package org.virtworkbench.app.welcome;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

    public static String Welcome_add;
    public static String Welcome_addButton;
    public static String Welcome_addText;
    public static String Welcome_addingDemo;
    public static String Welcome_demo;
    public static String Welcome_demoButton;
    public static String Welcome_demoText;
    public static String Welcome_headline;
    public static String Welcome_local;
    public static String Welcome_localButton;
    public static String Welcome_localKnown;
    public static String Welcome_localNone;
    public static String Welcome_localText;
    public static String Welcome_looking;
    public static String Welcome_name;
    public static String Welcome_noWizard;
    public static String Welcome_text;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
