package org.virtworkbench.ui;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** What the person set in the preferences and several UI bundles look at. Any thread; always as it is now. */
public final class Settings {

    /** The preference node of the UI. */
    public static final String NODE = "org.virtworkbench.ui";
    /** Preference: whether the person is asked before something may be lost. On by default. */
    public static final String CONFIRM_DANGEROUS = "confirmDangerous";
    /** Preference: whether a double click on a running guest opens its console instead of its editor. Off by default. */
    public static final String DOUBLE_CLICK_CONSOLE = "doubleClickOpensConsole";

    private Settings() {
    }

    /** {@return whether to ask before an action by which something may be lost} */
    public static boolean confirmDangerous() {
        return node().getBoolean(CONFIRM_DANGEROUS, true);
    }

    /** {@return whether a double click on a running guest opens its console} */
    public static boolean doubleClickOpensConsole() {
        return node().getBoolean(DOUBLE_CLICK_CONSOLE, false);
    }

    /** Never asks again before an action by which something may be lost, until the person chooses otherwise in the preferences. Written to disk in the background. */
    public static void stopConfirming() {
        node().putBoolean(CONFIRM_DANGEROUS, false);
        keep(NODE);
    }

    /**
     * Writes preferences to disk, in the background.
     *
     * @param node of the instance scope
     */
    public static void keep(String node) {
        Job.createSystem("", (ICoreRunnable) monitor -> write(InstanceScope.INSTANCE.getNode(node))).schedule(); //$NON-NLS-1$
    }

    private static void write(IEclipsePreferences node) {
        try {
            node.flush();
        } catch (BackingStoreException e) {
            ILog.of(Settings.class).error(e.getMessage(), e);
        }
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }
}
