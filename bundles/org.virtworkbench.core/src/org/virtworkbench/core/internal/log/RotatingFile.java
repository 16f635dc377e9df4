package org.virtworkbench.core.internal.log;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A text file that is put aside when it is full; some older ones stay, the oldest goes. Used by one thread. */
final class RotatingFile {

    private final Path file;
    private final long full;
    private final int older;

    /**
     * @param file where to write
     * @param full bytes from which on a new file is begun
     * @param older how many older files stay
     */
    RotatingFile(Path file, long full, int older) {
        this.file = file;
        this.full = full;
        this.older = older;
    }

    Path path() {
        return file;
    }

    void append(String text) throws IOException {
        Files.createDirectories(file.getParent());
        if (Files.exists(file) && Files.size(file) >= full) {
            for (int number = older - 1; number >= 1; number--) {
                if (Files.exists(aside(number))) {
                    Files.move(aside(number), aside(number + 1), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            Files.move(file, aside(1), StandardCopyOption.REPLACE_EXISTING);
        }
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            out.write(text);
        }
    }

    private Path aside(int number) {
        return file.resolveSibling(file.getFileName() + "." + number);
    }
}
