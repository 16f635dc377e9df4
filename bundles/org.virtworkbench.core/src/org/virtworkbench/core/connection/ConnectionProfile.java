package org.virtworkbench.core.connection;

/**
 * A host that the person wants to see, as kept between starts.
 *
 * @param id never changes, names the host in model, tasks and storage
 * @param name what the person calls it; empty for the host's own name
 * @param uri where it is
 * @param autoconnect whether it is connected at start and again after a lost link
 * @param readOnly whether only reading is asked for
 */
public record ConnectionProfile(String id, String name, ConnectionUri uri, boolean autoconnect, boolean readOnly) {
}
