package org.virtworkbench.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/**
 * A bundle of this build, as it was compiled.
 *
 * @param name its symbolic name without {@code org.virtworkbench.}
 * @param folder where it lies
 * @param classes its compiled classes, without those of its tests
 */
record Bundle(String name, Path folder, JavaClasses classes) {

    /** What all of our packages and bundles begin with. */
    static final String PREFIX = "org.virtworkbench."; //$NON-NLS-1$

    private static final Pattern COMMA_OUTSIDE_QUOTES = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    /** {@return all bundles of the product, sorted; the bundles that hold only tests are left out} */
    static List<Bundle> all() {
        Path bundles = Path.of(System.getProperty("bundles.folder"));
        try (Stream<Path> folders = Files.list(bundles)) {
            return folders.filter(f -> Files.exists(f.resolve("META-INF/MANIFEST.MF")))
                    .filter(f -> !f.getFileName().toString().contains(".tests"))
                    .map(Bundle::read).sorted(Comparator.comparing(Bundle::name)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Bundle read(Path folder) {
        JavaClasses classes = new ClassFileImporter().importPath(folder.resolve("target/classes"));
        return new Bundle(folder.getFileName().toString().substring(PREFIX.length()), folder, classes);
    }

    /** {@return the package that all of its packages lie in} */
    String rootPackage() {
        return PREFIX + name;
    }

    /** {@return what its manifest names in Require-Bundle, without versions and directives} */
    List<String> requiredBundles() {
        return names("Require-Bundle");
    }

    /** {@return what its manifest names in Import-Package, without versions and directives} */
    List<String> importedPackages() {
        return names("Import-Package");
    }

    /** {@return whether it declares services for the framework to start} */
    boolean hasComponents() {
        return Files.isDirectory(folder.resolve("target/classes/OSGI-INF"));
    }

    /** {@return the names of its manifest's headers as they are written, with repetitions} */
    List<String> headers() {
        try (Stream<String> lines = Files.lines(folder.resolve("META-INF/MANIFEST.MF"))) {
            return lines.filter(l -> l.matches("[\\w-]+:.*")).map(l -> l.substring(0, l.indexOf(':'))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the main part of its manifest} */
    Attributes manifest() {
        try (InputStream in = Files.newInputStream(folder.resolve("META-INF/MANIFEST.MF"))) {
            return new Manifest(in).getMainAttributes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> names(String header) {
        String value = manifest().getValue(header);
        if (value == null) {
            return List.of();
        }
        return COMMA_OUTSIDE_QUOTES.splitAsStream(value).map(clause -> clause.split(";", 2)[0].trim()).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
