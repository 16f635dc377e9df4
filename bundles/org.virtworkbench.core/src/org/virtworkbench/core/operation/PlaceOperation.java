package org.virtworkbench.core.operation;

import java.util.Optional;

import org.virtworkbench.core.connection.DetailRequest;

/** An operation on what guests stand on: a network or a storage pool of the host. */
public interface PlaceOperation extends CallingOperation {

    @Override
    default Optional<DetailRequest> touches() {
        return Optional.of(new DetailRequest.Places(target().host()));
    }
}
