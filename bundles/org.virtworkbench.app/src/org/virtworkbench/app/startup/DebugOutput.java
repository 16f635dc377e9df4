package org.virtworkbench.app.startup;

import java.io.PrintStream;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.swt.widgets.Display;
import org.virtworkbench.core.log.LogLevel;
import org.virtworkbench.core.log.ProgramLog;

/** Diagnosis: the platform's log and freezes of the UI thread on the error stream, and every call to libvirt in the program's log. */
public final class DebugOutput {

    private final PrintStream out;

    private DebugOutput(PrintStream out) {
        this.out = out;
    }

    /**
     * Begins.
     *
     * @param display whose thread is watched
     */
    public static void start(Display display) {
        DebugOutput output = new DebugOutput(System.err);
        Platform.addLogListener(output::log);
        ServiceCaller.callOnce(DebugOutput.class, ProgramLog.class, log -> log.setLevel(LogLevel.DEBUG));
        new FreezeWatch(display, output::freeze).start();
    }

    private void log(IStatus status, String plugin) {
        String severity = switch (status.getSeverity()) {
            case IStatus.ERROR -> "error";
            case IStatus.WARNING -> "warning";
            default -> "info";
        };
        line(severity + ' ' + plugin + ": " + status.getMessage());
        if (status.getException() != null) {
            status.getException().printStackTrace(out);
        }
    }

    private void freeze(long milliseconds, StackTraceElement[] stack) {
        StringBuilder text = new StringBuilder("the window did not answer for ").append(milliseconds).append(" ms");
        for (StackTraceElement element : stack) {
            text.append(System.lineSeparator()).append("\tat ").append(element);
        }
        line(text.toString());
        ServiceCaller.callOnce(DebugOutput.class, ProgramLog.class,
                log -> log.write(LogLevel.WARNING, "org.virtworkbench.app", text.toString()));
    }

    private void line(String text) {
        out.println(LocalTime.now().truncatedTo(ChronoUnit.MILLIS) + " " + text);
    }
}
