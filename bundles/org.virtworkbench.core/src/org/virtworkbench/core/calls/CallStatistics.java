package org.virtworkbench.core.calls;

import java.util.List;

import org.virtworkbench.core.driver.DriverUse;

/** Measures the calls to all hosts; an OSGi service. Any thread but the UI's, as a look may wait shortly for calls that are being noted. */
public interface CallStatistics {

    /** {@return what is known of each host that was called since the start, in no order} */
    List<CallReport> reports();

    /** {@return what the driver holds of the hypervisor's library now} */
    DriverUse use();
}
