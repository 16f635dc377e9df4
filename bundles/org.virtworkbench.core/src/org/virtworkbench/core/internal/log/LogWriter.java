package org.virtworkbench.core.internal.log;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.virtworkbench.core.log.LogLevel;
import org.virtworkbench.core.log.ProgramLog;

/** Writes the log behind, on a thread that ends by itself when there is nothing to write. */
final class LogWriter implements ProgramLog, AutoCloseable {

    /** With each call traced, that is ten minutes of a busy program. */
    private static final long FULL = 5 << 20;
    private static final int OLDER = 3;
    /** So many lines wait at most: a disk that hangs must not fill the memory. */
    private static final int MOST_WAITING = 50_000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT)
            .withZone(ZoneId.systemDefault());

    private record Line(Instant time, LogLevel level, String source, String text) {

        String formatted() {
            return TIME.format(time) + ' ' + String.format(Locale.ROOT, "%-7s", level) + ' ' + source + ": "
                    + Secrets.hide(text).stripTrailing().replace("\n", "\n    ") + '\n';
        }
    }

    private final RotatingFile file;
    private final ThreadPoolExecutor writer;
    private final List<Line> waiting = new ArrayList<>();
    private int dropped;
    private volatile LogLevel level;

    LogWriter(Path path, LogLevel level) {
        this(new RotatingFile(path, FULL, OLDER), level);
    }

    LogWriter(RotatingFile file, LogLevel level) {
        this.file = file;
        this.level = level;
        writer = new ThreadPoolExecutor(1, 1, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, "program-log");
            thread.setDaemon(true);
            return thread;
        });
        writer.allowCoreThreadTimeOut(true);
    }

    @Override
    public boolean shows(LogLevel asked) {
        return asked.compareTo(level) <= 0;
    }

    @Override
    public void setLevel(LogLevel changed) {
        level = changed;
    }

    @Override
    public Path file() {
        return file.path();
    }

    @Override
    public void write(LogLevel of, String source, String text) {
        if (!shows(of)) {
            return;
        }
        Line line = new Line(Instant.now(), of, source, text);
        synchronized (waiting) {
            if (waiting.size() >= MOST_WAITING) {
                dropped++;
                return;
            }
            waiting.add(line);
            if (waiting.size() > 1) {
                return;
            }
        }
        try {
            writer.execute(this::writeWaiting);
        } catch (RejectedExecutionException e) {
            // the program ends
        }
    }

    private void writeWaiting() {
        List<Line> lines;
        synchronized (waiting) {
            lines = new ArrayList<>(waiting);
            waiting.clear();
            if (dropped > 0) {
                lines.add(new Line(Instant.now(), LogLevel.WARNING, NODE, dropped + " lines were left out: the disk is too slow"));
                dropped = 0;
            }
        }
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.formatted()));
        try {
            file.append(text.toString());
        } catch (IOException e) {
            // there is no other place to say it: the platform's own log is fed by us and would come back here
            System.err.println("virt-workbench: the log can't be written: " + e.getMessage());
        }
    }

    @Override
    public void flush() {
        Future<?> end = writer.submit(this::writeWaiting);
        try {
            end.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        writer.shutdown();
        try {
            writer.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
