package org.virtworkbench.core.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * A file that is read and written as a whole: at any moment, also when the program is killed, it has its old or its new content. What can't be understood is set
 * aside and never lost.
 *
 * @param path where it is
 */
public record WholeFile(Path path) {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneId.systemDefault());

    /**
     * Writes new content: into a temporary file, forced to disk, which takes the old one's place.
     *
     * @param content all of it
     * @throws IOException when it can't be written; the old content is there then
     */
    public void replace(byte[] content) throws IOException {
        Path temporary = prepare(content);
        try {
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * Writes new content that does not take the old one's place yet.
     *
     * @return where it is
     */
    Path prepare(byte[] content) throws IOException {
        Files.createDirectories(path.getParent());
        Path temporary = path.resolveSibling(path.getFileName() + ".new");
        ByteBuffer bytes = ByteBuffer.wrap(content);
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            // what takes the old file's place must be on the disk before: a crash would leave an empty one otherwise
            channel.force(true);
        }
        return temporary;
    }

    /**
     * {@return where the file is put when it is set aside}
     *
     * @param now for its name
     */
    public Path aside(Instant now) {
        return path.resolveSibling(path.getFileName() + ".broken-" + STAMP.format(now));
    }
}
