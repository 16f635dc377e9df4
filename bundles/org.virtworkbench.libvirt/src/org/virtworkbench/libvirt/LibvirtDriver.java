package org.virtworkbench.libvirt;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.connection.CredentialPrompt;
import org.virtworkbench.core.driver.DriverUse;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorDriver;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.OpenAttempt;
import org.virtworkbench.core.inventory.ModelRealm;
import org.virtworkbench.libvirt.internal.call.CallListener;
import org.virtworkbench.libvirt.internal.call.CallTrace;
import org.virtworkbench.libvirt.internal.call.Calls;
import org.virtworkbench.libvirt.internal.call.Measure;
import org.virtworkbench.libvirt.internal.call.ThreadGuard;
import org.virtworkbench.libvirt.internal.open.HostLink;
import org.virtworkbench.libvirt.internal.open.LibvirtConnection;
import org.virtworkbench.libvirt.internal.open.LibvirtLibrary;
import org.virtworkbench.libvirt.internal.open.LinkCloser;

/** The driver for everything that libvirt reaches. The library is loaded when first needed, and its event thread runs from then until deactivation. */
@Component(service = HypervisorDriver.class)
public final class LibvirtDriver implements HypervisorDriver {

    private static final String OPEN = "virConnectOpenAuth";

    private final Function<ConnectionUri, CallListener> listeners;
    private final LibvirtLibrary library = new LibvirtLibrary();
    private final Set<LibvirtConnection> connections = ConcurrentHashMap.newKeySet();

    /** The thread of the model is the one that must never wait. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile ModelRealm realm;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile LinkPatience patience;

    /** @param trace hears of every call */
    @Activate
    public LibvirtDriver(@Reference CallTrace trace) {
        listeners = trace::of;
    }

    private LibvirtDriver(CallListener listener, LinkPatience patience) {
        this.listeners = uri -> listener;
        this.patience = patience;
    }

    /** {@return a driver outside of a service runtime, whose every call somebody hears of} */
    public static LibvirtDriver heardBy(CallListener listener) {
        return new LibvirtDriver(listener, null);
    }

    /** {@return the same, with a patience of its own with silent hosts} */
    public static LibvirtDriver heardBy(CallListener listener, LinkPatience patience) {
        return new LibvirtDriver(listener, patience);
    }

    @Override
    public String libraryVersion() throws HypervisorException {
        return library.get().version();
    }

    @Override
    public HypervisorConnection open(ConnectionUri uri, boolean readOnly, CredentialPrompt prompt, OpenAttempt attempt)
            throws HypervisorException {
        ThreadGuard guard = this::mayBlock;
        Measure measure = new Measure(listeners.apply(uri), attempt.observer());
        guard.check(OPEN, measure.listener());
        LibvirtLibrary.Loaded loaded = library.get();
        LinkPatience offered = patience;
        LinkPatience limits = offered == null ? LinkPatience.USUAL : offered;
        HostLink link = measure.of(OPEN, () -> loaded.opener(limits.connectSeconds()).open(uri, readOnly, prompt, attempt));
        Calls calls = new Calls(loaded.api(), link.pointer(), measure, guard);
        LibvirtConnection[] self = new LibvirtConnection[1];
        self[0] = new LibvirtConnection(uri, readOnly, prompt, link, calls, loaded.callbacks(), limits,
                () -> connections.remove(self[0]));
        connections.add(self[0]);
        return self[0];
    }

    private boolean mayBlock() {
        ModelRealm current = realm;
        return current == null || !current.isCurrent();
    }

    @Override
    public DriverUse use() {
        int handles = 0;
        int callbacks = 0;
        Set<LibvirtConnection> all = Set.copyOf(connections);
        for (LibvirtConnection connection : all) {
            handles += connection.handlesInUse();
            callbacks += connection.callbacksRegistered();
        }
        return new DriverUse(all.size(), handles, callbacks);
    }

    /** Closes what is still open and stops the event thread. */
    @Deactivate
    public void close() {
        LinkCloser.await(Set.copyOf(connections).stream().map(LibvirtConnection::beginClose).flatMap(Optional::stream).toList());
        library.close();
    }
}
