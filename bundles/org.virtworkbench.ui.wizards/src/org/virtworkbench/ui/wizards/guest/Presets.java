package org.virtworkbench.ui.wizards.guest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.virtworkbench.ui.Settings;

/** The presets that a person saved, by their names; kept in the preferences. Written to disk in the background. */
final class Presets {

    /** The node of the preferences: one key a preset. */
    static final String NODE = "org.virtworkbench.ui.wizards.presets"; //$NON-NLS-1$

    private final IEclipsePreferences node = InstanceScope.INSTANCE.getNode(NODE);

    /** {@return the names, in their order} */
    List<String> names() {
        try {
            return Arrays.stream(node.keys()).sorted(String.CASE_INSENSITIVE_ORDER).toList();
        } catch (BackingStoreException e) {
            ILog.of(Presets.class).error(e.getMessage(), e);
            return List.of();
        }
    }

    Optional<Preset> find(String name) {
        return Optional.ofNullable(node.get(name, null)).map(Preset::read);
    }

    /** Keeps a preset, in place of one of that name. */
    void save(String name, Preset preset) {
        node.put(name, preset.write());
        Settings.keep(NODE);
    }

    /** Gives a preset another name, in place of one of that name. */
    void rename(String name, String newName) {
        find(name).filter(preset -> !name.equals(newName)).ifPresent(preset -> {
            node.put(newName, preset.write());
            node.remove(name);
            Settings.keep(NODE);
        });
    }

    void delete(String name) {
        node.remove(name);
        Settings.keep(NODE);
    }
}
