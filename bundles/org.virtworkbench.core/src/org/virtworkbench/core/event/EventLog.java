package org.virtworkbench.core.event;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.virtworkbench.core.inventory.InventoryService.Subscription;

/** What happened on hosts; an OSGi service, any thread. */
public interface EventLog {

    /** {@return entries, newest first; at most 5,000} */
    List<LogEntry> entries();

    /**
     * Tells of something that concerns the program itself and no host, as a warning; any thread, returns at once.
     *
     * @param text for a person
     */
    void warn(String text);

    /** {@return the newest {@link #warn warning} since the program started} */
    Optional<LogEntry> warning();

    /** Forgets all entries. */
    void clear();

    /**
     * Hears of new entries, on any thread, several at a time.
     *
     * @param listener takes them, oldest first
     * @return ends it
     */
    Subscription subscribe(Consumer<List<LogEntry>> listener);
}
