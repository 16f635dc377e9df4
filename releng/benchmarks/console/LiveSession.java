import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Viewers of one server, one after the other, each in a process of its own on a screen of its own. */
final class LiveSession {

    static final int WIDTH = 1920;
    static final int HEIGHT = 1080;
    private static final long SETTLING_MILLIS = 3000;

    private final Path folder;
    private final String classPath;
    private final List<String> options;

    /**
     * @param folder for its files
     * @param classPath of the product's bundles and of this program
     * @param options of the JVM that the product gets
     */
    LiveSession(Path folder, String classPath, List<String> options) {
        this.folder = folder;
        this.classPath = classPath;
        this.options = options;
    }

    /** Programs that show a server at a port of this machine. */
    enum Viewer {
        OURS, GTK_VNC, TIGERVNC
    }

    private List<String> command(Viewer viewer, int port) {
        return switch (viewer) {
            case OURS -> java("LiveWindow", String.valueOf(port));
            case GTK_VNC -> List.of("gvncviewer", "127.0.0.1:" + (port - 5900));
            case TIGERVNC -> List.of("xtigervncviewer", "127.0.0.1::" + port);
        };
    }

    private List<String> java(String program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, program));
        command.addAll(List.of(arguments));
        return command;
    }

    /** {@return seconds of processor time of a viewer that was warm, while somebody worked for so many seconds} */
    double cpuSeconds(Viewer viewer, double seconds) throws Exception {
        Path place = Files.createDirectories(folder.resolve(viewer.name()));
        try (XvncScene scene = new XvncScene(place.resolve("xvnc"), WIDTH, HEIGHT, 1); Screen screen = new Screen(place, WIDTH, HEIGHT)) {
            ProcessTree tree = start(viewer, scene.port, screen, place);
            try {
                animate(scene, seconds / 2);
                double before = tree.cpuSeconds();
                animate(scene, seconds);
                if (!tree.isAlive()) {
                    throw new IOException(viewer + " ended: " + Files.readString(place.resolve("viewer.log")));
                }
                return tree.cpuSeconds() - before;
            } finally {
                tree.end();
            }
        }
    }

    /** {@return milliseconds from each of so many key presses to the pixels that show it} */
    List<Double> keyMillis(Viewer viewer, int presses) throws Exception {
        Path place = Files.createDirectories(folder.resolve("keys-" + viewer));
        try (KeyScene scene = new KeyScene(place.resolve("qemu")); Screen screen = new Screen(place, WIDTH, HEIGHT)) {
            ProcessTree tree = start(viewer, scene.port, screen, place);
            try (KeyPresses keys = new KeyPresses(screen, WIDTH, HEIGHT)) {
                keys.measure(presses / 2); // lets it get warm
                return keys.measure(presses);
            } finally {
                tree.end();
            }
        }
    }

    private ProcessTree start(Viewer viewer, int port, Screen screen, Path place) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command(viewer, port)).redirectErrorStream(true).redirectOutput(place.resolve("viewer.log").toFile());
        Candidate.environment(builder, screen, Files.createDirectories(place.resolve("home")));
        ProcessTree tree = new ProcessTree(builder.start());
        Thread.sleep(SETTLING_MILLIS);
        return tree;
    }

    private void animate(XvncScene scene, double seconds) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(java("Animation", String.valueOf(seconds))).redirectErrorStream(true)
                .redirectOutput(folder.resolve("animation.log").toFile());
        builder.environment().putAll(scene.display());
        builder.environment().putAll(Map.of("GDK_BACKEND", "x11", "NO_AT_BRIDGE", "1"));
        if (builder.start().waitFor() != 0) {
            throw new IOException("nothing moves: " + Files.readString(folder.resolve("animation.log")));
        }
    }

    /** {@return what {@link Painting} prints} */
    double[] painting() throws IOException, InterruptedException {
        Path place = Files.createDirectories(folder.resolve("painting"));
        try (Screen screen = new Screen(place, WIDTH, HEIGHT)) {
            Path log = place.resolve("log");
            ProcessBuilder builder = new ProcessBuilder(java("Painting")).redirectError(log.toFile());
            Candidate.environment(builder, screen, Files.createDirectories(place.resolve("home")));
            Process process = builder.start();
            String line = new String(process.getInputStream().readAllBytes()).strip();
            if (process.waitFor() != 0 || line.isEmpty()) {
                throw new IOException("nothing was painted: " + Files.readString(log));
            }
            return List.of(line.split(" ")).stream().mapToDouble(Double::parseDouble).toArray();
        }
    }
}
