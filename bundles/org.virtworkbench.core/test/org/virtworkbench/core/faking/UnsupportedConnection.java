package org.virtworkbench.core.faking;

import org.virtworkbench.core.driver.ConsoleCalls;
import org.virtworkbench.core.driver.DeviceCalls;
import org.virtworkbench.core.driver.GuestCalls;
import org.virtworkbench.core.driver.HostCalls;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorListener;
import org.virtworkbench.core.driver.NetworkCalls;
import org.virtworkbench.core.driver.PoolCalls;
import org.virtworkbench.core.driver.SecretCalls;
import org.virtworkbench.core.driver.StorageCalls;
import org.virtworkbench.core.driver.VolumeCalls;

/** A connection to a host that has nothing: a fake one gives what its tests are about. A test that asks for more fails. */
public abstract class UnsupportedConnection implements HypervisorConnection {

    private static UnsupportedOperationException nothing() {
        return new UnsupportedOperationException("this fake host has none");
    }

    @Override
    public HostCalls host() {
        throw nothing();
    }

    @Override
    public GuestCalls guests() {
        throw nothing();
    }

    @Override
    public StorageCalls storage() {
        throw nothing();
    }

    @Override
    public PoolCalls pools() {
        throw nothing();
    }

    @Override
    public VolumeCalls volumes() {
        throw nothing();
    }

    @Override
    public NetworkCalls networks() {
        throw nothing();
    }

    @Override
    public SecretCalls secrets() {
        throw nothing();
    }

    @Override
    public DeviceCalls devices() {
        throw nothing();
    }

    @Override
    public ConsoleCalls consoles() {
        throw nothing();
    }

    @Override
    public void listen(HypervisorListener listener) {
        throw nothing();
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }
}
