package org.virtworkbench.core.internal.connection;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.HashSet;

import org.virtworkbench.core.connection.ConnectionProfile;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.event.LogEntry.Severity;
import org.virtworkbench.core.internal.inventory.HostNames;
import org.virtworkbench.core.internal.inventory.ModelDelta;
import org.virtworkbench.core.operation.Target;

/** One open connection with what its worker's parts share. Used by the worker's thread alone. */
final class Session {

    final ConnectionProfile profile;
    final long generation;
    final HypervisorConnection connection;
    final LinkServices services;
    private final CallWatch watch;
    private final Avoidance avoidance;
    private final Set<Object> unsupported = new HashSet<>();
    private final Set<Object> reported = new HashSet<>();
    private Optional<String> hostname = Optional.empty();

    Session(ConnectionProfile profile, long generation, HypervisorConnection connection, LinkServices services, CallWatch watch,
            Avoidance avoidance) {
        this.profile = profile;
        this.generation = generation;
        this.connection = connection;
        this.services = services;
        this.watch = watch;
        this.avoidance = avoidance;
    }

    String host() {
        return profile.id();
    }

    long nanoTime() {
        return services.pace().nanoTime();
    }

    Instant now() {
        return services.pace().now();
    }

    void publish(ModelDelta delta) {
        services.sink().offer(delta);
    }

    void knowHostname(String name) {
        hostname = Optional.of(name);
    }

    void log(Severity severity, Optional<UUID> object, String name, String text) {
        services.journal().add(now(), severity,
                new Target(host(), HostNames.of(profile, hostname), profile.uri().toString(), object, name), text);
    }

    /** Makes a call that must work. */
    <T> T call(Object subject, long limit, CallWatch.Call<T> call) throws HypervisorException {
        return watch.call(subject, limit, call);
    }

    /**
     * Makes a call that may fail: then there is nothing new. Only a lost link ends the session. It is not made while its subject is avoided, because a call
     * about it hung lately.
     *
     * @param kind names the sort of call: one that the driver lacks is not made again
     * @param subject what it is about
     * @param call the call
     * @return what it gave, empty when it failed or gave null
     */
    <T> Optional<T> attempt(Object kind, Object subject, CallWatch.Call<T> call) throws HypervisorException {
        if (unsupported.contains(kind) || avoidance.isAvoided(subject, nanoTime())) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(watch.call(subject, CallWatch.LIMIT, call));
        } catch (HypervisorException e) {
            if (e.kind() == Kind.LINK_LOST || !connection.isAlive()) {
                throw e;
            }
            if (e.kind() == Kind.UNSUPPORTED) {
                unsupported.add(kind);
            } else if (e.kind() != Kind.NOT_FOUND && reported.add(kind)) {
                services.trouble().report(HostNames.of(profile, hostname) + ": " + kind, e);
            }
            return Optional.empty();
        }
    }
}
