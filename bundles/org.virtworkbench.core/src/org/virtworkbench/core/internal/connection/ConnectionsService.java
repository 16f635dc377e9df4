package org.virtworkbench.core.internal.connection;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
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
import org.virtworkbench.core.event.LogEntry.Severity;
import org.virtworkbench.core.internal.StateFolder;
import org.virtworkbench.core.internal.SystemPace;
import org.virtworkbench.core.internal.Trouble;
import org.virtworkbench.core.internal.event.EventJournal;
import org.virtworkbench.core.internal.history.SampleStore;
import org.virtworkbench.core.internal.inventory.ModelDelta;
import org.virtworkbench.core.internal.inventory.ModelSink;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.model.values.ConnectionProblem;
import org.virtworkbench.model.values.HostFacts;

/** The configured hosts: kept in a file, each with a link of its own. */
@Component(immediate = true)
public final class ConnectionsService implements Connections {

    private final LinkServices services;
    private final ConnectionStore store;
    private final CountDownLatch loaded = new CountDownLatch(1);
    private final Map<String, HostLink> links = new LinkedHashMap<>();
    private final ThreadPoolExecutor files;
    /** Secure storage may wait for a person who is asked for its master password: nothing else waits behind it. */
    private final ThreadPoolExecutor secrets;
    private final LinkWatch watch;

    /**
     * The product's.
     *
     * @param driver opens connections
     * @param sink takes what is learned
     * @param samples takes samples
     * @param journal takes what happened
     * @param secrets keeps passwords
     * @param prompts asks the person
     * @param refresh seconds between two rounds of statistics
     * @param folder where the hosts are kept
     * @param trouble takes failures that no person waits for
     */
    @Activate
    public ConnectionsService(@Reference HypervisorDriver driver, @Reference ModelSink sink, @Reference SampleStore samples,
            @Reference EventJournal journal, @Reference SecretStore secrets, @Reference PromptSource prompts,
            @Reference RefreshSetting refresh,
            @Reference StateFolder folder, @Reference Trouble trouble) {
        this(new LinkServices(driver, sink, samples, journal, new Keyring(secrets, prompts), refresh,
                new BackOff(RandomGenerator.getDefault()),
                new SystemPace(), new AtomicLong(), trouble), folder);
    }

    ConnectionsService(LinkServices services, StateFolder folder) {
        this.services = services;
        store = new ConnectionStore(folder.file("connections.xml"));
        files = oneThread("connections-file");
        secrets = oneThread("connections-secrets");
        watch = new LinkWatch(this::links, services.trouble());
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
        List<HostLink> kept = new ArrayList<>();
        try {
            ConnectionStore.Loaded found = store.load(services.pace().now());
            synchronized (this) {
                found.profiles().forEach(profile -> links.putIfAbsent(profile.id(), new HostLink(profile, services)));
                kept.addAll(links.values());
            }
            found.setAside().ifPresent(aside -> tell(NLS.bind(Messages.hosts_damaged, aside), null));
        } catch (IOException e) {
            tell(NLS.bind(Messages.hosts_unreadable, e.getMessage()), e);
        } finally {
            loaded.countDown();
        }
        publish();
        kept.stream().filter(link -> link.profile().autoconnect()).forEach(HostLink::connect);
    }

    private void tell(String text, Throwable cause) {
        services.journal().add(services.pace().now(), Severity.WARNING, new Target("", "", "", Optional.empty(), ""), text);
        services.trouble().report(text, cause);
    }

    /** Waits for the file to be read at start, which takes a few milliseconds. */
    private void awaitLoaded() {
        boolean interrupted = false;
        while (loaded.getCount() > 0) {
            try {
                loaded.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized List<HostLink> links() {
        return List.copyOf(links.values());
    }

    private Optional<HostLink> link(String id) {
        awaitLoaded();
        synchronized (this) {
            return Optional.ofNullable(links.get(id));
        }
    }

    private void changed() {
        publish();
        files.execute(() -> {
            try {
                store.save(profiles()).ifPresent(aside -> tell(NLS.bind(Messages.hosts_aside, aside), null));
            } catch (IOException e) {
                tell(NLS.bind(Messages.hosts_unwritable, e.getMessage()), e);
            }
        });
    }

    private synchronized void publish() {
        services.sink().offer(new ModelDelta.Hosts(links.values().stream().map(HostLink::profile).toList()));
    }

    @Override
    public List<ConnectionProfile> profiles() {
        awaitLoaded();
        return links().stream().map(HostLink::profile).toList();
    }

    @Override
    public void add(ConnectionProfile profile) {
        awaitLoaded();
        HostLink link = new HostLink(profile, services);
        synchronized (this) {
            if (links.putIfAbsent(profile.id(), link) != null) {
                throw new IllegalArgumentException("There is a host with id " + profile.id() + " already");
            }
        }
        changed();
        secrets.execute(() -> services.keyring().keep(profile.id()));
        if (profile.autoconnect()) {
            link.connect();
        }
    }

    @Override
    public void update(ConnectionProfile profile) {
        link(profile.id()).ifPresent(link -> {
            boolean anew = link.setProfile(profile);
            changed();
            if (anew) {
                link.connect();
            }
        });
    }

    @Override
    public void remove(String id) {
        awaitLoaded();
        HostLink link;
        synchronized (this) {
            link = links.remove(id);
        }
        if (link != null) {
            link.shutDown();
            watch.bury(link);
            changed();
            services.samples().forget(id);
            secrets.execute(() -> services.keyring().forget(id));
        }
    }

    @Override
    public void move(String id, int index) {
        awaitLoaded();
        synchronized (this) {
            HostLink moved = links.remove(id);
            if (moved == null) {
                return;
            }
            List<HostLink> order = new ArrayList<>(links.values());
            order.add(Math.clamp(index, 0, order.size()), moved);
            links.clear();
            order.forEach(link -> links.put(link.profile().id(), link));
        }
        changed();
    }

    @Override
    public void connect(String id) {
        link(id).ifPresent(HostLink::connect);
    }

    @Override
    public void disconnect(String id) {
        link(id).ifPresent(HostLink::disconnect);
    }

    @Override
    public ConnectionLease lease(String id, String usage) throws HypervisorException {
        Optional<HostLink> link = link(id);
        if (link.isEmpty()) {
            throw new HypervisorException(Kind.LINK_LOST, new ConnectionProblem(Messages.hosts_removed, "", ""), null);
        }
        return link.get().lease(usage);
    }

    @Override
    public List<String> usages(String id) {
        return link(id).map(HostLink::usages).orElse(List.of());
    }

    @Override
    public HostFacts test(ConnectionProfile profile, IProgressMonitor monitor) throws HypervisorException {
        return new ConnectionTrial(services).run(profile, monitor);
    }

    @Override
    public List<LocalHypervisor> discover() {
        return new LocalDiscovery(Path.of("/"), System.getenv(), Path.of(System.getProperty("user.home"))).discover();
    }

    @Override
    public void refresh(String id) {
        link(id).ifPresent(HostLink::refresh);
    }

    @Override
    public void want(DetailRequest request) {
        link(request.host()).ifPresent(link -> link.want(request));
    }

    /** Ends all workers, closes all connections and writes what is to be written; takes two seconds at most. */
    @Deactivate
    public void stop() {
        files.shutdown();
        secrets.shutdown();
        links().forEach(HostLink::shutDown);
        watch.end();
        try {
            files.awaitTermination(300, TimeUnit.MILLISECONDS);
            secrets.awaitTermination(200, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
