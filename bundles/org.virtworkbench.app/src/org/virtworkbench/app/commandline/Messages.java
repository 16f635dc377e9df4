package org.virtworkbench.app.commandline;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

    public static String Parser_missingValue;
    public static String Parser_unexpectedWord;
    public static String Parser_unknownOption;
    public static String Parser_wrongFile;
    public static String Parser_wrongSize;
    public static String Parser_wrongTheme;
    public static String Usage_hint;
    public static String Usage_text;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
