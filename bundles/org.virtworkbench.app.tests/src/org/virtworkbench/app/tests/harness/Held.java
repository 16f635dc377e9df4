package org.virtworkbench.app.tests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.virtworkbench.app.tests.bot.Resources;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.core.calls.CallStatistics;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.driver.DriverUse;

/**
 * What the program holds that can be left behind: threads, what the driver has of libvirt (connections, handles, callbacks), sockets and pipes, and leases of
 * connections.
 *
 * @param threads by name
 * @param use connections, handles, callbacks
 * @param channels open sockets and pipes of the process, by kind
 * @param leases who uses which connection
 */
public record Held(Map<String, Long> threads, DriverUse use, Map<String, Long> channels, List<String> leases) {

    /** They come once, when libvirt is loaded, and stay until the end of the program. */
    private static final Set<String> ONCE = Set.of("libvirt-events", "JNA Cleaner");
    /** They write behind, and end by themselves after five seconds without work. */
    private static final Set<String> RESTING = Set.of("program-log", "event-log", "connections-file", "connections-secrets",
            "task-history");

    /** {@return what is held now} */
    public static Held now() {
        return new Held(Resources.threads(), LiveHost.service(CallStatistics.class).use(), openChannels(), openLeases());
    }

    private static Map<String, Long> openChannels() {
        Map<String, Long> kinds = new TreeMap<>();
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            descriptors.forEach(descriptor -> {
                String kind = kind(descriptor);
                if (kind.equals("socket") || kind.equals("pipe")) {
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
            return target.contains(":") ? target.substring(0, target.indexOf(':')) : "";
        } catch (IOException e) {
            return ""; // closed meanwhile
        }
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
        Ui.untilEquals("sockets and pipes that came", Map.of(), () -> {
            Map<String, Long> more = new TreeMap<>();
            openChannels().forEach((kind, count) -> {
                if (count > channels.getOrDefault(kind, 0L)) {
                    more.put(kind, count - channels.getOrDefault(kind, 0L));
                }
            });
            return more;
        });
    }
}
