package org.virtworkbench.core.internal.connection;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.virtworkbench.core.connection.ConnectionLease;
import org.virtworkbench.core.connection.ConnectionProfile;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.connection.DetailRequest;
import org.virtworkbench.core.connection.LocalHypervisor;
import org.virtworkbench.core.driver.HypervisorDriver;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.internal.StateFolder;
import org.virtworkbench.core.internal.Pace;
import org.virtworkbench.core.internal.Trouble;
import org.virtworkbench.core.internal.calls.CallMeters;
import org.virtworkbench.core.internal.event.EventJournal;
import org.virtworkbench.core.internal.event.GuestReboots;
import org.virtworkbench.core.internal.history.SampleStore;
import org.virtworkbench.core.internal.inventory.ModelDelta;
import org.virtworkbench.core.internal.inventory.ModelSink;
import org.virtworkbench.core.inventory.ModelRealm;
import org.virtworkbench.model.values.ConnectionProblem;
import org.virtworkbench.model.values.HostFacts;

/** The configured hosts: kept in a file, each with a link of its own. */
@Component(immediate = true)
public final class ConnectionsService implements Connections {

    private final LinkServices services;
    private final RealmGuard guard;
    private final ConnectionStore store;
    private final StartQueue start;
    private final CompletableFuture<Void> loaded = new CompletableFuture<>();
    private final LinkTable links = new LinkTable();
    private final ThreadPoolExecutor files;
    /** Secure storage may wait for a person who is asked for its master password: nothing else waits behind it. */
    private final ThreadPoolExecutor secrets;
    private final LinkWatch watch;
    private volatile boolean stopped;
    private volatile boolean unsaved;

    /**
     * The product's.
     *
     * @param driver opens connections
     * @param sink takes what is learned
     * @param samples takes samples
     * @param journal takes what happened
     * @param reboots hears of guests that rebooted
     * @param secrets keeps passwords
     * @param prompts asks the person
     * @param refresh seconds between two rounds of statistics
     * @param folder where the hosts are kept
     * @param pace time
     * @param meters measure the calls to each host
     * @param realm must never wait for a host
     * @param trouble takes failures that no person waits for
     */
    @Activate
    public ConnectionsService(@Reference HypervisorDriver driver, @Reference ModelSink sink, @Reference SampleStore samples,
            @Reference EventJournal journal, @Reference GuestReboots reboots, @Reference SecretStore secrets,
            @Reference PromptSource prompts,
            @Reference RefreshSetting refresh,
            @Reference StateFolder folder, @Reference Pace pace, @Reference CallMeters meters, @Reference ModelRealm realm,
            @Reference Trouble trouble) {
        this(new LinkServices(driver, sink, samples, journal, reboots, new Keyring(secrets, prompts), refresh,
                new BackOff(RandomGenerator.getDefault(), refresh::reconnectSeconds), pace, new AtomicLong(), meters, trouble), folder,
                realm);
    }

    ConnectionsService(LinkServices services, StateFolder folder, ModelRealm realm) {
        this.services = services;
        guard = new RealmGuard(realm, services.trouble());
        store = new ConnectionStore(folder.file("connections.xml"));
        start = new StartQueue(services.trouble());
        files = oneThread("connections-file");
        secrets = oneThread("connections-secrets");
        watch = new LinkWatch(links::all, services.trouble());
        files.execute(this::load);
    }

