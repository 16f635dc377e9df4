package org.virtworkbench.libvirt.internal.open;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

import org.libvirt.LibvirtException;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.connection.CredentialPrompt;
import org.virtworkbench.core.driver.ConsoleCalls;
import org.virtworkbench.core.driver.DeviceCalls;
import org.virtworkbench.core.driver.GuestCalls;
import org.virtworkbench.core.driver.HostCalls;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorEvent;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorListener;
import org.virtworkbench.core.driver.NetworkCalls;
import org.virtworkbench.core.driver.PoolCalls;
import org.virtworkbench.core.driver.SecretCalls;
import org.virtworkbench.core.driver.StorageCalls;
import org.virtworkbench.core.driver.VolumeCalls;
import org.virtworkbench.libvirt.LinkPatience;
import org.virtworkbench.libvirt.internal.call.Calls;
import org.virtworkbench.libvirt.internal.call.Handles;
import org.virtworkbench.libvirt.internal.console.LibvirtConsoles;
import org.virtworkbench.libvirt.internal.event.EventCallbacks;
import org.virtworkbench.libvirt.internal.event.EventRegistration;
import org.virtworkbench.libvirt.internal.guest.LibvirtGuests;
import org.virtworkbench.libvirt.internal.host.LibvirtDevices;
import org.virtworkbench.libvirt.internal.host.LibvirtHost;
import org.virtworkbench.libvirt.internal.network.LibvirtNetworks;
import org.virtworkbench.libvirt.internal.secret.LibvirtSecrets;
import org.virtworkbench.libvirt.internal.storage.LibvirtPools;
import org.virtworkbench.libvirt.internal.storage.LibvirtStorage;
import org.virtworkbench.libvirt.internal.storage.LibvirtVolumes;

/** An open connection. */
public final class LibvirtConnection implements HypervisorConnection {

    private final ConnectionUri uri;
    private final boolean readOnly;
    private final HostLink link;
    private final Calls calls;
    private final EventCallbacks callbacks;
    private final Handles handles = new Handles();
    private final LibvirtHost host;
    private final LibvirtGuests guests;
    private final LibvirtStorage storage;
    private final LibvirtPools pools;
    private final LibvirtVolumes volumes;
    private final LibvirtNetworks networks;
    private final LibvirtSecrets secrets;
    private final LibvirtDevices devices;
    private final LibvirtConsoles consoles;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Runnable onClose;
    private final Silence silence;
    private volatile EventRegistration events;
    private volatile int referencesLeft = -1;
    private volatile Runnable onSilence = () -> {
    };

    /**
     * @param uri where to, for names
     * @param readOnly whether only reading was asked for
     * @param prompt answers ssh when it is started for a guest's screen
     * @param link the open link
     * @param calls through which all calls on it go
     * @param callbacks what libvirt calls for events
     * @param patience how long the link may be silent
     * @param onClose runs when all of it is given back
     */
    public LibvirtConnection(ConnectionUri uri, boolean readOnly, CredentialPrompt prompt, HostLink link, Calls calls,
            EventCallbacks callbacks, LinkPatience patience, Runnable onClose) {
        this.uri = uri;
        this.readOnly = readOnly;
        this.link = link;
        this.calls = calls;
        this.callbacks = callbacks;
        this.onClose = onClose;
        this.silence = new Silence(uri.server().orElse(uri.driver()), calls, patience, this::lost);
        this.host = new LibvirtHost(link, calls);
        this.guests = new LibvirtGuests(link, calls, handles);
        this.storage = new LibvirtStorage(calls, handles);
        this.pools = new LibvirtPools(calls, handles);
        this.volumes = new LibvirtVolumes(calls, handles, link::holdReading);
        this.networks = new LibvirtNetworks(calls, handles, uri);
        this.secrets = new LibvirtSecrets(calls, handles);
        this.devices = new LibvirtDevices(calls, handles);
        this.consoles = new LibvirtConsoles(uri, calls, handles, () -> new PersonAsker(uri, readOnly, prompt), link.share());
        if (!uri.driver().equals("test")) { // it lives in this process
            silence.watch();
        }
    }

    @Override
    public HostCalls host() {
        return host;
    }

    @Override
    public GuestCalls guests() {
        return guests;
    }

    @Override
    public StorageCalls storage() {
        return storage;
    }

    @Override
    public PoolCalls pools() {
        return pools;
    }

    @Override
    public VolumeCalls volumes() {
        return volumes;
    }

    @Override
    public NetworkCalls networks() {
        return networks;
    }

    @Override
    public SecretCalls secrets() {
        return secrets;
    }

    @Override
    public DeviceCalls devices() {
        return devices;
    }

    @Override
    public ConsoleCalls consoles() {
        return consoles;
    }

    @Override
    public boolean isReadOnly() {
        return readOnly;
    }

    @Override
    public boolean isAlive() {
        return calls.isAlive();
    }

    @Override
    public synchronized void listen(HypervisorListener listener) throws HypervisorException {
        if (events != null) {
            throw new IllegalStateException("Somebody listens already.");
        }
        events = new EventRegistration(calls, callbacks, event -> {
            noteChanged(event);
            if (event instanceof HypervisorEvent.LinkLost) {
                link.breakOff(); // others may wait in a call
            }
            listener.happened(event);
        });
        onSilence = () -> listener.happened(new HypervisorEvent.LinkLost(EventCallbacks.silent()));
        events.register();
    }

    /** Calls hang: whoever waits in one is told, and so is who listens. */
    private void lost() {
        onSilence.run();
        link.breakOff();
    }

    private void noteChanged(HypervisorEvent event) {
        if (event instanceof HypervisorEvent.GuestChanged changed) {
            switch (changed.change()) {
                case DEFINED, UNDEFINED, DEVICES -> guests.changed(changed.guest());
                default -> { // names of devices stay
                }
            }
        }
    }

    @Override
    public void watch(Runnable step) {
        calls.onProgress(step);
    }

    @Override
    public void close() {
        LinkCloser.await(beginClose().stream().toList());
    }

    /** {@return counted down when it is closed, for {@link LinkCloser#await}; empty when somebody closes it already} Returns at once. */
    public Optional<CountDownLatch> beginClose() {
        if (!closed.compareAndSet(false, true)) {
            return Optional.empty();
        }
        calls.shut();
        silence.end();
        EventRegistration registered = events;
        if (registered != null) {
            registered.mute();
        }
        CountDownLatch done = LinkCloser.begin(uri.server().orElse(uri.driver()), () -> calls.whenIdle(this::release), link::breakOff);
        return Optional.of(done);
    }

    private void release() {
        EventRegistration registered = events;
        if (registered != null) {
            registered.deregister();
        }
        consoles.closeLines();
        try {
            referencesLeft = link.close();
        } catch (LibvirtException e) {
            referencesLeft = -1; // it was broken; libvirt has freed what it could
        } finally {
            onClose.run();
        }
    }

    /** {@return how many libvirt objects are in use on it, for tests that look for leaks} */
    public int handlesInUse() {
        return handles.inUse();
    }

    /** {@return how many callbacks are registered on it} */
    public int callbacksRegistered() {
        EventRegistration registered = events;
        return registered == null ? 0 : registered.size();
    }

    /** {@return how many references libvirt held after closing; -1 while it is open} */
    public int referencesLeft() {
        return referencesLeft;
    }
}
