package org.virtworkbench.libvirt.internal.call;

import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.ILog;
import org.eclipse.osgi.service.debug.DebugOptions;
import org.eclipse.osgi.service.debug.DebugOptionsListener;
import org.eclipse.osgi.service.debug.DebugTrace;
import org.osgi.service.component.annotations.Component;

/**
 * Writes every call with its duration to the platform's trace, when the option {@code org.virtworkbench.libvirt/calls} is on. Arguments are never written:
 * they may hold secrets.
 */
@Component(service = { CallTrace.class, DebugOptionsListener.class }, property = DebugOptions.LISTENER_SYMBOLICNAME
        + "=org.virtworkbench.libvirt")
public final class CallTrace implements CallListener, DebugOptionsListener {

    private static final String OPTION = "/calls";

    private volatile boolean on;
    private volatile DebugTrace trace;

    @Override
    public void optionsChanged(DebugOptions options) {
        trace = options.newDebugTrace("org.virtworkbench.libvirt", CallTrace.class);
        on = options.isDebugEnabled() && options.getBooleanOption("org.virtworkbench.libvirt" + OPTION, false);
    }

    @Override
    public void called(String function, long nanos, boolean failed) {
        DebugTrace to = trace;
        if (on && to != null) {
            to.trace(OPTION, function + (failed ? " failed after " : " took ") + TimeUnit.NANOSECONDS.toMicros(nanos) + " \u00b5s");
        }
    }

    /** Into the log, so that the fault is seen even where the caller swallows the exception. */
    @Override
    public void refused(IllegalStateException why) {
        ILog.of(CallTrace.class).error(why.getMessage(), why);
    }
}
