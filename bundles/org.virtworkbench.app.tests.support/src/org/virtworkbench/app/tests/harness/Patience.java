package org.virtworkbench.app.tests.harness;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.virtworkbench.libvirt.LinkPatience;

/** Makes links be given up and tried again sooner than for a person, for connections that are opened until it is closed. */
public final class Patience implements AutoCloseable {

    private static final String CORE = "org.virtworkbench.core";
    private static final String RECONNECT = "reconnectSeconds";
    private static final String REFRESH = "refreshSeconds";

    private final ServiceRegistration<LinkPatience> registration;

    private Patience(LinkPatience patience) {
        InstanceScope.INSTANCE.getNode(CORE).putDouble(RECONNECT, 0.25);
        InstanceScope.INSTANCE.getNode(CORE).putInt(REFRESH, 1);
        registration = FrameworkUtil.getBundle(Patience.class).getBundleContext().registerService(LinkPatience.class, patience, null);
    }

    /** Gives up a silent link after about three seconds, and an attempt to connect after two. */
    public static Patience little() {
        return new Patience(new LinkPatience(1, 2, 2));
    }

    /** The same, but enough for a link that is slow. */
    public static Patience some() {
        return new Patience(new LinkPatience(2, 2, 15));
    }

    @Override
    public void close() {
        registration.unregister();
        InstanceScope.INSTANCE.getNode(CORE).remove(RECONNECT);
        InstanceScope.INSTANCE.getNode(CORE).remove(REFRESH);
    }
}
