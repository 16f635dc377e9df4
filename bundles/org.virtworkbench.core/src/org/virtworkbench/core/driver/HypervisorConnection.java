package org.virtworkbench.core.driver;

/**
 * An open connection to one host. Thread-safe; every call may block and none is made on the UI thread. Objects are named by uuid, as handles never leave
 * the driver. Every method throws {@link HypervisorException.Kind#LINK_LOST} once the link is gone, and {@code UNSUPPORTED} where the driver lacks it.
 */
public interface HypervisorConnection extends AutoCloseable {

    /** {@return the host itself} */
    HostCalls host();

    /** {@return its guests} */
    GuestCalls guests();

    /** {@return its storage pools and volumes, as far as they are only looked at} */
    StorageCalls storage();

    /** {@return changes of its storage pools} */
    PoolCalls pools();

    /** {@return its volumes one by one, and what is done to them} */
    VolumeCalls volumes();

    /** {@return its networks} */
    NetworkCalls networks();

    /** {@return its secrets} */
    SecretCalls secrets();

    /** {@return devices of the host itself} */
    DeviceCalls devices();

    /** {@return ways to the screens of its guests} */
    ConsoleCalls consoles();

    /** {@return whether only reading is allowed} */
    boolean isReadOnly();

    /** {@return whether the link stands, without a round trip ({@code virConnectIsAlive})} */
    boolean isAlive();

    /**
     * Starts delivering events; at most one listener. Deregistered by {@link #close()}.
     *
     * @param listener called on the one event thread: must return at once and never call back into the connection
     * @throws HypervisorException when no event can be registered; single kinds that a driver lacks are left out silently
     */
    void listen(HypervisorListener listener) throws HypervisorException;

    /**
     * Sets who hears that calls go on. A method of this interface may be many calls to the hypervisor; it hangs only when none of them gets on.
     *
     * @param step run on the calling thread whenever a single call to the hypervisor has got its turn, and when it is over; must return at once
     */
    default void watch(Runnable step) {
        // a driver whose methods are one call each has nothing to tell
    }

    /** Deregisters callbacks, frees handles, closes the link. Never throws, may be called twice, returns soon even when the link hangs. */
    @Override
    void close();
}
