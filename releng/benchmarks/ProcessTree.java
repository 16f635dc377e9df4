import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** A program under measurement, with all that it started. */
final class ProcessTree {

    private static final double TICKS_A_SECOND = 100;
    private static final int USER_TIME = 11; // fields of /proc/…/stat, counted behind the name
    private static final int SYSTEM_TIME = 12;
    private static final int SYSTEM_TIME_OF_ENDED = 14;

    private final Process root;

    ProcessTree(Process root) {
        this.root = root;
    }

    /** {@return the processor time that its processes used so far, in seconds} */
    double cpuSeconds() {
        return all().mapToDouble(process -> {
            String stat = read(process, "stat");
            String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
            return fields.length <= SYSTEM_TIME ? 0 : (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME])) / TICKS_A_SECOND;
        }).sum();
    }

    /** {@return the processor time that this process used so far, and those that it started and that have ended, in seconds} */
    static double secondsOfThis() throws IOException {
        String stat = Files.readString(Path.of("/proc/self/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
        return Arrays.stream(fields, USER_TIME, SYSTEM_TIME_OF_ENDED + 1).mapToLong(Long::parseLong).sum() / TICKS_A_SECOND;
    }

    /** {@return the memory that its processes hold in RAM, in MiB} */
    double residentMiB() {
        return all().mapToDouble(process -> read(process, "status").lines().filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).sum() / 1024.0).sum();
    }

    boolean isAlive() {
        return root.isAlive();
    }

    /** Ends it, and waits until it is gone. */
    void end() throws InterruptedException {
        ProcessHandle[] processes = all().toArray(ProcessHandle[]::new);
        for (int i = processes.length - 1; i >= 0; i--) {
            processes[i].destroy();
        }
        root.waitFor();
        for (ProcessHandle process : processes) {
            process.onExit().orTimeout(5, java.util.concurrent.TimeUnit.SECONDS).exceptionally(late -> {
                process.destroyForcibly();
                return process;
            }).join();
        }
    }

    private Stream<ProcessHandle> all() {
        return Stream.concat(Stream.of(root.toHandle()), root.descendants());
    }

    private static String read(ProcessHandle process, String file) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), file));
        } catch (IOException gone) {
            return "";
        }
    }
}
