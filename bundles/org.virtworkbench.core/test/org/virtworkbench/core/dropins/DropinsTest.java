package org.virtworkbench.core.dropins;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** Jars of a person in a framework of their own. */
class DropinsTest {

    private static final String GOOD = "good.bundle";

    @TempDir
    private Path state;
    @TempDir
    private Path folder;
    private Framework framework;

    @BeforeEach
    void start() throws BundleException {
        framework = ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow()
                .newFramework(Map.of(Constants.FRAMEWORK_STORAGE, state.toString()));
        framework.start();
    }

    @AfterEach
    void stop() throws BundleException, InterruptedException {
        framework.stop();
        framework.waitForStop(0);
    }

    private List<String> dropIn() {
        return Dropins.start(folder, framework.getBundleContext());
    }

    /** {@return the bundles beside the framework, with their versions, those that run} */
    private List<String> running() {
        return Arrays.stream(framework.getBundleContext().getBundles()).filter(bundle -> bundle.getBundleId() != 0)
                .filter(bundle -> (bundle.getState() & (Bundle.STARTING | Bundle.ACTIVE)) != 0)
                .map(bundle -> bundle.getSymbolicName() + ' ' + bundle.getVersion()).sorted().toList();
    }

    private int installed() {
        return framework.getBundleContext().getBundles().length - 1;
    }

    private Path jar(String name, String... headers) throws IOException {
        Path jar = folder.resolve(name);
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        for (int i = 0; i < headers.length; i += 2) {
            manifest.getMainAttributes().putValue(headers[i], headers[i + 1]);
        }
        try (OutputStream file = Files.newOutputStream(jar); JarOutputStream out = new JarOutputStream(file, manifest)) {
            out.finish();
        }
        return jar;
    }

    private Path bundle(String jar, String name, String version, String... headers) throws IOException {
        String[] all = Arrays.copyOf(new String[] { "Bundle-ManifestVersion", "2", "Bundle-SymbolicName", name, "Bundle-Version", version },
                6 + headers.length);
        System.arraycopy(headers, 0, all, 6, headers.length);
        return jar(jar, all);
    }

    @Test
    void startsBundlesThatNeedEachOther() throws IOException {
        bundle("a.jar", "needs.good", "1.0.0", "Require-Bundle", GOOD, "Bundle-ActivationPolicy", "lazy");
        bundle("b.jar", GOOD, "1.0.0");
        assertEquals(List.of(), dropIn());
        assertEquals(List.of("good.bundle 1.0.0", "needs.good 1.0.0"), running());
    }

    @Test
    void takesThemAsTheyAreNowAtEachStart() throws Exception {
        bundle("a.jar", GOOD, "1.0.0");
        bundle("b.jar", "other.bundle", "1.0.0");
        assertEquals(List.of(), dropIn());
        stop();
        bundle("a.jar", GOOD, "2.0.0");
        Files.delete(folder.resolve("b.jar"));
        start();
        assertEquals(List.of(), running(), "the framework itself starts none of them");
        assertEquals(List.of(), dropIn());
        assertEquals(List.of("good.bundle 2.0.0"), running());
        assertEquals(1, installed());
    }

    @Test
    void takesTheNewestOfSeveralVersions() throws IOException {
        bundle("a.jar", GOOD + ";singleton:=true", "1.0.0");
        bundle("b.jar", GOOD + ";singleton:=true", "1.0.1");
        assertEquals(List.of("a.jar was not added to the program: another version of it was"), dropIn());
        assertEquals(List.of("good.bundle 1.0.1"), running());
        assertEquals(1, installed());
    }

    @Test
    void saysWhatIsNoBundleAndStartsTheOthers() throws IOException {
        List<Path> wrong = List.of(Files.createDirectory(folder.resolve("directory.jar")),
                Files.writeString(folder.resolve("nonsense.jar"), "no jar at all"), jar("plain.jar"));
        Files.writeString(folder.resolve("LICENSE"), "no jar by its name");
        bundle("z.jar", GOOD, "1.0.0");
        assertEquals(wrong.stream().map(jar -> jar.getFileName() + " was not added to the program: it is no OSGi bundle").toList(),
                dropIn());
        assertEquals(List.of("good.bundle 1.0.0"), running());
        assertEquals(1, installed());
    }

    @Test
    void saysWhatABundleLacks() throws IOException {
        bundle("needy.jar", "needy", "1.0.0", "Require-Bundle", "nowhere.to.be.found");
        assertEquals(List.of("needy.jar was not added to the program: it lacks Require-Bundle: nowhere.to.be.found"), dropIn());
        assertEquals(0, installed());
    }

    @Test
    void saysWhyABundleDoesNotStart() throws IOException {
        bundle("broken.jar", "broken", "1.0.0", "Bundle-Activator", "not.There");
        assertEquals(
                List.of("broken.jar was not added to the program: java.lang.ClassNotFoundException: not.There cannot be found by broken_1.0.0"),
                dropIn());
        assertEquals(0, installed());
    }

    @Test
    void saysWhatIsThereAlready() throws IOException {
        bundle("a.jar", GOOD, "1.0.0");
        bundle("b.jar", GOOD, "1.0.0");
        assertEquals(List.of(
                "b.jar was not added to the program: A bundle is already installed with the name \"good.bundle\" and version \"1.0.0\""),
                dropIn());
        assertEquals(List.of("good.bundle 1.0.0"), running());
    }
}
