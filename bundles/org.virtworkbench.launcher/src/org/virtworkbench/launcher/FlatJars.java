package org.virtworkbench.launcher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Copies the jars of an installation for the class path: without signatures, since the JVM keeps no signed class in its cache, and stored
 * rather than compressed, which is faster to read. A bundle that is a folder becomes a jar.
 */
final class FlatJars {

    private static final String LIST = "configuration/org.eclipse.equinox.simpleconfigurator/bundles.info";
    /** Plain Equinox needs them; here the JVM finds services, and the class path is the list of bundles. */
    private static final String NOT_NEEDED = "org\\.eclipse\\.equinox\\.(launcher|simpleconfigurator)|org\\.apache\\.aries\\.spifly\\..*"
            + "|org\\.objectweb\\.asm.*";
    /** Low byte of a class file's major version (JVM specification, 4.1). */
    private static final int MAJOR_VERSION = 7;
    private static final byte JAVA_6 = 50;
    private static final String SIGNATURE = "META-INF/[^/]*\\.(SF|RSA|DSA|EC)";

    /** Our own bundles come first: what they offer the JVM's search for services goes before what others do. */
    private static final String OWN = "org.virtworkbench.";

    private final Path installation;
    private final Path folder;

    FlatJars(Path installation, Path folder) {
        this.installation = installation;
        this.folder = folder;
    }

    /**
     * Copies all jars.
     *
     * @return the copies
     * @throws IOException when a file can't be read or written
     */
    List<Path> copy() throws IOException {
        Files.createDirectories(folder);
        List<Path> copies = new ArrayList<>();
        for (String line : Files.readAllLines(installation.resolve(LIST))) {
            String[] fields = line.split(","); // name, version, location, start level, whether it is started
            if (!line.startsWith("#") && fields.length >= 3 && !fields[0].matches(NOT_NEEDED)) {
                Path copy = folder.resolve(fields[0] + ".jar");
                copy(installation.resolve(fields[2]), copy);
                copies.add(copy);
            }
        }
        copies.sort(Comparator.comparing((Path copy) -> !copy.getFileName().toString().startsWith(OWN)));
        return copies;
    }

    private static void copy(Path bundle, Path copy) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
            if (Files.isDirectory(bundle)) {
                copyFolder(bundle, out);
            } else {
                copyJar(bundle, out);
            }
        }
    }

    private static void copyFolder(Path bundle, ZipOutputStream out) throws IOException {
        try (Stream<Path> files = Files.walk(bundle)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = bundle.relativize(file).toString().replace('\\', '/');
                try (InputStream content = Files.newInputStream(file)) {
                    copyEntry(name, content, out);
                }
            }
        }
    }

    private static void copyJar(Path bundle, ZipOutputStream out) throws IOException {
        try (ZipFile in = new ZipFile(bundle.toFile())) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                copyEntry(entry.getName(), in.getInputStream(entry), out);
            }
        }
    }

    private static void copyEntry(String name, InputStream content, ZipOutputStream out) throws IOException {
        if (name.matches(SIGNATURE)) {
            return;
        }
        byte[] bytes = content(name, content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        entry.setCrc(sum.getValue());
        out.putNextEntry(entry);
        out.write(bytes);
        out.closeEntry();
    }

    private static byte[] content(String name, InputStream content) throws IOException {
        if (name.equals(JarFile.MANIFEST_NAME)) {
            Manifest manifest = new Manifest(content);
            manifest.getEntries().clear(); // the digests of the signature
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            manifest.write(bytes);
            return bytes.toByteArray();
        }
        byte[] bytes = content.readAllBytes();
        return name.endsWith(".class") ? keepable(bytes) : bytes;
    }

    /** Classes made for Java 5 and older are never in the JVM's cache, nor is what builds on them; as those of Java 6, which read the same, they are. */
    private static byte[] keepable(byte[] type) {
        if (type.length > MAJOR_VERSION && type[MAJOR_VERSION - 1] == 0 && type[MAJOR_VERSION] < JAVA_6) {
            type[MAJOR_VERSION] = JAVA_6;
        }
        return type;
    }
}
