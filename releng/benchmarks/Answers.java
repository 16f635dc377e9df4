import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** How long our window let its UI thread's answers wait, as it notes them itself. */
final class Answers {

    private final Path file;

    /**
     * @param file for the notes, made anew
     */
    Answers(Path file) throws IOException {
        this.file = file;
        Files.deleteIfExists(file);
    }

    /** {@return variables of the environment with which the program notes them} */
    Map<String, String> environment() {
        return Map.of("JAVA_TOOL_OPTIONS", "-Dorg.virtworkbench.answers=" + file);
    }

    /** {@return the longest wait in milliseconds while the program was used, and a second after} */
    double during(Use use) throws IOException, InterruptedException {
        long begin = System.currentTimeMillis();
        use.run();
        Thread.sleep(1000); // what the last step led to belongs to it
        long end = System.currentTimeMillis();
        // The program notes when its UI thread let a question wait, and for how many milliseconds.
        return Files.readAllLines(file).stream().map(line -> line.split(" "))
                .filter(fields -> Long.parseLong(fields[0]) >= begin && Long.parseLong(fields[0]) <= end)
                .mapToDouble(fields -> Double.parseDouble(fields[1])).max().orElse(0);
    }

    /** What is done meanwhile. */
    interface Use {
        void run() throws IOException, InterruptedException;
    }
}
