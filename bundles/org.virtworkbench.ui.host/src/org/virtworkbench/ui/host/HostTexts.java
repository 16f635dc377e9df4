package org.virtworkbench.ui.host;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.model.values.HostFacts;

/** Facts about a host in words. */
final class HostTexts {

    private HostTexts() {
    }

    /** {@return "AMD EPYC-Rome, x86_64, 2.9 GHz", as far as known} */
    static String cpu(HostFacts facts) {
        StringJoiner all = new StringJoiner(", ");
        String model = (facts.cpuVendor() + ' ' + facts.cpuModel()).strip();
        if (!model.isEmpty()) {
            all.add(model);
        }
        if (!facts.architecture().isEmpty() && !facts.architecture().equals(model)) {
            all.add(facts.architecture());
        }
        if (facts.megahertz() > 0) {
            all.add(NLS.bind(Messages.System_gigahertz, String.format("%.1f", facts.megahertz() / 1000.0)));
        }
        return all.toString();
    }

    /** {@return "2 NUMA nodes, 1 socket each, 16 cores per socket, 2 threads per core"; empty when not known} */
    static String topology(HostFacts facts) {
        if (facts.sockets() <= 0 || facts.coresPerSocket() <= 0 || facts.threadsPerCore() <= 0) {
            return "";
        }
        int perNode = facts.sockets() * facts.coresPerSocket() * facts.threadsPerCore();
        int nodes = perNode > 0 ? Math.max(1, facts.cpus() / perNode) : 1;
        Object[] counts = { Integer.valueOf(nodes), Integer.valueOf(facts.sockets()), Integer.valueOf(facts.coresPerSocket()),
                Integer.valueOf(facts.threadsPerCore()) };
        return MessageFormat.format(nodes > 1 ? Messages.System_topologyNodes : Messages.System_topologyOne, counts);
    }

    /** {@return CPU numbers as ranges: "0-3, 8, 10-11"} */
    static String ranges(List<Integer> numbers) {
        List<Integer> sorted = numbers.stream().sorted().toList();
        List<String> ranges = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || sorted.get(i) != sorted.get(i - 1) + 1) {
                int first = sorted.get(start);
                int last = sorted.get(i - 1);
                ranges.add(first == last ? Integer.toString(first) : first + "-" + last);
                start = i;
            }
        }
        return String.join(", ", ranges);
    }

    /** {@return "Yes" or "No"} */
    static String yesNo(boolean yes) {
        return yes ? Messages.Yes : Messages.No;
    }
}
