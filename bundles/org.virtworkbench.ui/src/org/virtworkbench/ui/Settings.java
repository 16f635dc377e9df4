package org.virtworkbench.ui;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;

/** What the person set in the preferences and several UI bundles look at. Any thread; always as it is now. */
public final class Settings {

    /** The preference node of the UI. */
    public static final String NODE = "org.virtworkbench.ui";
    /** Preference: whether the person is asked before something may be lost. On by default. */
    public static final String CONFIRM_DANGEROUS = "confirmDangerous";

    private Settings() {
    }

    /** {@return whether to ask before an action by which something may be lost} */
    public static boolean confirmDangerous() {
        return node().getBoolean(CONFIRM_DANGEROUS, true);
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }
}
