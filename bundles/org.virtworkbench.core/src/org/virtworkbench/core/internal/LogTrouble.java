package org.virtworkbench.core.internal;

import org.eclipse.core.runtime.ILog;
import org.osgi.service.component.annotations.Component;

/** Writes troubles to the platform's log. */
@Component
public final class LogTrouble implements Trouble {

    private final ILog log = ILog.of(LogTrouble.class);

    @Override
    public void report(String what, Throwable cause) {
        log.warn(what, cause);
    }
}
