package org.virtworkbench.core.driver;

import java.time.Instant;
import java.util.Optional;

/**
 * An address that a network gave to somebody.
 *
 * @param mac of the interface that has it; empty when not known
 * @param address with its prefix length
 * @param hostname that the guest told; empty when it told none
 * @param expires when it must be renewed; empty when never
 */
public record LeaseRecord(String mac, String address, String hostname, Optional<Instant> expires) {
}
