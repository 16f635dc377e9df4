package org.virtworkbench.testhosts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Images of CDs, made by xorriso. */
public final class TestMedium {

    private TestMedium() {
    }

    /**
     * Makes an image of files.
     *
     * @param iso the image
     * @param root the folder whose files it gets
     * @param options of mkisofs
     * @return the image
     * @throws IOException with what xorriso said, when it could not
     */
    public static Path of(Path iso, Path root, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("xorriso", "-as", "mkisofs"));
        command.addAll(List.of(options));
        command.addAll(List.of("-o", iso.toString(), root.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
        return iso;
    }

    /**
     * Makes an image that boots.
     *
     * @param iso the image
     * @param label of the CD
     * @param boot what the BIOS loads and runs: its first sector
     * @return the image
     * @throws IOException with what xorriso said, when it could not
     */
    public static Path bootable(Path iso, String label, byte[] boot) throws IOException, InterruptedException {
        Path root = Files.createDirectory(iso.resolveSibling("files of " + iso.getFileName()));
        Files.write(root.resolve("boot.img"), boot);
        return of(iso, root, "-V", label, "-b", "boot.img", "-no-emul-boot", "-boot-load-size", "4");
    }
}
