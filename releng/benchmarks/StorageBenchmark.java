import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.connection.CredentialPrompt;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.OpenAttempt;
import org.virtworkbench.core.driver.VolumeId;
import org.virtworkbench.core.driver.VolumeName;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.storage.DownloadVolumeOperation;
import org.virtworkbench.core.storage.UploadFileOperation;
import org.virtworkbench.libvirt.LibvirtDriver;

/** Measures how fast volumes are moved, beside virsh on the same host in turn, and how a pool with very many volumes is read. */
public final class StorageBenchmark {

    private static final int MIB = 1 << 20;
    private static final int VOLUMES = 10_000;
    /** As many rows as a large window shows. */
    private static final int SEEN = 60;
    /** Ours may take as long as virsh at nine tenths of its speed. */
    private static final double RATIO = 1 / 0.9;
    private static final double MEMORY_GOAL = 64;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** The part that needs no real host. */
    private static final String WINDOW = "window";

    private final Path folder;
    private final int runs;
    private final int size;
    private final RealHost host;
    private final Virsh virsh;
    private final List<Row> rows;
    private final Map<String, Integer> calls = new ConcurrentHashMap<>();

    private StorageBenchmark(Path folder, int runs, int size, RealHost host, List<Row> rows) {
        this.folder = folder;
        this.runs = runs;
        this.size = size;
        this.host = host;
        this.virsh = new Virsh(host.address());
        this.rows = rows;
    }

