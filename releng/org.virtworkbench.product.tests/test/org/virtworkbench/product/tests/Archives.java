package org.virtworkbench.product.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The archives that the build made. */
final class Archives {

    static final Path LINUX = archive("linux.gtk.x86_64.tar.gz");
    static final Path MAC = archive("macosx.cocoa.aarch64.tar.gz");
    static final Path WINDOWS = archive("win32.win32.x86_64.zip");

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private Archives() {
    }

    private static Path archive(String platform) {
        return Path.of(System.getProperty("products.folder"), "virt-workbench-" + platform);
    }

    /** {@return the names of everything in an archive} */
    static List<String> list(Path archive) throws IOException, InterruptedException {
        if (archive.toString().endsWith(".zip")) {
            try (ZipFile zip = new ZipFile(archive.toFile())) {
                return Collections.list(zip.entries()).stream().map(ZipEntry::getName).toList();
            }
        }
        return tar(Path.of("target"), "-tzf", archive).lines().toList();
    }

    /** Unpacks a tar.gz into a folder, as a person would. */
    static void unpack(Path archive, Path folder) throws IOException, InterruptedException {
        tar(folder, "-xzf", archive);
    }

    private static String tar(Path folder, String option, Path archive) throws IOException, InterruptedException {
        return Commands.run(folder.toAbsolutePath(), Map.of(), LIMIT, List.of("tar", option, archive.toString()));
    }
}
