package org.virtworkbench.app.preferences;

import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.virtworkbench.app.theme.ThemeChoice;
import org.virtworkbench.core.deletion.DeletedGuests;
import org.virtworkbench.core.log.LogLevel;
import org.virtworkbench.core.log.ProgramLog;
import org.virtworkbench.ui.Settings;

/** What the preferences are before the person sets any. */
public final class PreferenceDefaults extends AbstractPreferenceInitializer {

    /** The preference node of core. */
    static final String CORE = "org.virtworkbench.core";
    /** Preference of core: seconds between two rounds of statistics. */
    static final String REFRESH_SECONDS = "refreshSeconds";

    private static final int EVERY_SECONDS = 3;

    @Override
    public void initializeDefaultPreferences() {
        DefaultScope.INSTANCE.getNode(ThemeChoice.NODE).put(ThemeChoice.KEY, ThemeChoice.DESKTOP.preferenceValue());
        DefaultScope.INSTANCE.getNode(CORE).putInt(REFRESH_SECONDS, EVERY_SECONDS);
        DefaultScope.INSTANCE.getNode(CORE).putInt(DeletedGuests.MINUTES, DeletedGuests.DEFAULT_MINUTES);
        DefaultScope.INSTANCE.getNode(CORE).put(ProgramLog.LEVEL, LogLevel.INFO.preferenceValue());
        DefaultScope.INSTANCE.getNode(Settings.NODE).putBoolean(Settings.CONFIRM_DANGEROUS, true);
    }
}
