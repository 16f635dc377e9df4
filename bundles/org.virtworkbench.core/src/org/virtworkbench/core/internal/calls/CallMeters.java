package org.virtworkbench.core.internal.calls;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.virtworkbench.core.calls.CallReport;
import org.virtworkbench.core.calls.CallStatistics;
import org.virtworkbench.core.driver.CallObserver;
import org.virtworkbench.core.driver.DriverUse;
import org.virtworkbench.core.driver.HypervisorDriver;

/** The meters of all hosts. They outlive connections, so that what led to a lost one can be seen. */
@Component(service = { CallStatistics.class, CallMeters.class })
public final class CallMeters implements CallStatistics {

    private final HypervisorDriver driver;
    private final Map<String, CallMeter> meters = new ConcurrentHashMap<>();

    /** @param driver makes the calls */
    @Activate
    public CallMeters(@Reference HypervisorDriver driver) {
        this.driver = driver;
    }

    /**
     * {@return the meter of a host, made when it is not there yet}
     *
     * @param host id of its profile
     */
    public CallObserver of(String host) {
        return meters.computeIfAbsent(host, id -> new CallMeter(System::nanoTime));
    }

    /**
     * Forgets a host that was removed.
     *
     * @param host id of its profile
     */
    public void forget(String host) {
        meters.remove(host);
    }

    @Override
    public List<CallReport> reports() {
        List<CallReport> reports = new ArrayList<>();
        meters.forEach((host, meter) -> reports.add(meter.report(host)));
        return reports;
    }

    @Override
    public DriverUse use() {
        return driver.use();
    }
}
