package org.virtworkbench.ui.editor;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

    public static String GuestsEditorInput_name;
    public static String GuestsEditorInput_toolTip;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
