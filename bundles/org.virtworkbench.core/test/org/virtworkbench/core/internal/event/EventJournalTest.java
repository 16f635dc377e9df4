package org.virtworkbench.core.internal.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.virtworkbench.core.event.LogEntry;
import org.virtworkbench.core.event.LogEntry.Severity;
import org.virtworkbench.core.internal.StateFolder;
import org.virtworkbench.core.operation.Target;

/** Entries in memory and over starts. */
@Timeout(180)
class EventJournalTest {

    private static final Target GUEST = new Target("a", "Host\tA", "test:///default", Optional.of(new UUID(1, 2)), "we\\b\n1");

    @TempDir
    Path folder;

    private final List<String> troubles = new ArrayList<>();

    private EventJournal journal() {
        return new EventJournal(new StateFolder(folder), (what, cause) -> troubles.add(what + cause));
    }

    private static void awaitEntries(EventJournal journal, int count) throws InterruptedException {
        BlockingQueue<List<LogEntry>> heard = new LinkedBlockingQueue<>();
        try (var subscription = journal.subscribe(heard::add)) {
            while (journal.entries().size() < count) {
                assertNotNull(heard.poll(30, TimeUnit.SECONDS));
            }
        }
    }

    @Test
    void newestComeFirstAndAreThereAtTheNextStart() throws InterruptedException {
        EventJournal first = journal();
        first.add(Instant.ofEpochSecond(1), Severity.INFO, GUEST, "Started\t(booted)\nor so \\t");
        first.add(Instant.ofEpochSecond(2), Severity.ERROR, GUEST, "Crashed");
        first.stop();
        EventJournal second = journal();
        awaitEntries(second, 2);
        List<LogEntry> kept = second.entries();
        second.add(Instant.ofEpochSecond(3), Severity.INFO, GUEST, "Stopped");
        assertEquals(List.of("Crashed", "Started\t(booted)\nor so \\t"), kept.stream().map(LogEntry::text).toList());
        assertEquals(GUEST, kept.get(0).target());
        assertEquals(Severity.ERROR, kept.get(0).severity());
        assertEquals("Stopped", second.entries().get(0).text());
        assertTrue(second.entries().get(0).number() > kept.get(0).number() && kept.get(0).number() > kept.get(1).number());
        second.stop();
        assertEquals(List.of(), troubles);
    }

    @Test
    void tellsTheNewestWarningOfTheProgramSinceItStarted() throws InterruptedException {
        EventJournal first = journal();
        first.warn("Disk full");
        first.stop();
        EventJournal second = journal();
        awaitEntries(second, 1);
        second.add(Instant.ofEpochSecond(3), Severity.WARNING, GUEST, "Watchdog");
        assertEquals(Optional.empty(), second.warning());
        second.warn("Torn");
        second.warn("Full again");
        assertEquals(Optional.of("Full again"), second.warning().map(LogEntry::text));
        second.stop();
    }

    @Test
    void aTornLineCostsThatLineAlone() throws InterruptedException, IOException {
        EventJournal first = journal();
        first.add(Instant.ofEpochSecond(1), Severity.INFO, GUEST, "Started");
        first.stop();
        Files.writeString(folder.resolve("events.log"), "123\t2026-01-01T00:", StandardOpenOption.APPEND);
        EventJournal second = journal();
        awaitEntries(second, 2);
        String told = second.entries().getFirst().text();
        assertTrue(told.contains("1 could not be read"), told);
        assertTrue(Files.readString(Path.of(told.substring(told.indexOf(folder.toString())))).endsWith("\n123\t2026-01-01T00:"), told);
        second.add(Instant.ofEpochSecond(2), Severity.INFO, GUEST, "Stopped");
        second.stop();
        EventJournal third = journal();
        awaitEntries(third, 3);
        // told once: the file was mended
        assertEquals(List.of("Stopped", told, "Started"), third.entries().stream().map(LogEntry::text).toList());
        third.stop();
        assertEquals(List.of(), troubles);
    }

    @Test
    void aLineWithoutItsEndIsTornToo() throws InterruptedException, IOException {
        EventJournal first = journal();
        first.add(Instant.ofEpochSecond(1), Severity.INFO, GUEST, "Started");
        first.add(Instant.ofEpochSecond(2), Severity.INFO, GUEST, "Stopped (destroyed)");
        first.stop();
        Path file = folder.resolve("events.log");
        String whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, whole.length() - 12));
        EventJournal second = journal();
        awaitEntries(second, 2);
        List<String> texts = second.entries().stream().map(LogEntry::text).toList();
        assertTrue(texts.getFirst().contains("1 could not be read"), texts.toString());
        assertEquals("Started", texts.getLast());
        second.stop();
    }

    @Test
    void fiveThousandAreKept() {
        EventJournal journal = journal();
        for (int i = 0; i < 6_000; i++) {
            journal.add(Instant.ofEpochSecond(i), Severity.INFO, GUEST, "Event " + i);
        }
        assertEquals(5_000, journal.entries().size());
        assertEquals("Event 5999", journal.entries().get(0).text());
        journal.stop();
    }

    @Test
    void clearedIsCleared() throws InterruptedException {
        EventJournal journal = journal();
        journal.add(Instant.ofEpochSecond(1), Severity.INFO, GUEST, "Started");
        journal.clear();
        assertEquals(List.of(), journal.entries());
        journal.stop();
        EventJournal next = journal();
        next.add(Instant.ofEpochSecond(2), Severity.INFO, GUEST, "Stopped");
        awaitEntries(next, 1);
        next.stop();
        assertEquals(1, next.entries().size());
    }

    @Test
    void setsAFileAsideThatCannotBeReadAndGoesOn() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("events.log/content"));
        EventJournal journal = journal();
        awaitEntries(journal, 1);
        String told = journal.entries().getFirst().text();
        Path aside = Path.of(told.substring(told.indexOf(folder.toString())));
        assertTrue(Files.isDirectory(aside.resolve("content")), told);
        journal.stop();
        EventJournal next = journal();
        awaitEntries(next, 1);
        assertEquals(told, next.entries().getFirst().text());
        next.stop();
        assertEquals(1, troubles.size());
    }
}
