package org.virtworkbench.ui;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.IStatus;

/**
 * What a person is told about something that did not work.
 *
 * @param what did not work
 * @param why not; empty when {@code what} says it already
 * @param cure what to do; empty when nothing is known
 * @param details for a report, such as a stack trace; empty when there are none
 */
record Failure(String what, String why, String cure, String details) {

    /** {@return what a status says: its first line is what, the others are the cure, its children and exception are why} */
    static Failure of(IStatus status) {
        String message = status.getMessage() == null ? "" : status.getMessage().strip();
        int end = message.indexOf('\n');
        String what = end < 0 ? message : message.substring(0, end);
        String cure = end < 0 ? "" : message.substring(end + 1).strip();
        List<String> reasons = new ArrayList<>();
        for (IStatus child : status.getChildren()) {
            reasons.add(child.getMessage());
        }
        Throwable cause = status.getException();
        if (reasons.isEmpty() && cause != null && cause.getMessage() != null && !message.contains(cause.getMessage())) {
            reasons.add(cause.getMessage());
        }
        return new Failure(what, String.join("\n", reasons), cure, cause == null ? "" : trace(cause));
    }

    /** {@return all of it as text for the clipboard} */
    String asText() {
        return String.join("\n", List.of(what, why, cure, details).stream().filter(part -> !part.isEmpty()).toList());
    }

    private static String trace(Throwable cause) {
        StringWriter out = new StringWriter();
        cause.printStackTrace(new PrintWriter(out));
        return out.toString();
    }
}
