package org.virtworkbench.core.internal.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.virtworkbench.core.event.EventLog;
import org.virtworkbench.core.event.LogEntry;
import org.virtworkbench.core.internal.StateFolder;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.core.log.LogLevel;
import org.virtworkbench.core.log.ProgramLog;

/**
 * The log with its sources: what the platform logs, what the JDK's loggers of our own classes say, and what happens on hosts. Its level is a preference that
 * works at once.
 */
@Component(immediate = true)
public final class ProgramLogService implements ProgramLog {

    private static final String OWN = "org.virtworkbench";

    private final LogWriter writer;
    private final Subscription events;
    private final ILogListener platform = this::logged;
    private final IPreferenceChangeListener preference;
    private final Logger loggers = Logger.getLogger(OWN);
    private final Handler handler = new OwnLoggers();
    /** What was kept of earlier runs is told by the event log, too, and not written again. */
    private final Instant begun = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
    private final AtomicLong told = new AtomicLong();

    /** What our classes say that know nothing of OSGi. */
    private final class OwnLoggers extends Handler {

        @Override
        public void publish(LogRecord said) {
            int value = said.getLevel().intValue();
            LogLevel level = value >= Level.SEVERE.intValue() ? LogLevel.ERROR
                    : value >= Level.WARNING.intValue() ? LogLevel.WARNING
                            : value >= Level.INFO.intValue() ? LogLevel.INFO : LogLevel.DEBUG;
            write(level, said.getLoggerName(), said.getMessage() + trace(said.getThrown()));
        }

        @Override
        public void flush() {
            // written behind
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    /**
     * Begins to write.
     *
     * @param folder tells where the person's data lies
     * @param events what happens on hosts
     */
    @Activate
    public ProgramLogService(@Reference StateFolder folder, @Reference EventLog events) {
        this(folder.log().resolve("virt-workbench.log"), events);
    }

    private ProgramLogService(Path file, EventLog events) {
        writer = new LogWriter(file, stored());
        synchronized (told) {
            this.events = events.subscribe(this::happened);
            happened(events.entries().reversed()); // what came before there was a log
        }
        IEclipsePreferences node = InstanceScope.INSTANCE.getNode(NODE);
        preference = change -> {
            if (change.getKey().equals(LEVEL)) {
                setLevel(stored());
            }
        };
        node.addPreferenceChangeListener(preference);
        Platform.addLogListener(platform);
        loggers.addHandler(handler);
    }

    private static LogLevel stored() {
        return LogLevel.of(InstanceScope.INSTANCE.getNode(NODE).get(LEVEL, null)).orElse(LogLevel.INFO);
    }

    private void logged(IStatus status, String bundle) {
        LogLevel level = switch (status.getSeverity()) {
            case IStatus.ERROR -> LogLevel.ERROR;
            case IStatus.WARNING -> LogLevel.WARNING;
            default -> LogLevel.INFO;
        };
        if (shows(level)) {
            StringBuilder text = new StringBuilder(status.getMessage());
            for (IStatus child : status.getChildren()) {
                text.append('\n').append(child.getMessage()).append(trace(child.getException()));
            }
            write(level, bundle, text + trace(status.getException()));
        }
    }

    private void happened(List<LogEntry> entries) {
        synchronized (told) {
            for (LogEntry entry : entries) {
                if (entry.number() > told.get() && entry.time().isAfter(begun)) {
                    told.set(entry.number());
                    happened(entry);
                }
            }
        }
    }

    private void happened(LogEntry entry) {
        LogLevel level = switch (entry.severity()) {
            case ERROR -> LogLevel.ERROR;
            case WARNING -> LogLevel.WARNING;
            case INFO -> LogLevel.INFO;
        };
        String object = entry.target().objectName().isEmpty() ? "" : entry.target().objectName() + ": ";
        write(level, entry.target().hostName().isEmpty() ? OWN : entry.target().hostName(), object + entry.text());
    }

    private static String trace(Throwable thrown) {
        if (thrown == null) {
            return "";
        }
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text.append('\n')));
        return text.toString();
    }

    @Override
    public boolean shows(LogLevel level) {
        return writer.shows(level);
    }

    @Override
    public void setLevel(LogLevel level) {
        writer.setLevel(level);
    }

    @Override
    public void write(LogLevel level, String source, String text) {
        writer.write(level, source, text);
    }

    @Override
    public Path file() {
        return writer.file();
    }

    @Override
    public void flush() {
        writer.flush();
    }

    /** Writes what is left. */
    @Deactivate
    public void stop() {
        loggers.removeHandler(handler);
        Platform.removeLogListener(platform);
        InstanceScope.INSTANCE.getNode(NODE).removePreferenceChangeListener(preference);
        events.close();
        writer.close();
    }
}
