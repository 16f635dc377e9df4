package org.virtworkbench.core.driver;

/**
 * What a driver holds of the hypervisor's library at a moment.
 *
 * @param connections that are open, or being closed
 * @param handles of guests, pools, networks and so on
 * @param callbacks that are registered for events
 */
public record DriverUse(int connections, int handles, int callbacks) {

    /** Nothing at all. */
    public static final DriverUse NONE = new DriverUse(0, 0, 0);
}
