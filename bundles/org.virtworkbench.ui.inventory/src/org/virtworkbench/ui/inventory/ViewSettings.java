package org.virtworkbench.ui.inventory;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** What a person chose in the views of this bundle, kept between starts. Written to disk a moment after a change, away from the UI thread. */
public final class ViewSettings {

    /** The node of the preferences. */
    public static final String NODE = "org.virtworkbench.ui.inventory";

    private static final long DELAY = 500;

    private final IEclipsePreferences node = InstanceScope.INSTANCE.getNode(NODE);
    private final Job writer = Job.createSystem("", (ICoreRunnable) monitor -> write());

    /** {@return a text}
     *
     * @param key its name
     * @param usual when nobody has chosen
     */
    public String get(String key, String usual) {
        return node.get(key, usual);
    }

    /** {@return a choice of yes or no}
     *
     * @param key its name
     * @param usual when nobody has chosen
     */
    public boolean get(String key, boolean usual) {
        return node.getBoolean(key, usual);
    }

    /** Keeps a text. */
    public void put(String key, String value) {
        if (!value.equals(node.get(key, null))) {
            node.put(key, value);
            writer.schedule(DELAY);
        }
    }

    private void write() {
        try {
            node.flush();
        } catch (BackingStoreException e) {
            ILog.of(ViewSettings.class).error(e.getMessage(), e);
        }
    }
}
