package org.virtworkbench.product.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Linux product as a person gets it: unpacked from its archive, started by its script. */
class PackedProductTest {

    /** GTK complains about theme and sizes by itself; nobody but its developers can do anything about it. And the JVM repeats its options. */
    private static final String NOISE = "\\(.*:\\d+\\): G\\w+-(CRITICAL|WARNING) \\*\\*: .*|SWT SessionManagerDBus: .*"
            + "|Picked up JAVA_TOOL_OPTIONS: .*";
    private static final Duration LIMIT = Duration.ofMinutes(10);

    @TempDir
    private Path folder;

    @Test
    void opensItsWindow() throws Exception {
        Path installation = install();
        Path home = Files.createDirectory(folder.resolve("home"));

        assertOpensItsWindow(installation, environment(home), home);

        try (var files = Files.list(installation.resolve("configuration"))) {
            assertTrue(files.noneMatch(f -> f.getFileName().toString().startsWith("org.eclipse.osgi")),
                    "the installation was written to");
        }
    }

    @Test
    void opensTheConsoleThatItIsAskedFor() throws Exception {
        Path installation = install();
        Path home = Files.createDirectory(folder.resolve("home"));

        assertOpensItsWindow(installation, environment(home), home, "--connect", "test:///default", "--show-domain-console", "test");

        String layout = Files
                .readString(home.resolve("data/virt-workbench/workspace/.metadata/.plugins/org.eclipse.e4.workbench/workbench.xmi"));
        assertTrue(layout.contains("label=\"test &#x2013; Console\""), layout);
    }

    @Test
    void startsFastOnceItIsPrepared() throws Exception {
        assumeTrue(Runtime.version().feature() >= 24, "needs a Java that keeps classes ahead of time");
        Path installation = install();
        Path home = Files.createDirectory(folder.resolve("home"));
        Map<String, String> preparing = new HashMap<>(environment(home));
        preparing.put("VIRT_WORKBENCH_START", "prepare");
        Commands.run(folder, preparing, LIMIT, List.of(installation.resolve("virt-workbench").toString()));
        Path fast;
        try (var folders = Files.newDirectoryStream(home.resolve("cache/virt-workbench"), "fast-*")) {
            fast = folders.iterator().next();
        }
        Path classes = fast.resolve("classes.aot");
        byte[] pictures = Files.readAllBytes(fast.resolve("pictures"));

        assertOpensItsWindow(installation, environment(home), home, "--demo"); // the JVM takes notes
        long begin = System.nanoTime();
        while (!Files.exists(classes)) {
            assertTrue(System.nanoTime() - begin < LIMIT.toNanos(), "the JVM's cache of classes was not made");
            Thread.sleep(50);
        }
        assertOpensItsWindow(installation, environment(home), home, "--demo"); // and uses them
        Map<String, String> elsewhere = new HashMap<>(environment(home));
        elsewhere.put("JAVA_TOOL_OPTIONS", "-Duser.language=de -Duser.country=AT");
        assertOpensItsWindow(installation, elsewhere, home, "--demo"); // in another language as well

        assertArrayEquals(pictures, Files.readAllBytes(fast.resolve("pictures")), "icons were drawn that could have been drawn ahead");
        assertTrue(Files.exists(classes) && Files.exists(fast.resolve("key")), "the fast start was given up");
        assertFalse(Files.exists(home.resolve("cache/virt-workbench").resolve(fast.getFileName().toString().replace("fast", "framework"))),
                "plain Equinox was started");
    }

    @Test
    void saysWhichFoldersMustBeWritable() throws Exception {
        Path installation = install();
        Path file = Files.createFile(folder.resolve("home")); // root writes wherever there is a folder

        Process process = start(installation, environment(file));

        assertEquals(1, status(process));
        assertEquals("virt-workbench: Neither " + file + "/data/virt-workbench can be written, where hosts and settings are kept, nor "
                + file
                + "/cache/virt-workbench.\nMake these folders writable for you, or set XDG_DATA_HOME and XDG_CACHE_HOME to others.\n",
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    @Test
    void worksOutInTheFolderOfItsDataWhatCantBeKeptElsewhere() throws Exception {
        Path installation = install();
        Path home = Files.createDirectory(folder.resolve("home"));
        Files.createFile(home.resolve("cache"));

        Process process = start(installation, environment(home), "--version");

        assertEquals(0, status(process));
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(output.contains("Virt Workbench 0."), output);
        assertTrue(Files.isDirectory(home.resolve("data/virt-workbench/cache")), output);
    }

    private static int status(Process process) throws InterruptedException {
        assertTrue(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS), "still runs");
        return process.exitValue();
    }

    private static Process start(Path installation, Map<String, String> environment, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(installation.resolve("virt-workbench").toString()));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder.start();
    }

    private Path install() throws Exception {
        assumeTrue(System.getenv("DISPLAY") != null, "needs an X display");
        Path place = Files.createDirectory(folder.resolve("with a blank"));
        Archives.unpack(Archives.LINUX, place);
        return place.resolve("virt-workbench");
    }

    private static Map<String, String> environment(Path home) {
        return Map.of("HOME", home.toString(), "XDG_DATA_HOME", home.resolve("data").toString(),
                "XDG_CACHE_HOME", home.resolve("cache").toString(), "JAVA_HOME", System.getProperty("java.home"));
    }

    private void assertOpensItsWindow(Path installation, Map<String, String> environment, Path home, String... options)
            throws Exception {
        Path picture = folder.resolve("window.png");
        Files.deleteIfExists(picture);

        List<String> command = new ArrayList<>(
                List.of(installation.resolve("virt-workbench").toString(), "--screenshot", picture.toString()));
        command.addAll(List.of(options));
        String output = Commands.run(folder, environment, LIMIT, command);

        assertWindow(ImageIO.read(picture.toFile()));
        Path workspace = home.resolve("data/virt-workbench/workspace");
        assertTrue(Files.isDirectory(workspace), "no workspace where it belongs");
        Path log = workspace.resolve(".metadata/.log");
        assertFalse(Files.exists(log) && Files.readString(log).lines().anyMatch(l -> l.matches("!ENTRY \\S+ 4 .*")),
                () -> "errors were logged: " + log);
        assertEquals(List.of(), output.lines().filter(l -> !l.isBlank() && !l.matches(NOISE)).toList());
    }

    private static void assertWindow(BufferedImage picture) {
        assertTrue(picture.getWidth() >= 1000 && picture.getHeight() >= 600, picture.getWidth() + "×" + picture.getHeight());
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        long black = Arrays.stream(pixels).filter(p -> (p & 0xffffff) == 0).count();
        assertTrue(black < pixels.length / 10, "the window does not cover the screen");
        long colours = Arrays.stream(pixels).distinct().count();
        assertTrue(colours > 3, "nothing is painted: " + colours + " colours");
    }
}
