package org.virtworkbench.core.os;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A template of libosinfo's for what tells an installer the answers to its questions.
 *
 * @param id identifier of the script
 * @param profile what is installed, such as {@code jeos} for as little as possible
 * @param fileName under which the installer looks for it
 * @param parameters what can be told, each with the installer's words for libosinfo's; no words where they are the same
 * @param injections how it may reach the installer, such as {@code initrd}
 * @param template the stylesheet (XSLT 1.0) that writes it
 */
public record InstallScript(String id, String profile, String fileName, Map<String, Map<String, String>> parameters, Set<String> injections,
        String template) {

    /** What installs as little as possible. */
    private static final String MINIMAL = "jeos";

    /** Copies the collections. */
    public InstallScript {
        parameters = Map.copyOf(parameters);
        injections = Set.copyOf(injections);
    }

    /** {@return whether the installer finds it in its initial RAM disk} */
    public boolean goesIntoInitrd() {
        return injections.contains("initrd");
    }

    /** {@return the one to take of some: that which installs as little as possible} */
    static List<InstallScript> sorted(List<InstallScript> scripts) {
        return scripts.stream().sorted((one, other) -> Boolean.compare(other.profile().equals(MINIMAL), one.profile().equals(MINIMAL)))
                .toList();
    }
}
