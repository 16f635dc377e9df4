package org.virtworkbench.libvirt.internal.call;

import java.util.Locale;

import org.eclipse.core.runtime.ILog;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.log.LogLevel;
import org.virtworkbench.core.log.ProgramLog;

/** Writes every call with its duration into the log, when that shows so much. Arguments are never written: they may hold secrets. */
@Component(service = CallTrace.class)
public final class CallTrace {

    private static final double MILLI = 1e6;

    private final ProgramLog log;

    /** @param log where to write */
    @Activate
    public CallTrace(@Reference ProgramLog log) {
        this.log = log;
    }

    /** {@return what hears of the calls to one host} */
    public CallListener of(ConnectionUri uri) {
        String host = uri.server().orElse(uri.driver());
        return new CallListener() {
            @Override
            public void called(String function, long nanos, boolean failed) {
                if (log.shows(LogLevel.DEBUG)) {
                    log.write(LogLevel.DEBUG, host, String.format(Locale.ROOT, "%s %s %.3f ms", function, failed ? "failed after" : "took",
                            nanos / MILLI));
                }
            }

            /** Into the log, so that the fault is seen even where the caller swallows the exception. */
            @Override
            public void refused(IllegalStateException why) {
                ILog.of(CallTrace.class).error(why.getMessage(), why);
            }
        };
    }
}
