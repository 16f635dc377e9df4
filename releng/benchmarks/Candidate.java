import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A program to measure.
 *
 * @param name for messages
 * @param command that starts it; the host's address follows
 * @param left first pixel of the column of names in its first window, on a screen without window manager
 * @param right last pixel of that column
 * @param top first scan line of its rows
 * @param bottom last scan line
 * @param lines how many lines of text there mean that the rows are painted
 */
record Candidate(String name, List<String> command, int left, int right, int top, int bottom, int lines) {

    static Candidate ours(String program) {
        return new Candidate("Virt Workbench", List.of(program, "--connect"), 290, 350, 162, 555, 10);
    }

    static Candidate peer() {
        return new Candidate("virt-manager", List.of("virt-manager", "--no-fork", "--connect"), 58, 138, 120, 530, 10);
    }

    /**
     * Starts it and waits until its rows are painted.
     *
     * @param screen to start on
     * @param home that it keeps its files in
     * @param address of the host
     * @param extra more variables of the environment
     * @param patience after this it has failed
     * @return what was seen
     */
    Started start(Screen screen, Path home, String address, Map<String, String> extra, Duration patience) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(command);
        words.add(address);
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        environment(builder, screen, home);
        builder.environment().putAll(extra);
        builder.redirectOutput(Files.createDirectories(home).resolve("output.log").toFile());
        long begin = System.nanoTime();
        ProcessTree tree = new ProcessTree(builder.start());
        while (screen.textLines(left, right, top, bottom) < lines) {
            if (!tree.isAlive() || System.nanoTime() - begin > patience.toNanos()) {
                tree.end();
                throw new IOException(name + " painted no rows of " + address + ": " + Files.readString(home.resolve("output.log")));
            }
            Thread.sleep(3);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Started(tree, seconds, tree.cpuSeconds());
    }

    /**
     * Ours alone: starts that prepare later ones, by what the first starts leave in the cache.
     *
     * @param screen to start on
     * @param folder for a home, and for the cache of all homes in it
     * @param patience after this it has failed
     */
    void prepare(Screen screen, Path folder, Duration patience) throws IOException, InterruptedException {
        Path home = Files.createDirectories(folder.resolve("ours-training"));
        for (String kind : new String[] { "prepare", "fast" }) {
            ProcessBuilder builder = new ProcessBuilder(command.get(0), "--demo", "--screenshot", home.resolve("window.png").toString());
            environment(builder, screen, home);
            builder.environment().put("VIRT_WORKBENCH_START", kind);
            builder.redirectErrorStream(true).redirectOutput(home.resolve("output.log").toFile());
            if (builder.start().waitFor() != 0) {
                throw new IOException("the program could not be prepared: " + Files.readString(home.resolve("output.log")));
            }
        }
        long begin = System.nanoTime();
        while (!hasClasses(folder.resolve("cache"))) {
            if (System.nanoTime() - begin > patience.toNanos()) {
                throw new IOException("the JVM made no cache of classes");
            }
            Thread.sleep(100);
        }
    }

    private static boolean hasClasses(Path cache) throws IOException {
        try (Stream<Path> files = Files.walk(cache)) {
            return files.anyMatch(file -> file.endsWith("classes.aot"));
        } catch (UncheckedIOException e) {
            return false; // a file went away while it was looked at
        }
    }

    static void environment(ProcessBuilder builder, Screen screen, Path home) {
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(key -> key.startsWith("XDG_") || key.equals("WAYLAND_DISPLAY"));
        environment.put("DBUS_SESSION_BUS_ADDRESS", screen.bus());
        environment.putAll(Map.of("HOME", home.toString(), "DISPLAY", screen.display(), "GDK_BACKEND", "x11", "NO_AT_BRIDGE", "1",
                "GSETTINGS_BACKEND", "memory", "XDG_CACHE_HOME", home.resolveSibling("cache").toString()));
    }

    /**
     * A program whose rows are painted.
     *
     * @param tree its processes
     * @param seconds from its start to the painted rows
     * @param cpuSeconds that it used until then
     */
    record Started(ProcessTree tree, double seconds, double cpuSeconds) {
    }
}
