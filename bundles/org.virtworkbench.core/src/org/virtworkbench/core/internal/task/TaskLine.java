package org.virtworkbench.core.internal.task;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.StringJoiner;
import java.util.UUID;

import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.task.Task;
import org.virtworkbench.core.task.TaskState;

/** A task as one line of the history: fields between tabs, with backslashes for what a line can't hold; the last field is a dot, so that a torn line shows. */
final class TaskLine {

    private static final int FIELDS = 15;
    private static final String END = ".";

    private TaskLine() {
    }

    static String write(Task task) {
        Target target = task.target();
        StringJoiner line = new StringJoiner("\t");
        line.add(Long.toString(task.id())).add(Long.toString(task.group())).add(task.state().name());
        line.add(task.created().toString()).add(time(task.started())).add(time(task.ended()));
        line.add(escape(target.host())).add(escape(target.hostName())).add(escape(target.uri()));
        line.add(target.object().map(UUID::toString).orElse("")).add(escape(target.objectName()));
        line.add(escape(task.name())).add(escape(task.virshCommand())).add(escape(task.detail()));
        return line.add(END).toString();
    }

    /** {@return the task, empty when the line is none, or not whole} */
    static Optional<Task> read(String line) {
        String[] field = line.split("\t", -1);
        if (field.length != FIELDS || !field[FIELDS - 1].equals(END)) {
            return Optional.empty();
        }
        try {
            Optional<UUID> object = field[9].isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(field[9]));
            Target target = new Target(unescape(field[6]), unescape(field[7]), unescape(field[8]), object, unescape(field[10]));
            TaskState state = TaskState.valueOf(field[2]);
            return Optional.of(new Task(Long.parseLong(field[0]), Long.parseLong(field[1]), unescape(field[11]), target,
                    unescape(field[12]), state,
                    state == TaskState.DONE ? OptionalDouble.of(1) : OptionalDouble.empty(), unescape(field[13]), Instant.parse(field[3]),
                    time(field[4]), time(field[5])));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String time(Optional<Instant> time) {
        return time.map(Instant::toString).orElse("");
    }

    private static Optional<Instant> time(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String unescape(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                i++;
                c = switch (text.charAt(i)) {
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
