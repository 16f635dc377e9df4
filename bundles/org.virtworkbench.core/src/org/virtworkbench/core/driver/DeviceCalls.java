package org.virtworkbench.core.driver;

import java.util.List;

/** Calls about devices of the host itself. */
public interface DeviceCalls {

    /**
     * {@return all devices ({@code virConnectListAllNodeDevices}), one call more for each}
     *
     * @throws HypervisorException of kind {@code UNSUPPORTED} where the driver does not know its devices
     */
    List<DeviceRecord> list() throws HypervisorException;
}
