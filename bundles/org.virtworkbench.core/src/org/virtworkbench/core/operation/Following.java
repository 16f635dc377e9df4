package org.virtworkbench.core.operation;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

import org.virtworkbench.core.driver.GuestRecord;

/**
 * Something that goes on inside a guest after the call that asked for it returned.
 *
 * @param detail what is waited for, for a person: "Waiting for web-01 to shut down"
 * @param patience how long it may take
 * @param reached whether it is over, from the guest as the host tells it now; empty when the guest is not there any more
 * @param late what to tell when it took too long: what, and what to do
 * @param givenUp what to tell when the person stops waiting
 */
public record Following(String detail, Duration patience, Predicate<Optional<GuestRecord>> reached, String late, String givenUp) {
}
