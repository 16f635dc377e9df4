import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.VolumeId;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.storage.DownloadVolumeOperation;
import org.virtworkbench.core.storage.UploadVolumeOperation;

/**
 * Measures uploads and downloads of a volume beside virsh, through the same libvirtd to the same disk.
 * <p>
 * The disk is what makes this unsteady: whoever comes after somebody else finds pages still to be written and blocks still to be freed. So every single
 * transfer begins alike: what the one before has made is deleted, what is written into is made anew (a volume for an upload, no file at all for a download),
 * {@code sync} has everything written and freed, and what will be read is read once, so that it lies in the page cache. Then the time runs until the transfer
 * is over; as with virsh, nobody waits until the disk has it all. There is never more than the original and one copy.
 * <p>
 * A run is ours, virsh, virsh, ours, so that neither has the better place. The first two transfers of all do not count: they take blocks of the disk that were
 * never written. What was written is compared with what was read, outside of the time. Beside the medians all seconds are told, and the CPU time that the
 * program itself took (ours as a whole, with the JVM's compiler and collector), which tells more than seconds where the disk is slow.
 */
final class TransferMeasures {

    private static final int MIB = 1 << 20;
    private static final String VOLUME = "volume";
    private static final byte[] BLOCK = new byte[MIB];

    private final HypervisorConnection connection;
    private final Virsh virsh;
    private final Target pool;
    private final Path volume;
    private final Path file;
    private final int size;

    /**
     * What one program took for each transfer in one direction.
     *
     * @param seconds how long it lasted
     * @param cpu CPU seconds of the program itself
     */
    record Taken(List<Double> seconds, List<Double> cpu) {

        Taken() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        /** {@return all seconds, in the order in which they were measured} */
        String all() {
            return seconds.stream().map(each -> String.format(Locale.ROOT, "%.2f", each)).collect(Collectors.joining(" "));
        }
    }

    /** What both programs took. */
    record Pair(Taken ours, Taken peer) {

        Pair() {
            this(new Taken(), new Taken());
        }
    }

    /** A direction: which file is read, which one written, what goes before each transfer, and the transfer itself. */
    private record Way(Path read, Path written, Step fresh, Step ours, Step peer) {
    }

    /**
     * @param virsh of the same host
     * @param pool that is empty
     * @param folder the pool's
     * @param file of this computer on the same disk, which is not there yet
     * @param size of the volume, in MiB
     */
    TransferMeasures(HypervisorConnection connection, Virsh virsh, Target pool, Path folder, Path file, int size) {
        this.connection = connection;
        this.virsh = virsh;
        this.pool = pool;
        this.volume = folder.resolve(VOLUME);
        this.file = file;
        this.size = size;
    }

    /** {@return uploads of so many runs} */
    Pair uploads(int runs) throws Exception {
        fill(file, size);
        create();
        Pair taken = inTurn(runs, new Way(file, volume, () -> {
            delete();
            create();
        }, this::upload, () -> virsh.run("vol-upload", "--pool", pool.objectName(), VOLUME, file.toString())));
        delete();
        Files.delete(file);
        return taken;
    }

    /** {@return downloads of so many runs} */
    Pair downloads(int runs) throws Exception {
        fill(file, size);
        create();
        upload();
        Pair taken = inTurn(runs,
                new Way(volume, file, () -> Files.delete(file),
                        () -> does(new DownloadVolumeOperation(pool, VOLUME, file, false)),
                        () -> virsh.run("vol-download", "--pool", pool.objectName(), VOLUME, file.toString())));
        delete();
        Files.delete(file);
        return taken;
    }

    private static Pair inTurn(int runs, Way way) throws Exception {
        Pair pair = new Pair();
        one(way, way.ours(), new Taken());
        one(way, way.peer(), new Taken());
        for (int i = 0; i < runs; i++) {
            one(way, way.ours(), pair.ours());
            one(way, way.peer(), pair.peer());
            one(way, way.peer(), pair.peer());
            one(way, way.ours(), pair.ours());
            if (Files.mismatch(way.read(), way.written()) >= 0) {
                throw new IOException("what was written is not what was read");
            }
        }
        return pair;
    }

    private static void one(Way way, Step transfer, Taken taken) throws Exception {
        way.fresh().run();
        settle();
        read(way.read());
        double cpu = ProcessTree.secondsOfThis();
        double seconds = Step.seconds(transfer);
        taken.seconds().add(seconds);
        taken.cpu().add(ProcessTree.secondsOfThis() - cpu);
    }

    private void create() throws Exception {
        virsh.run("vol-create-as", pool.objectName(), VOLUME, size + "MiB", "--allocation", "0", "--format", "raw");
    }

    private void delete() throws Exception {
        connection.volumes().delete(new VolumeId(pool.object().orElseThrow(), VOLUME));
    }

    private void upload() throws Exception {
        does(new UploadVolumeOperation(pool, VOLUME, Optional.empty(), file, false));
    }

    private void does(Operation operation) throws Exception {
        StorageBenchmark.does(connection, operation);
    }

    /** What was written before goes to the disk first, so that it does not slow down what is measured next. */
    static void settle() throws Exception {
        if (new ProcessBuilder("sync").start().waitFor() != 0) {
            throw new IOException("sync fails");
        }
    }

    /** Fills a file with random bytes, of which nothing can be left out. */
    static void fill(Path file, int mebibytes) throws IOException {
        Random random = new Random(1);
        try (OutputStream output = Files.newOutputStream(file)) {
            for (int i = 0; i < mebibytes; i++) {
                random.nextBytes(BLOCK);
                output.write(BLOCK);
            }
        }
    }

    private static void read(Path file) throws Exception {
        if (new ProcessBuilder("cat", file.toString()).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() != 0) {
            throw new IOException("cat fails");
        }
    }
}
