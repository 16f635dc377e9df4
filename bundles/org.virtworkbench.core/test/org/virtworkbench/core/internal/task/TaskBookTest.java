package org.virtworkbench.core.internal.task;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.virtworkbench.core.internal.Trouble;
import org.virtworkbench.core.internal.TurnedClock;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.task.Task;
import org.virtworkbench.core.task.TaskState;

@Timeout(180)
class TaskBookTest {

    @TempDir
    Path folder;

    private final List<String> troubles = new ArrayList<>();
    private final Trouble trouble = (what, cause) -> troubles.add(what);

    private final TurnedClock clock = new TurnedClock();

    private static Task task(long id, TaskState state) {
        Target target = new Target("host", "Host", "test:///default", Optional.empty(), "Host");
        return new Task(id, id, "nr" + id, target, "virsh version", state, OptionalDouble.empty(), "", Instant.EPOCH, Optional.empty(),
                Optional.empty());
    }

    private TaskHistory history() {
        return new TaskHistory(folder.resolve("tasks.tsv"), trouble);
    }

    @Test
    void forgetsOldTasksThatAreOverAndNoOthers() throws InterruptedException {
        TaskBook book = new TaskBook(history(), clock, trouble);
        book.loaded().join();
        BlockingQueue<List<Long>> forgotten = new LinkedBlockingQueue<>();
        book.news().subscribeForgotten(forgotten::add);
        book.enter(List.of(task(1, TaskState.RUNNING)));
        book.enter(LongStream.rangeClosed(2, TaskHistory.KEPT + 10).mapToObj(id -> task(id, TaskState.DONE)).toList());
        clock.turn(100);
        assertEquals(LongStream.rangeClosed(2, 11).boxed().toList(), forgotten.take());
        List<Long> left = book.all().stream().map(Task::id).toList();
        assertEquals(TaskHistory.KEPT, left.size());
        assertEquals(1, left.getLast());
        assertEquals(12, left.get(left.size() - 2));
        book.close();
        assertEquals(List.of(), troubles);
    }

    @Test
    void forgetsATaskOfWhichOnlyAnOlderPictureIsInTheFile() {
        HistoryWriter writer = new HistoryWriter(history(), before -> {
        });
        writer.write(task(1, TaskState.WAITING));
        writer.flush();
        writer.write(task(1, TaskState.DONE));
        writer.forget(List.of(1L));
        writer.flush();
        assertEquals(List.of(), history().load());
        assertEquals(List.of(), troubles);
    }

    @Test
    void keepsWhatIsWrittenAfterARewrite() {
        TaskHistory first = history();
        first.write(List.of(task(1, TaskState.DONE), task(2, TaskState.RUNNING)));
        first.forget(List.of(1L));
        first.write(List.of(task(2, TaskState.DONE)));
        assertEquals(List.of(TaskState.DONE), history().load().stream().map(Task::state).toList());
        assertEquals(List.of(), troubles);
    }

    @Test
    void setsADamagedFileAside() throws IOException {
        history().write(List.of(task(1, TaskState.DONE)));
        Path file = folder.resolve("tasks.tsv");
        byte[] damaged = (Files.readString(file) + "no task\n" + TaskLine.write(task(2, TaskState.DONE)).substring(0, 40))
                .getBytes(StandardCharsets.UTF_8);
        Files.write(file, damaged);
        assertEquals(List.of(1L), history().load().stream().map(Task::id).toList());
        assertEquals(1, troubles.size());
        Path aside = setAside();
        assertTrue(troubles.getFirst().contains("left out: 2") && troubles.getFirst().contains(aside.toString()), troubles::getFirst);
        assertArrayEquals(damaged, Files.readAllBytes(aside));
        assertEquals(List.of(1L), history().load().stream().map(Task::id).toList());
        assertEquals(1, troubles.size(), "told once");
    }

    @Test
    void setsAFileAsideThatCannotBeRead() throws IOException {
        Files.createDirectories(folder.resolve("tasks.tsv/content"));
        TaskHistory history = history();
        assertEquals(List.of(), history.load());
        assertTrue(Files.isDirectory(setAside().resolve("content")));
        history.write(List.of(task(1, TaskState.DONE)));
        assertEquals(List.of(1L), history().load().stream().map(Task::id).toList());
        assertEquals(1, troubles.size());
    }

    private Path setAside() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("tasks.tsv.broken-")).findFirst().orElseThrow();
        }
    }
}
