package org.virtworkbench.ui.wizards.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Servers that the person's ssh configuration names, to choose from ({@code ssh_config(5)}, keyword {@code Host}). */
final class SshConfig {

    private static final long MOST_BYTES = 1L << 20;

    private SshConfig() {
    }

    /** {@return names without wildcards, in the file's order; none when the file can't be read} Reads a file: never on the UI thread. */
    static List<String> servers(Path file) {
        try {
            if (!Files.isReadable(file) || Files.size(file) > MOST_BYTES) {
                return List.of();
            }
            return servers(Files.readAllLines(file));
        } catch (IOException e) {
            return List.of(); // a convenience only: without it the name is typed
        }
    }

    /** {@return names without wildcards} */
    static List<String> servers(List<String> lines) {
        Set<String> names = new LinkedHashSet<>();
        for (String line : lines) {
            String[] words = line.strip().split("[\\s=]+"); //$NON-NLS-1$
            if (words.length > 1 && words[0].toLowerCase(Locale.ROOT).equals("host")) { //$NON-NLS-1$
                for (int i = 1; i < words.length; i++) {
                    String name = words[i].replace("\"", ""); //$NON-NLS-1$ //$NON-NLS-2$
                    if (!name.isEmpty() && !name.matches(".*[*?!].*")) { //$NON-NLS-1$
                        names.add(name);
                    }
                }
            }
        }
        return List.copyOf(names);
    }
}
