package org.virtworkbench.core.internal.inventory;

import java.util.Optional;

import org.virtworkbench.core.connection.ConnectionProfile;

/** What a host is called. */
public final class HostNames {

    private HostNames() {
    }

    /**
     * {@return the name that the person gave, else the host's own, else its address}
     *
     * @param profile the host's
     * @param hostname what the host calls itself, empty while it is not known
     */
    public static String of(ConnectionProfile profile, Optional<String> hostname) {
        if (!profile.name().isBlank()) {
            return profile.name();
        }
        return hostname.filter(name -> !name.isBlank()).or(() -> profile.uri().server()).orElse(Messages.host_here);
    }
}
