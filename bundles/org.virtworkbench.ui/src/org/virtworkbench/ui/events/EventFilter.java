package org.virtworkbench.ui.events;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.eclipse.jface.viewers.IStructuredSelection;
import org.virtworkbench.core.event.LogEntry;
import org.virtworkbench.core.event.LogEntry.Severity;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.Host;

/** Which events are shown: by words, by gravity, and by the objects that are selected elsewhere. */
final class EventFilter {

    private record Key(String host, Optional<UUID> object) {
    }

    private String words = ""; //$NON-NLS-1$
    private boolean problemsOnly;
    private boolean linked;
    private final Set<Key> selected = new HashSet<>();

    void setWords(String text) {
        words = text.strip().toLowerCase(Locale.ROOT);
    }

    void setProblemsOnly(boolean only) {
        problemsOnly = only;
    }

    void setLinked(boolean on) {
        linked = on;
    }

    boolean isLinked() {
        return linked;
    }

    /** {@return whether the selection names other objects than before} A selection without hosts or guests changes nothing. */
    boolean setSelection(IStructuredSelection selection) {
        Set<Key> keys = new HashSet<>();
        for (Object element : selection) {
            if (element instanceof Guest guest && guest.getHost() != null) {
                keys.add(new Key(guest.getHost().getId(), Optional.of(guest.getUuid())));
            } else if (element instanceof Host host) {
                keys.add(new Key(host.getId(), Optional.empty()));
            }
        }
        if (keys.isEmpty() || keys.equals(selected)) {
            return false;
        }
        selected.clear();
        selected.addAll(keys);
        return true;
    }

    boolean matches(LogEntry entry) {
        if (problemsOnly && entry.severity() == Severity.INFO) {
            return false;
        }
        if (linked && !selected.isEmpty() && !isSelected(entry)) {
            return false;
        }
        if (words.isEmpty()) {
            return true;
        }
        String text = (entry.target().objectName() + ' ' + entry.target().hostName() + ' ' + entry.text()).toLowerCase(Locale.ROOT);
        for (String word : words.split("\\s+")) { //$NON-NLS-1$
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** A selected host stands for all that is on it. */
    private boolean isSelected(LogEntry entry) {
        return selected.contains(new Key(entry.target().host(), Optional.empty()))
                || selected.contains(new Key(entry.target().host(), entry.target().object()));
    }
}
