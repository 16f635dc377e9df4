package org.virtworkbench.core.internal;

import org.virtworkbench.core.event.EventLog;

/**
 * Trouble that concerns the person: it goes among the events as well.
 *
 * @param events told of it
 * @param log takes it with its cause
 */
public record ToldTrouble(EventLog events, Trouble log) implements Trouble {

    @Override
    public void report(String what, Throwable cause) {
        events.warn(what);
        log.report(what, cause);
    }
}
