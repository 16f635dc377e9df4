package org.virtworkbench.ui.calls;

import java.time.Instant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.virtworkbench.core.calls.CallReport;
import org.virtworkbench.core.driver.DriverUse;

/**
 * What the view shows at a moment.
 *
 * @param hosts a row for each host, by name
 * @param calls those under way, oldest first, then the slow ones, newest first
 * @param use what the driver holds
 */
record CallRows(List<HostRow> hosts, List<CallRow> calls, DriverUse use) {

    /** A host's calls in the last minute. */
    record HostRow(String id, String name, CallReport report) {
    }

    /** A call that is under way or was slow. */
    record CallRow(String function, String host, Instant begun, Duration took, boolean running, boolean failed) {
    }

    /**
     * {@return rows for what was measured}
     *
     * @param reports of all hosts
     * @param names of the hosts by id; others are being removed and left out
     * @param only id of the one host whose calls are shown, empty for all
     * @param use what the driver holds
     */
    static CallRows of(List<CallReport> reports, Map<String, String> names, Optional<String> only, DriverUse use) {
        List<HostRow> hosts = new ArrayList<>();
        List<CallRow> running = new ArrayList<>();
        List<CallRow> slow = new ArrayList<>();
        for (CallReport report : reports) {
            String name = names.get(report.host());
            if (name == null) {
                continue;
            }
            hosts.add(new HostRow(report.host(), name, report));
            if (only.isEmpty() || only.get().equals(report.host())) {
                report.running().forEach(call -> running.add(new CallRow(call.function(), name, call.begun(), call.age(), true, false)));
                report.slow()
                        .forEach(call -> slow.add(new CallRow(call.function(), name, call.begun(), call.took(), false, call.failed())));
            }
        }
        hosts.sort(Comparator.comparing(HostRow::name));
        running.sort(Comparator.comparing(CallRow::begun));
        slow.sort(Comparator.comparing(CallRow::begun).reversed());
        running.addAll(slow);
        return new CallRows(hosts, running, use);
    }
}
