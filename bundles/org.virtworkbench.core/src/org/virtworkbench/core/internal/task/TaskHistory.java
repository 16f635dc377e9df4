package org.virtworkbench.core.internal.task;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.internal.Trouble;
import org.virtworkbench.core.internal.WholeFile;
import org.virtworkbench.core.task.Task;

/**
 * The file that remembers tasks: one line each time that one changes its state, the last line of a task counts. Rewritten into a new file that takes the old
 * one's place when it grew to four times of what is kept. Not thread-safe: one writer.
 */
final class TaskHistory {

    static final int KEPT = 1000;
    private static final int LINES_BEFORE_REWRITE = 4 * KEPT;

    private final WholeFile whole;
    private final Path file;
    private final Trouble trouble;
    private final NavigableMap<Long, Task> tasks = new TreeMap<>();
    private int lines;

    TaskHistory(Path file, Trouble trouble) {
        this.file = file;
        this.whole = new WholeFile(file);
        this.trouble = trouble;
    }

    /**
     * {@return the tasks of earlier starts, oldest first} Lines that can't be read, such as a last one that was torn, are left out; the file as it was is set aside
     * then, and so is one that can't be read at all.
     */
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
            unreadable(e);
        }
        if (damaged > 0) {
            damaged(damaged);
        }
        trim();
        if (damaged > 0 || torn) {
            rewrite();
        }
        return List.copyOf(tasks.values());
    }

    private void unreadable(IOException cause) {
        Path aside = whole.aside(Instant.now());
        try {
            Files.move(file, aside);
            trouble.report(NLS.bind(Messages.history_unreadable, aside), cause);
        } catch (IOException e) {
            cause.addSuppressed(e);
            trouble.report(NLS.bind(Messages.history_stays, cause.getMessage()), cause);
        }
    }

    private void damaged(int lines) {
        Path aside = whole.aside(Instant.now());
        try {
            Files.copy(file, aside);
            trouble.report(NLS.bind(Messages.history_damaged, lines, aside), null);
        } catch (IOException e) {
            trouble.report(NLS.bind(Messages.history_damaged, lines, file), e);
        }
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
            unwritable(e);
        }
    }

    /** Part of a line may have been written, as on a full disk: the next attempt makes the file anew, with all that it lacks. */
    private void unwritable(IOException cause) {
        lines = LINES_BEFORE_REWRITE;
        trouble.report(NLS.bind(Messages.history_unwritable, cause.getMessage()), cause);
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
        try {
            whole.replace(tasks.values().stream().map(task -> TaskLine.write(task) + '\n').collect(Collectors.joining())
                    .getBytes(StandardCharsets.UTF_8));
            lines = tasks.size();
        } catch (IOException e) {
            unwritable(e);
        }
    }
}
