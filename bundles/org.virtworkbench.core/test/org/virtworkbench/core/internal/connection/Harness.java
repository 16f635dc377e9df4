package org.virtworkbench.core.internal.connection;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.List;

import org.virtworkbench.core.connection.ConnectionProfile;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.connection.CredentialPrompt;
import org.virtworkbench.core.driver.HypervisorDriver;
import org.virtworkbench.core.internal.ManualPace;
import org.virtworkbench.core.internal.Pace;
import org.virtworkbench.core.internal.calls.CallMeters;
import org.virtworkbench.core.internal.StateFolder;
import org.virtworkbench.core.internal.TestRealm;
import org.virtworkbench.core.internal.event.EventJournal;
import org.virtworkbench.core.internal.event.GuestReboots;
import org.virtworkbench.core.internal.history.SampleStore;
import org.virtworkbench.core.internal.inventory.Publisher;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.Host;

/** Everything of core that follows hosts, wired by hand. */
final class Harness implements AutoCloseable {

    final TestRealm realm = new TestRealm();
    final List<String> troubles = new CopyOnWriteArrayList<>();
    final SampleStore samples = new SampleStore();
    final Map<String, String> secrets = new ConcurrentHashMap<>();
    final EventJournal journal;
    final Publisher publisher;
    final ConnectionsService connections;
    volatile CredentialPrompt prompt;

    Harness(HypervisorDriver driver, Path folder, Pace pace) {
        this(driver, folder, pace, null);
    }

    /** With a store of secrets; null for one in memory. */
    Harness(HypervisorDriver driver, Path folder, Pace pace, SecretStore store) {
        StateFolder state = new StateFolder(folder);
        journal = new EventJournal(state, this::trouble);
        publisher = new Publisher(realm, this::trouble);
        Keyring keyring = new Keyring(store == null ? new MemorySecrets(secrets) : store, () -> Optional.ofNullable(prompt));
        connections = new ConnectionsService(
                new LinkServices(driver, publisher, samples, journal, new GuestReboots(this::trouble), keyring, () -> 3,
                        new BackOff(new Random(1)), pace, new AtomicLong(),
                        new CallMeters(driver), this::trouble),
                state, realm);
    }

    static Harness manual(FakeDriver driver, Path folder, ManualPace pace) {
        return new Harness(driver, folder, pace);
    }

    private void trouble(String what, Throwable cause) {
        troubles.add(what + ": " + cause);
    }

    /** Waits until the configured hosts were read and what was asked until then is done. */
    void awaitLoaded() {
        connections.loaded().toCompletableFuture().orTimeout(30, TimeUnit.SECONDS).join();
    }

    static ConnectionProfile profile(String name, boolean autoconnect) {
        return new ConnectionProfile(name, name, ConnectionUri.parse("fake://" + name + "/"), autoconnect, false);
    }

    /** Waits until something is true of the model, looking again after each change. */
    void awaitModel(String what, Function<Publisher, Boolean> question) throws InterruptedException {
        CountDownLatch yes = new CountDownLatch(1);
        Runnable look = () -> {
            if (question.apply(publisher)) {
                yes.countDown();
            }
        };
        try (Subscription subscription = realm.call(() -> publisher.subscribe(changes -> look.run()))) {
            // looked at again without a change too: a state that comes and goes between two flushes is no change of the model
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            do {
                realm.execute(look);
                if (System.nanoTime() > end) {
                    throw new AssertionError("never: " + what + "; troubles: " + troubles);
                }
            } while (!yes.await(20, TimeUnit.MILLISECONDS));
        }
    }

    void awaitState(String host, ConnectionState state) throws InterruptedException {
        awaitModel(host + " " + state, model -> model.host(host).map(Host::getState).filter(state::equals).isPresent());
    }

    void awaitGuest(String host, java.util.UUID guest, Function<Guest, Boolean> question) throws InterruptedException {
        awaitModel("guest of " + host, model -> model.guest(host, guest).map(question).orElse(false));
    }

    <T> T ofHost(String host, Function<Host, T> question) {
        return realm.call(() -> question.apply(publisher.host(host).orElseThrow()));
    }

    @Override
    public void close() {
        connections.stop();
        publisher.stop();
        journal.stop();
        realm.close();
    }
}
