package org.virtworkbench.core.tree;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a tree says of itself in its file {@code .treeinfo}, of productmd's format 0 and 1: an INI file. */
final class TreeInfo {

    private final Map<String, String> values = new HashMap<>();

    /** @param text of the file */
    TreeInfo(String text) {
        String section = "";
        for (String line : text.lines().map(String::strip).toList()) {
            int equals = line.indexOf('=');
            if (line.startsWith("[") && line.endsWith("]")) {
                section = line.substring(1, line.length() - 1).strip();
            } else if (equals > 0 && !line.startsWith("#") && !line.startsWith(";")) {
                values.putIfAbsent(section + '/' + line.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        line.substring(equals + 1).strip());
            }
        }
    }

    private Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key)).filter(text -> !text.isEmpty());
    }

    /** {@return such as {@code Fedora}} */
    String family() {
        return value("general/family").or(() -> value("release/name")).orElse("");
    }

    String version() {
        return value("general/version").or(() -> value("release/version")).orElse("");
    }

    String variant() {
        return value("general/variant").orElse("");
    }

    /** {@return the architecture, such as {@code x86_64}} */
    String architecture() {
        return value("general/arch").or(() -> value("tree/arch")).orElse("");
    }

    /** {@return where in the tree its kernel is} */
    Optional<String> kernel() {
        return value("images-" + architecture() + "/kernel");
    }

    /** {@return where in the tree its initial RAM disk is} */
    Optional<String> initrd() {
        return value("images-" + architecture() + "/initrd");
    }
}
