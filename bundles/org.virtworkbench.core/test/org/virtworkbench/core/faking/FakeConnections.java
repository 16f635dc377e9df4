package org.virtworkbench.core.faking;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.IProgressMonitor;
import org.virtworkbench.core.connection.ConnectionLease;
import org.virtworkbench.core.connection.ConnectionProfile;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.connection.DetailRequest;
import org.virtworkbench.core.connection.LocalHypervisor;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.model.values.HostFacts;

/** Lends one connection, whatever the host; lends none while it is not {@link #connected}. */
public final class FakeConnections implements Connections {

    /** What it lends. */
    public final HypervisorConnection connection;
    /** Whether it lends. */
    public volatile boolean connected = true;
    /** The configured hosts. */
    public volatile List<ConnectionProfile> profiles = List.of();

    private final List<Runnable> abandoning = new CopyOnWriteArrayList<>();

    /** Gives up what was lent, as one does whose calls hang. */
    public void abandon() {
        abandoning.forEach(Runnable::run);
    }

    /** @param connection what it lends */
    public FakeConnections(HypervisorConnection connection) {
        this.connection = connection;
    }

    @Override
    public ConnectionLease lease(String id, String usage) throws HypervisorException {
        if (!connected) {
            throw FakeHost.failure(Kind.LINK_LOST, "not connected");
        }
        return new ConnectionLease() {
            @Override
            public HypervisorConnection connection() {
                return connection;
            }

            @Override
            public String usage() {
                return usage;
            }

            @Override
            public void onAbandoned(Runnable action) {
                abandoning.add(action);
            }

            @Override
            public void close() {
                // nothing to give back
            }
        };
    }

    @Override
    public CompletionStage<Void> loaded() {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public List<ConnectionProfile> profiles() {
        return profiles;
    }

    @Override
    public void add(ConnectionProfile profile) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void update(ConnectionProfile profile) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void remove(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void move(String id, int index) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void connect(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void disconnect(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public HostFacts test(ConnectionProfile profile, IProgressMonitor monitor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<LocalHypervisor> discover() {
        return List.of();
    }

    @Override
    public void refresh(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void want(DetailRequest request) {
        // nobody looks at the model of a fake
    }

    @Override
    public List<String> usages(String id) {
        throw new UnsupportedOperationException();
    }
}
