import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is measured on a real libvirtd: calls for one refresh, and how soon an event is on screen. */
final class LiveMeasures {

    private static final int GUESTS = 1000;
    /** So long that all is in it that is done now and then: also the look over the whole list, once a minute. */
    private static final Duration CALLS = Duration.ofMinutes(1);
    /** A call of the remote protocol, as libvirt's own log tells it; keep-alive messages have another number. */
    private static final Pattern CALL = Pattern.compile("RPC_CLIENT_MSG_TX_QUEUE: .* prog=536903814 .* proc=(\\d+) type=0 ");
    /** {@code REMOTE_PROC_CONNECT_GET_ALL_DOMAIN_STATS}: one for each refresh, and one for each look over the list. */
    private static final String STATISTICS = "344";
    /** {@code REMOTE_PROC_CONNECT_LIST_ALL_DOMAINS}: three for each look over the list. */
    private static final String LIST = "273";
    private static final int LISTS = 3;
    private static final Duration BETWEEN_EVENTS = Duration.ofMillis(10);
    private static final int EVENTS_PER_SAMPLE = 25;
    private static final int SAMPLES = 200;
    private static final Duration LOST = Duration.ofSeconds(5);

    private final Candidate ours;
    private final Screen screen;
    private final Path folder;
    private final Duration patience;

    LiveMeasures(Candidate ours, Screen screen, Path folder, Duration patience) {
        this.ours = ours;
        this.screen = screen;
        this.folder = folder;
        this.patience = patience;
    }

    /** {@return one row for each measure} */
    List<Row> run(Path script) throws IOException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        try (RealHost host = new RealHost(script, folder.resolve("real"))) {
            for (int i = 0; i < GUESTS; i++) {
                host.define(i, 2);
            }
            Path log = folder.resolve("calls.log");
            Map<String, String> environment = Map.of("LIBVIRT_LOG_FILTERS", "2:rpc", "LIBVIRT_LOG_OUTPUTS", "1:file:" + log);
            Candidate.Started started = ours.start(screen, folder.resolve("ours-real"), host.address(), environment, patience);
            try {
                Thread.sleep(InventoryBenchmark.SETTLING);
                rows.add(new Row("libvirt calls a refresh, in a minute, 1,000 real guests", "", callsForRefresh(log), Double.NaN, Row.NONE, 2));
                List<Double> times = eventTimes(host);
                String what = String.format("event to repainted cell, %.0f events a second", rate);
                rows.add(new Row(what + ", median", "ms", at(times, 0.5), Double.NaN, Row.NONE, Row.NONE));
                rows.add(new Row(what + ", p99", "ms", at(times, 0.99), Double.NaN, Row.NONE, 150));
            } finally {
                started.tree().end();
            }
        }
        return rows;
    }

    /** All calls of a minute, shared out among its refreshes. */
    private static double callsForRefresh(Path log) throws IOException, InterruptedException {
        int before = calls(log).size();
        Thread.sleep(CALLS);
        List<String> all = calls(log);
        List<String> calls = all.subList(before, all.size());
        long looks = calls.stream().filter(LIST::equals).count() / LISTS;
        return calls.size() / (double) (calls.stream().filter(STATISTICS::equals).count() - looks);
    }

    /** {@return the numbers of the procedures that were called} */
    private static List<String> calls(Path log) throws IOException {
        try (var lines = Files.lines(log)) {
            return lines.map(CALL::matcher).filter(Matcher::find).map(call -> call.group(1)).toList();
        }
    }

    private double rate;

    /**
     * Changes guests one after the other; each so many changes it is the guest in the first row, whose pixels are watched. The time runs from the command to
     * virsh, so that it is somewhat longer than from the event.
     */
    private List<Double> eventTimes(RealHost host) throws IOException, InterruptedException {
        List<Double> times = new ArrayList<>();
        long begin = System.nanoTime();
        int events = 0;
        long next = begin;
        while (times.size() < SAMPLES) {
            int cpus = 3 + times.size() % 2;
            PixelWatch watch = new PixelWatch(screen, ours);
            for (int i = 0; i < EVENTS_PER_SAMPLE; i++) {
                host.define(i, cpus);
                events++;
                next = Math.max(next + BETWEEN_EVENTS.toNanos(), System.nanoTime() - BETWEEN_EVENTS.toNanos());
                TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
            }
            times.add(watch.awaitChange(LOST));
        }
        rate = events / ((System.nanoTime() - begin) / 1e9);
        return times;
    }

    private static double at(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(share * sorted.size()) - 1));
    }
}
