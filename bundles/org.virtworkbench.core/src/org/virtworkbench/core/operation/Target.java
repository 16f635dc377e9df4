package org.virtworkbench.core.operation;

import java.util.Optional;
import java.util.UUID;

/**
 * What an operation is done to, by names that stay valid when the model changes.
 *
 * @param host the profile's id
 * @param hostName the host's name, for a person
 * @param uri the host's connection URI, for virsh
 * @param object uuid of the guest, pool or network; empty for the host itself
 * @param objectName its name, for a person and for virsh; empty for the host itself
 */
public record Target(String host, String hostName, String uri, Optional<UUID> object, String objectName) {
}
