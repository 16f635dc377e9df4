package org.virtworkbench.app.tests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.jobs.Job;
import org.virtworkbench.app.tests.bot.Resources;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.core.calls.CallStatistics;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.driver.DriverUse;

/**
 * What the program holds that can be left behind: threads, jobs, what the driver has of libvirt (connections, handles, callbacks), file descriptors, and leases
 * of connections.
 *
 * @param threads by name
 * @param use connections, handles, callbacks
 * @param jobs of this program that run, wait or sleep, by kind
 * @param descriptors of the process, by kind; libraries, fonts and the like stay open once they were used, and are left out
 * @param leases who uses which connection
 */
public record Held(Map<String, Long> threads, Map<String, Long> jobs, DriverUse use, Map<String, Long> descriptors, List<String> leases) {

    /** Of descriptors, these never come once and stay: libvirt, JNA and the JDK open others when they are first used. */
    private static final Set<String> CHANNELS = Set.of("socket", "pipe");
    /** They come once, when libvirt is loaded, and stay until the end of the program. */
    private static final Set<String> ONCE = Set.of("libvirt-events", "JNA Cleaner");
    /** They write behind, and end by themselves after five seconds without work. */
    private static final Set<String> RESTING = Set.of("program-log", "event-log", "connections-file", "connections-secrets",
            "task-history");

    /** {@return what is held now} */
    public static Held now() {
        return new Held(Resources.threads(), openJobs(), LiveHost.service(CallStatistics.class).use(), openDescriptors(), openLeases());
    }

    private static Map<String, Long> openJobs() {
        return Arrays.stream(Job.getJobManager().find(null)).map(job -> job.getClass().getName() + ' ' + job.getName())
                .filter(name -> name.contains("virtworkbench"))
                .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
    }

    private static Map<String, Long> openDescriptors() {
        Map<String, Long> kinds = new TreeMap<>();
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            descriptors.forEach(descriptor -> {
                String kind = kind(descriptor);
                if (!kind.isEmpty()) {
                    kinds.merge(kind, 1L, Long::sum);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return kinds;
    }

    private static String kind(Path descriptor) {
        try {
            String target = Files.readSymbolicLink(descriptor).toString();
            return target.startsWith("/") ? file(target) : target.substring(0, target.indexOf(':'));
        } catch (IOException e) {
            return ""; // closed meanwhile
        }
    }

    private static String file(String path) {
        boolean shared = path.endsWith(".jar") || path.contains(".so") || path.endsWith(" (deleted)")
                || path.startsWith("/usr/") || path.startsWith("/proc/") || path.startsWith("/dev/");
        return shared ? "" : "file";
    }

    private static List<String> openLeases() {
        Connections connections = LiveHost.service(Connections.class);
        return connections.profiles().stream().flatMap(profile -> connections.usages(profile.id()).stream()).toList();
    }

    /** Waits until no more is held than this; threads that ended meanwhile do not count. */
    public void untilNoMore() {
        CallStatistics statistics = LiveHost.service(CallStatistics.class);
        Ui.untilEquals("connections, handles and callbacks", use, statistics::use);
        Ui.untilEquals("leases", leases, Held::openLeases);
        Ui.untilEquals("threads that came", Map.of(), () -> {
            Map<String, Long> came = Resources.threadsSince(threads);
            came.entrySet().removeIf(thread -> RESTING.contains(thread.getKey())
                    || ONCE.contains(thread.getKey()) && !threads.containsKey(thread.getKey()) && thread.getValue() == 1);
            return came;
        });
        Ui.untilEquals("jobs that came", Map.of(), () -> more(jobs, openJobs()));
        Ui.untilEquals("sockets and pipes that came", Map.of(), () -> {
            Map<String, Long> came = more(descriptors, openDescriptors());
            came.keySet().retainAll(CHANNELS);
            return came;
        });
    }

    /** Waits until no more descriptors of any kind are open; for what was done before, so that all is open that stays open. */
    public void untilNoMoreDescriptors() {
        Ui.untilEquals("descriptors that came", Map.of(), () -> more(descriptors, openDescriptors()));
    }

    private static Map<String, Long> more(Map<String, Long> before, Map<String, Long> now) {
        Map<String, Long> more = new TreeMap<>();
        now.forEach((kind, count) -> {
            if (count > before.getOrDefault(kind, 0L)) {
                more.put(kind, count - before.getOrDefault(kind, 0L));
            }
        });
        return more;
    }
}
