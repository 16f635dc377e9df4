package org.virtworkbench.core.internal.event;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.virtworkbench.core.event.EventLog;
import org.virtworkbench.core.event.LogEntry;
import org.virtworkbench.core.event.LogEntry.Severity;
import org.virtworkbench.core.internal.StateFolder;
import org.virtworkbench.core.internal.Trouble;
import org.virtworkbench.core.internal.inventory.Subscribers;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.core.operation.Target;

/** The newest 5,000 entries in memory and, written behind, in a file. */
@Component(immediate = true, service = { EventLog.class, EventJournal.class })
public final class EventJournal implements EventLog {

    private static final int MOST = 5_000;

    private final Trouble trouble;
    private final LogFile file;
    private final Subscribers<List<LogEntry>> subscribers;
    private final Deque<LogEntry> entries = new ArrayDeque<>();
    private final List<LogEntry> unwritten = new ArrayList<>();
    private final ThreadPoolExecutor writer;
    private boolean cleared;
    private Optional<LogEntry> warning = Optional.empty();
    /** Begins with the time, so that numbers rise over starts without reading what was kept. */
    private long lastNumber = System.currentTimeMillis() * 1_000;

    /**
     * @param folder where the entries are kept
     * @param trouble told when they can't be
     */
    @Activate
    public EventJournal(@Reference StateFolder folder, @Reference Trouble trouble) {
        this.trouble = trouble;
        file = new LogFile(folder.file("events.log"));
        subscribers = new Subscribers<>(trouble);
        writer = new ThreadPoolExecutor(1, 1, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, "event-log");
            thread.setDaemon(true);
            return thread;
        });
        writer.allowCoreThreadTimeOut(true);
        writer.execute(this::load);
    }

    private void load() {
        try {
            LogFile.Content content = file.read(Instant.now());
            List<LogEntry> kept = content.entries();
            if (content.torn() > 0) {
                warn(NLS.bind(Messages.torn, Integer.valueOf(content.torn()),
                        content.setAside().stream().map(Path::toString).collect(Collectors.joining(", "))));
            }
            synchronized (this) {
                if (cleared) {
                    return;
                }
                // two starts may lie within one tick of the clock, or the clock was set back
                lastNumber = Math.max(lastNumber, kept.stream().mapToLong(LogEntry::number).max().orElse(0));
                for (int i = kept.size() - 1; i >= 0 && entries.size() < MOST; i--) {
                    entries.addFirst(kept.get(i));
                }
            }
            if (!kept.isEmpty()) {
                subscribers.tell(kept);
            }
        } catch (IOException e) {
            unreadable(e);
        }
    }

    private void unreadable(IOException cause) {
        try {
            String text = NLS.bind(Messages.unreadable,
                    file.setAside(Instant.now()).stream().map(Path::toString).collect(Collectors.joining(", ")));
            trouble.report(text, cause);
            warn(text);
        } catch (IOException e) {
            cause.addSuppressed(e);
            trouble.report("The kept events can't be read, nor set aside", cause);
        }
    }

    /**
     * Adds an entry; any thread, returns at once.
     *
     * @param time when it was heard
     * @param severity how grave it is
     * @param target on what
     * @param text what, for a person
     */
    public synchronized void add(Instant time, Severity severity, Target target, String text) {
        keep(new LogEntry(++lastNumber, time, severity, target, text));
    }

    @Override
    public synchronized void warn(String text) {
        LogEntry entry = new LogEntry(++lastNumber, Instant.now(), Severity.WARNING, new Target("", "", "", Optional.empty(), ""), text);
        warning = Optional.of(entry);
        keep(entry);
    }

    @Override
    public synchronized Optional<LogEntry> warning() {
        return warning;
    }

    private void keep(LogEntry entry) {
        entries.addLast(entry);
        if (entries.size() > MOST) {
            entries.removeFirst();
        }
        unwritten.add(entry);
        if (unwritten.size() == 1 && !writer.isShutdown()) {
            writer.execute(this::write);
        }
    }

    private void write() {
        List<LogEntry> news;
        synchronized (this) {
            news = List.copyOf(unwritten);
            unwritten.clear();
        }
        if (news.isEmpty()) {
            return;
        }
        subscribers.tell(news);
        try {
            file.append(news);
        } catch (IOException e) {
            trouble.report("Events can't be kept", e);
        }
    }

    @Override
    public synchronized List<LogEntry> entries() {
        List<LogEntry> newestFirst = new ArrayList<>(entries);
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    @Override
    public void clear() {
        synchronized (this) {
            cleared = true;
            entries.clear();
            unwritten.clear();
        }
        writer.execute(() -> {
            try {
                file.clear();
            } catch (IOException e) {
                trouble.report("The kept events can't be removed", e);
            }
        });
    }

    @Override
    public Subscription subscribe(Consumer<List<LogEntry>> listener) {
        return subscribers.add(listener);
    }

    /** Writes what is left. */
    @Deactivate
    public void stop() {
        writer.shutdown();
        try {
            writer.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
