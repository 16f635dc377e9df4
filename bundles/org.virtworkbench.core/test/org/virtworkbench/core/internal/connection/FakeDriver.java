package org.virtworkbench.core.internal.connection;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.connection.CredentialPrompt;
import org.virtworkbench.core.connection.CredentialPrompt.CredentialRequest;
import org.virtworkbench.core.connection.CredentialPrompt.CredentialRequest.Kind;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorDriver;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.OpenAttempt;

/** Opens connections to fake hosts, by the name in the URI. */
final class FakeDriver implements HypervisorDriver {

    private final Map<String, FaultyHost> hosts = new ConcurrentHashMap<>();
    /** Counted down when an attempt to open hangs. */
    final CountDownLatch hangs = new CountDownLatch(1);

    FaultyHost host(String name) {
        return hosts.computeIfAbsent(name, key -> new FaultyHost());
    }

    @Override
    public String libraryVersion() {
        return "9.0.0";
    }

    @Override
    public HypervisorConnection open(ConnectionUri uri, boolean readOnly, CredentialPrompt prompt, OpenAttempt attempt)
            throws HypervisorException {
        FaultyHost host = host(uri.server().orElseThrow());
        if (host.hanging.equals("open")) {
            CountDownLatch abandoned = new CountDownLatch(1);
            attempt.onAbandon(abandoned::countDown);
            hangs.countDown();
            try {
                abandoned.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw FaultyHost.failure(HypervisorException.Kind.CANCELLED, "given up");
        }
        if (host.asks && prompt.ask(new CredentialRequest(Harness.profile("", false), Kind.PASSWORD, "Password", "", false)).isEmpty()) {
            throw FaultyHost.failure(HypervisorException.Kind.CANCELLED, "nobody answered");
        }
        return host.open();
    }
}