    /**
     * @param arguments our program, and the options; with {@code --real} the script for test hosts, where such a host can be started
     */
    public static void main(String[] arguments) throws Exception {
        int runs = 3;
        int size = 4096;
        Optional<String> only = Optional.empty();
        Optional<Path> testHost = Optional.empty();
        for (int i = 1; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--quick" -> runs = 1;
                case "--runs" -> runs = Integer.parseInt(arguments[++i]);
                case "--only" -> only = Optional.of(part(arguments[++i]));
                case "--real" -> testHost = Optional.of(Path.of(arguments[++i]));
                case "--size" -> size = Integer.parseInt(arguments[++i]);
                default -> {
                    System.err.println("benchmark: " + arguments[i] + " is no option");
                    System.exit(2);
                }
            }
        }
        Path folder = Files.createTempDirectory("virt-workbench-benchmark");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroy)));
        System.out.println(Files.readString(Path.of("/proc/loadavg")).strip() + " load, " + Runtime.getRuntime().availableProcessors()
                + " processors, Java " + Runtime.version() + ", medians of " + runs + ", a volume of " + size + " MiB");
        System.out.println(Row.head("virsh"));
        List<Row> rows = new ArrayList<>();
        try {
            if (only.isEmpty() || only.get().equals(WINDOW)) {
                window(Candidate.ours(arguments[0]), folder, runs, rows);
            }
            if (testHost.isPresent() && !only.equals(Optional.of(WINDOW))) {
                try (RealHost host = new RealHost(testHost.get(), folder)) {
                    new StorageBenchmark(folder, runs, size, host, rows).run(only);
                }
            }
        } finally {
            delete(folder);
        }
        if (rows.isEmpty()) {
            System.err.println("benchmark: there was nothing to measure");
            System.exit(2);
        }
        System.exit(rows.stream().allMatch(Row::isMet) ? 0 : 1);
    }

    private static void window(Candidate ours, Path folder, int runs, List<Row> rows) throws IOException, InterruptedException {
        try (Screen screen = new Screen(folder.resolve("screen"))) {
            VolumeWaits waits = new VolumeWaits(ours, screen, folder);
            rows.add(waits.first(runs));
            System.out.println(rows.getLast());
            ours.prepare(screen, folder, PATIENCE);
            rows.addAll(waits.later(runs));
            rows.stream().skip(1).forEach(System.out::println);
        }
    }

    private static String part(String word) {
        List<String> parts = Stream.concat(Stream.of(WINDOW), Stream.of(Part.values()).map(Part::word)).toList();
        if (!parts.contains(word)) {
            System.err.println("benchmark: --only " + String.join("|", parts));
            System.exit(2);
        }
        return word;
    }

    private void run(Optional<String> only) throws Exception {
        LibvirtDriver driver = LibvirtDriver.heardBy((function, nanos, failed) -> calls.merge(function, 1, Integer::sum));
        try (HypervisorConnection connection = driver.open(ConnectionUri.parse(host.address()), false, new Nobody(), new OpenAttempt())) {
            for (Part part : Part.values()) {
                if (only.isEmpty() || only.get().equals(part.word())) {
                    part.measure(this, connection);
                }
            }
        } finally {
            driver.close();
        }
    }

    /** What is measured on a real host, each of its own. */
    private enum Part {
        GUEST {
            @Override
            void measure(StorageBenchmark benchmark, HypervisorConnection connection) throws Exception {
                benchmark.cloudGuest(connection);
            }
        },
        TRANSFERS {
            @Override
            void measure(StorageBenchmark benchmark, HypervisorConnection connection) throws Exception {
                benchmark.transfers(connection);
            }
        },
        VOLUMES {
            @Override
            void measure(StorageBenchmark benchmark, HypervisorConnection connection) throws Exception {
                benchmark.manyVolumes(connection);
            }
        };

        abstract void measure(StorageBenchmark benchmark, HypervisorConnection connection) throws Exception;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record Nobody() implements CredentialPrompt {

        @Override
        public Optional<Credential> ask(CredentialRequest request) {
            return Optional.empty();
        }

        @Override
        public Optional<Keep> trust(TrustRequest request) {
            return Optional.empty();
        }
    }

    private Target pool(HypervisorConnection connection, String name, Path path) throws Exception {
        Files.createDirectories(path);
        UUID uuid = connection.pools().define("<pool type='dir'><name>" + name + "</name><target><path>" + path + "</path></target></pool>");
        connection.pools().start(uuid);
        return new Target("benchmark", "benchmark", host.address(), Optional.of(uuid), name);
    }

    /** From the wizard's opening to the running guest: what it asks the host for, and the task at its end. */
    private void cloudGuest(HypervisorConnection connection) throws Exception {
        Target pool = pool(connection, "guests", folder.resolve("guests"));
        Path image = folder.resolve("image");
        TransferMeasures.fill(image, size);
        GuestMeasures guests = new GuestMeasures(connection, pool, pool.object().orElseThrow());
        Path tiny = Files.write(folder.resolve("tiny"), new byte[MIB]);
        guests.make(tiny, true); // classes are loaded by something that is not measured
        List<Double> started = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        List<Double> peer = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            List<Step> copies = List.of(() -> {
                TransferMeasures.settle();
                double ofImage = guests.make(image, false);
                ours.add(ofImage - guests.make(tiny, false));
            }, () -> {
                TransferMeasures.settle();
                double ofImage = uploadByVirsh(image, size);
                peer.add(ofImage - uploadByVirsh(tiny, 1)); // less what the program itself takes
            });
            copies.get(i % 2).run(); // each first in every other run
            copies.get(1 - i % 2).run();
            TransferMeasures.settle();
            started.add(guests.make(image, true) - peer.getLast());
        }
        row("cloud image to a running guest, less virsh's copy", "s", Row.median(started), Double.NaN, Row.NONE, 20);
        row("copy of the image in it, less what a tiny one takes", "s", Row.median(ours), Row.median(peer), 1, Row.NONE);
        Files.delete(image);
    }

    private double uploadByVirsh(Path file, int mebibytes) throws Exception {
        virsh.run("vol-create-as", "guests", "peer", mebibytes + "MiB", "--allocation", "0", "--format", "raw");
        double taken = Step.seconds(() -> virsh.run("vol-upload", "--pool", "guests", "peer", file.toString()));
        virsh.run("vol-delete", "--pool", "guests", "peer");
        return taken;
    }

    private void transfers(HypervisorConnection connection) throws Exception {
        Path path = folder.resolve("transfers");
        Target pool = pool(connection, "transfers", path);
        Path file = Files.write(folder.resolve("moved"), new byte[MIB]); // classes are loaded by something that is not measured
        does(connection, new UploadFileOperation(pool, "small", file, false));
        does(connection, new DownloadVolumeOperation(pool, "small", file, false));
        connection.volumes().delete(new VolumeId(pool.object().orElseThrow(), "small"));
        TransferMeasures transfers = new TransferMeasures(connection, virsh, pool, path, file, size);
        double before = resident();
        row("upload", transfers.uploads(runs));
        row("download", transfers.downloads(runs));
        row("memory more while moving", "MB", resident() - before, Double.NaN, Row.NONE, MEMORY_GOAL);
    }

    private void row(String what, TransferMeasures.Pair taken) {
        row(what, "s", Row.median(taken.ours().seconds()), Row.median(taken.peer().seconds()), RATIO, Row.NONE);
        System.out.println("  ours " + taken.ours().all() + ", virsh " + taken.peer().all());
        row("CPU time of the program for it", "s", Row.median(taken.ours().cpu()), Row.median(taken.peer().cpu()), Row.NONE, Row.NONE);
    }

    private void manyVolumes(HypervisorConnection connection) throws Exception {
        Path path = Files.createDirectories(folder.resolve("many"));
        for (int i = 0; i < VOLUMES; i++) {
            Files.createFile(path.resolve("volume-" + i));
        }
        UUID pool = pool(connection, "many", path).object().orElseThrow();
        List<Double> names = new ArrayList<>();
        List<Double> seen = new ArrayList<>();
        int lists = 0;
        for (int i = 0; i < runs; i++) {
            calls.clear();
            List<VolumeName> found = new ArrayList<>();
            names.add(Step.seconds(() -> found.addAll(connection.volumes().names(pool))));
            if (found.size() != VOLUMES) {
                throw new IOException(found.size() + " volumes are there");
            }
            lists = calls.values().stream().mapToInt(Integer::intValue).sum();
            List<String> rowsSeen = found.stream().limit(SEEN).map(VolumeName::name).toList();
            seen.add(Step.seconds(() -> connection.volumes().documents(pool, rowsSeen)));
        }
        row("names of 10,000 volumes", "s", Row.median(names), Double.NaN, Row.NONE, 2);
        row("details of the " + SEEN + " that are seen", "s", Row.median(seen), Double.NaN, Row.NONE, 2);
        // the pool is looked up, asked whether it is active, and for its list
        row("calls for the names", "", lists, Double.NaN, Row.NONE, 3);
    }

    /** Does what a task would do. */
    static void does(HypervisorConnection connection, Operation operation) throws Exception {
        operation.prepared(connection).run(connection, SubMonitor.convert(new NullProgressMonitor()));
    }

    /** {@return the most memory that this process had so far, in MB} */
    private static double resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream().filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) * 1024 / 1e6).findFirst().orElseThrow();
    }

    private void row(String what, String unit, double ours, double peer, double ratio, double goal) {
        Row row = new Row(what, unit, ours, peer, ratio, goal);
        rows.add(row);
        System.out.println(row);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