    private static ThreadPoolExecutor oneThread(String name) {
        ThreadPoolExecutor executor = new ThreadPoolExecutor(1, 1, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    private void load() {
        try {
            ConnectionStore.Loaded found = store.load(services.pace().now());
            found.profiles().forEach(profile -> links.add(new HostLink(profile, services)));
            found.setAside().ifPresent(aside -> tell(NLS.bind(Messages.hosts_damaged, aside), null));
        } catch (IOException e) {
            tell(NLS.bind(Messages.hosts_unreadable, e.getMessage()), e);
        }
        publish();
        links.all().stream().filter(link -> link.profile().autoconnect()).forEach(this::connect);
        if (start.open()) {
            save();
        }
        loaded.complete(null);
    }

    private void connect(HostLink link) {
        if (!stopped) {
            link.connect();
        }
    }

    private void tell(String text, Throwable cause) {
        services.journal().warn(text);
        services.trouble().report(text, cause);
    }

    /** Tells of changed hosts and keeps them; what is changed while the file is read is kept when it was read. */
    private void changed() {
        publish();
        if (start.isOpen()) {
            files.execute(this::save);
        }
    }

    private void save() {
        try {
            store.save(links.profiles()).ifPresent(aside -> tell(NLS.bind(Messages.hosts_aside, aside), null));
            unsaved = false;
        } catch (IOException e) {
            unsaved = true;
            tell(NLS.bind(Messages.hosts_unwritable, e.getMessage()), e);
        }
    }

    /** One at a time, so that the last one told is the newest. */
    private synchronized void publish() {
        services.sink().offer(new ModelDelta.Hosts(links.profiles()));
    }

    @Override
    public CompletionStage<Void> loaded() {
        return loaded.minimalCompletionStage();
    }

    @Override
    public List<ConnectionProfile> profiles() {
        return links.profiles();
    }

    @Override
    public void add(ConnectionProfile profile) {
        start.run(() -> {
            HostLink link = new HostLink(profile, services);
            if (!links.add(link)) {
                throw new IllegalArgumentException("There is a host with id " + profile.id() + " already");
            }
            changed();
            secrets.execute(() -> services.keyring().keep(profile.id()));
            if (profile.autoconnect()) {
                connect(link);
            }
        });
    }

    @Override
    public void update(ConnectionProfile profile) {
        ofLink(profile.id(), link -> {
            boolean anew = link.setProfile(profile);
            changed();
            if (anew) {
                connect(link);
            }
        });
    }

    @Override
    public void remove(String id) {
        start.run(() -> links.remove(id).ifPresent(link -> {
            link.shutDown();
            watch.bury(link);
            changed();
            services.samples().forget(id);
            services.meters().forget(id);
            secrets.execute(() -> services.keyring().forget(id));
        }));
    }

    @Override
    public void move(String id, int index) {
        start.run(() -> {
            if (links.move(id, index)) {
                changed();
            }
        });
    }

    @Override
    public void connect(String id) {
        ofLink(id, this::connect);
    }

    @Override
    public void disconnect(String id) {
        ofLink(id, HostLink::disconnect);
    }

    private void ofLink(String id, Consumer<HostLink> action) {
        start.run(() -> links.get(id).ifPresent(action));
    }

    @Override
    public ConnectionLease lease(String id, String usage) throws HypervisorException {
        Optional<HostLink> link = links.get(id);
        if (link.isEmpty()) {
            throw new HypervisorException(Kind.LINK_LOST,
                    new ConnectionProblem(start.isOpen() ? Messages.hosts_removed : Messages.hosts_loading, "", ""), null);
        }
        return link.get().lease(usage);
    }

    @Override
    public List<String> usages(String id) {
        return links.get(id).map(HostLink::usages).orElse(List.of());
    }

    @Override
    public HostFacts test(ConnectionProfile profile, IProgressMonitor monitor) throws HypervisorException {
        guard.check("Connections.test");
        return new ConnectionTrial(services).run(profile, monitor);
    }

    @Override
    public List<LocalHypervisor> discover() {
        guard.check("Connections.discover");
        return new LocalDiscovery(Path.of("/"), System.getenv(), Path.of(System.getProperty("user.home"))).discover();
    }

    @Override
    public void refresh(String id) {
        ofLink(id, HostLink::refresh);
    }

    @Override
    public void want(DetailRequest request) {
        ofLink(request.host(), link -> link.want(request));
    }

    /** Ends all workers, closes all connections and writes what is to be written; takes two seconds at most. */
    @Deactivate
    public void stop() {
        stopped = true;
        if (unsaved) {
            files.execute(this::save); // there may be room on the disk by now
        }
        end(files, 300);
        links.all().forEach(HostLink::shutDown);
        watch.end();
        end(secrets, 200);
    }

    private static void end(ThreadPoolExecutor executor, long millis) {
        executor.shutdown();
        try {
            executor.awaitTermination(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
