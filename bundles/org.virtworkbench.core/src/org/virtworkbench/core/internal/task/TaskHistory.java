package org.virtworkbench.core.internal.task;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.internal.Trouble;
import org.virtworkbench.core.task.Task;

/**
 * The file that remembers tasks: one line each time that one changes its state, the last line of a task counts. Rewritten into a new file that takes the old
 * one's place when it grew to four times of what is kept. Not thread-safe: one writer.
 */
final class TaskHistory {

    static final int KEPT = 1000;
    private static final int LINES_BEFORE_REWRITE = 4 * KEPT;

    private final Path file;
    private final Trouble trouble;
    private final NavigableMap<Long, Task> tasks = new TreeMap<>();
    private int lines;

    TaskHistory(Path file, Trouble trouble) {
        this.file = file;
        this.trouble = trouble;
    }

    /** {@return the tasks of earlier starts, oldest first} Lines that can't be read, such as a last one that was torn, are left out and logged. */
    List<Task> load() {
        int damaged = 0;
        boolean torn = false;
        try {
            String text = Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
            for (String line : text.lines().toList()) {
                Optional<Task> task = TaskLine.read(line);
                task.ifPresent(read -> tasks.put(read.id(), read));
                damaged += task.isPresent() ? 0 : 1;
                lines++;
            }
            torn = !text.isEmpty() && !text.endsWith("\n");
        } catch (IOException e) {
            trouble.report(Messages.history_unreadable, e);
        }
        if (damaged > 0) {
            trouble.report(NLS.bind(Messages.history_damaged, damaged), null);
        }
        trim();
        if (damaged > 0 || torn) {
            rewrite();
        }
        return List.copyOf(tasks.values());
    }

    /** Writes new pictures of tasks. */
    void write(Collection<Task> pictures) {
        List<String> text = new ArrayList<>();
        for (Task task : pictures) {
            tasks.put(task.id(), task);
            text.add(TaskLine.write(task));
        }
        trim();
        if (lines + text.size() > LINES_BEFORE_REWRITE) {
            rewrite();
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            lines += text.size();
        } catch (IOException e) {
            trouble.report(Messages.history_unwritable, e);
        }
    }

    /** Forgets tasks. */
    void forget(Collection<Long> ids) {
        tasks.keySet().removeAll(ids);
        rewrite();
    }

    private void trim() {
        while (tasks.size() > KEPT) {
            tasks.pollFirstEntry();
        }
    }

    private void rewrite() {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.getParent());
            writeThrough(fresh, tasks.values().stream().map(task -> TaskLine.write(task) + '\n').collect(Collectors.joining()));
            try {
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            }
            lines = tasks.size();
        } catch (IOException e) {
            trouble.report(Messages.history_unwritable, e);
        }
    }

    /** What takes the old file's place must be on the disk before: a crash would leave an empty one otherwise. */
    private static void writeThrough(Path file, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }
}
