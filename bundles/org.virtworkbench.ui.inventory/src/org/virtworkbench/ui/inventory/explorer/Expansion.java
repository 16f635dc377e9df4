package org.virtworkbench.ui.inventory.explorer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.StoragePool;
import org.virtworkbench.ui.inventory.GuestFolder;
import org.virtworkbench.ui.inventory.ViewSettings;

/** Which elements a person opened or closed in the tree, kept between starts. Hosts and folders stand open unless somebody closed them. UI thread. */
final class Expansion {

    private static final String KEY = "explorer.expanded";
    private static final int MOST = 2_000;

    private final ViewSettings settings;
    private final Map<String, Boolean> chosen = new LinkedHashMap<>();

    Expansion(ViewSettings settings) {
        this.settings = settings;
        settings.get(KEY, "").lines().filter(line -> line.length() > 1)
                .forEach(line -> chosen.put(line.substring(1), line.charAt(0) == '+'));
    }

    /** {@return whether an element is to stand open} */
    boolean isExpanded(Object element) {
        return chosen.getOrDefault(key(element), element instanceof Host || element instanceof GuestFolder);
    }

    /** Keeps what a person did. */
    void put(Object element, boolean expanded) {
        String key = key(element);
        if (key.isEmpty()) {
            return;
        }
        chosen.remove(key);
        chosen.put(key, expanded);
        settings.put(KEY, chosen.entrySet().stream().skip(Math.max(0, chosen.size() - MOST))
                .map(entry -> (entry.getValue() ? "+" : "-") + entry.getKey()).collect(Collectors.joining("\n")));
    }

    private static String key(Object element) {
        if (element instanceof Host host) {
            return host.getId();
        }
        if (element instanceof GuestFolder folder) {
            return folder.host().getId() + '/' + folder.grouping() + '/' + folder.path().replace('\n', ' ');
        }
        if (element instanceof Section section) {
            return section.host().getId() + '/' + section.kind();
        }
        return element instanceof StoragePool pool && pool.getHost() != null ? pool.getHost().getId() + "/pool/" + pool.getUuid() : "";
    }
}
