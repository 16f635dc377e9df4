package org.virtworkbench.libvirt;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.connection.CredentialPrompt;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorDriver;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.OpenAttempt;
import org.virtworkbench.core.inventory.ModelRealm;
import org.virtworkbench.libvirt.internal.call.CallListener;
import org.virtworkbench.libvirt.internal.call.CallTrace;
import org.virtworkbench.libvirt.internal.call.Calls;
import org.virtworkbench.libvirt.internal.call.ThreadGuard;
import org.virtworkbench.libvirt.internal.open.HostLink;
import org.virtworkbench.libvirt.internal.open.LibvirtConnection;
import org.virtworkbench.libvirt.internal.open.LibvirtLibrary;
import org.virtworkbench.libvirt.internal.open.LinkCloser;

/** The driver for everything that libvirt reaches. The library is loaded when first needed, and its event thread runs from then until deactivation. */
@Component(service = HypervisorDriver.class)
public final class LibvirtDriver implements HypervisorDriver {

    private static final long CONNECT_SECONDS = 30;

    private final CallListener listener;
    private final LibvirtLibrary library = new LibvirtLibrary();
    private final Set<LibvirtConnection> connections = ConcurrentHashMap.newKeySet();

    /** The thread of the model is the one that must never wait. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile ModelRealm realm;

    /** @param trace hears of every call */
    @Activate
    public LibvirtDriver(@Reference CallTrace trace) {
        this((CallListener) trace);
    }

    /** @param listener hears of every call */
    public LibvirtDriver(CallListener listener) {
        this.listener = listener;
    }

    @Override
    public String libraryVersion() throws HypervisorException {
        return library.get().version();
    }

    @Override
    public HypervisorConnection open(ConnectionUri uri, boolean readOnly, CredentialPrompt prompt, OpenAttempt attempt)
            throws HypervisorException {
        ThreadGuard guard = this::mayBlock;
        guard.check("virConnectOpenAuth", listener);
        LibvirtLibrary.Loaded loaded = library.get();
        HostLink link = loaded.opener(CONNECT_SECONDS).open(uri, readOnly, prompt, attempt);
        Calls calls = new Calls(loaded.api(), link.pointer(), listener, guard);
        LibvirtConnection[] self = new LibvirtConnection[1];
        self[0] = new LibvirtConnection(uri, readOnly, prompt, link, calls, loaded.callbacks(),
                () -> connections.remove(self[0]));
        connections.add(self[0]);
        return self[0];
    }

    private boolean mayBlock() {
        ModelRealm current = realm;
        return current == null || !current.isCurrent();
    }

    /** Closes what is still open and stops the event thread. */
    @Deactivate
    public void close() {
        LinkCloser.await(Set.copyOf(connections).stream().map(LibvirtConnection::beginClose).flatMap(Optional::stream).toList());
        library.close();
    }
}
