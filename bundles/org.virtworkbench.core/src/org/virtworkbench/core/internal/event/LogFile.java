package org.virtworkbench.core.internal.event;

import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.virtworkbench.core.event.LogEntry;
import org.virtworkbench.core.event.LogEntry.Severity;
import org.virtworkbench.core.internal.WholeFile;
import org.virtworkbench.core.operation.Target;

/** Keeps log entries in a file, one a line, with one older file beside it. A line that a crash tore is left out, and the file as it was
 * is set aside. Used by one thread. */
final class LogFile {

    private static final long FULL = 1 << 20;
    private static final int FIELDS = 9;

    private final Path file;
    private final Path older;

    LogFile(Path file) {
        this.file = file;
        older = file.resolveSibling(file.getFileName() + ".1");
    }

    /**
     * What was kept.
     *
     * @param entries oldest first
     * @param torn how many lines could not be understood; they are there no more
     * @param setAside where files with such lines are kept as they were
     */
    record Content(List<LogEntry> entries, int torn, List<Path> setAside) {
    }

    /**
     * {@return what was kept}
     *
     * @param now for the names of files set aside
     */
    Content read(Instant now) throws IOException {
        List<LogEntry> entries = new ArrayList<>();
        List<Path> setAside = new ArrayList<>();
        int torn = 0;
        for (Path each : List.of(older, file)) {
            List<LogEntry> whole = new ArrayList<>();
            int lines = read(each, whole);
            entries.addAll(whole);
            torn += lines;
            if (lines > 0) {
                mend(each, whole, now).ifPresent(setAside::add);
            }
        }
        return new Content(entries, torn, setAside);
    }

    private static int read(Path from, List<LogEntry> entries) throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(from);
        } catch (NoSuchFileException e) {
            return 0;
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.lastIndexOf('\n') + 1;
        // what has no end may also lack a part of its text
        int torn = end < text.length() ? 1 : 0;
        for (String line : text.substring(0, end).lines().filter(each -> !each.isEmpty()).toList()) {
            Optional<LogEntry> entry = parse(line);
            entry.ifPresent(entries::add);
            torn += entry.isPresent() ? 0 : 1;
        }
        return torn;
    }

    private static Optional<Path> mend(Path file, List<LogEntry> whole, Instant now) {
        WholeFile mended = new WholeFile(file);
        Path aside = mended.aside(now);
        try {
            Files.copy(file, aside);
            mended.replace(
                    whole.stream().map(entry -> format(entry) + '\n').collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8));
            return Optional.of(aside);
        } catch (IOException e) {
            return Optional.empty(); // the next start leaves the same lines out
        }
    }

    void append(List<LogEntry> entries) throws IOException {
        Files.createDirectories(file.getParent());
        if (Files.exists(file) && Files.size(file) > FULL) {
            Files.move(file, older, StandardCopyOption.REPLACE_EXISTING);
        }
        boolean torn = !endsWithLine();
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            if (torn) {
                out.write('\n');
            }
            for (LogEntry entry : entries) {
                out.write(format(entry));
                out.write('\n');
            }
        }
    }

    /** {@return whether the file is empty, not there, or whole up to its last line} */
    private boolean endsWithLine() throws IOException {
        if (!Files.exists(file)) {
            return true;
        }
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            if (channel.size() == 0) {
                return true;
            }
            ByteBuffer last = ByteBuffer.allocate(1);
            channel.position(channel.size() - 1).read(last);
            return last.get(0) == '\n';
        }
    }

    /**
     * Puts files away that can't be read, so that new entries can be kept.
     *
     * @return where
     */
    List<Path> setAside(Instant now) throws IOException {
        List<Path> put = new ArrayList<>();
        for (Path each : List.of(file, older)) {
            if (Files.exists(each) && !isReadable(each)) {
                Path aside = new WholeFile(each).aside(now);
                Files.move(each, aside);
                put.add(aside);
            }
        }
        return put;
    }

    private static boolean isReadable(Path each) {
        try {
            read(each, new ArrayList<>());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    void clear() throws IOException {
        Files.deleteIfExists(file);
        Files.deleteIfExists(older);
    }

    private static String format(LogEntry entry) {
        Target target = entry.target();
        return String.join("\t", Long.toString(entry.number()), entry.time().toString(), entry.severity().name(), escape(target.host()),
                escape(target.hostName()), escape(target.uri()), target.object().map(UUID::toString).orElse(""),
                escape(target.objectName()),
                escape(entry.text()));
    }

    private static Optional<LogEntry> parse(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != FIELDS) {
            return Optional.empty();
        }
        try {
            Optional<UUID> object = fields[6].isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(fields[6]));
            Target target = new Target(unescape(fields[3]), unescape(fields[4]), unescape(fields[5]), object, unescape(fields[7]));
            return Optional.of(new LogEntry(Long.parseLong(fields[0]), Instant.parse(fields[1]), Severity.valueOf(fields[2]), target,
                    unescape(fields[8])));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String unescape(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                c = switch (text.charAt(++i)) {
                    case 't' -> '\t';
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    default -> text.charAt(i);
                };
            }
            plain.append(c);
        }
        return plain.toString();
    }
}
