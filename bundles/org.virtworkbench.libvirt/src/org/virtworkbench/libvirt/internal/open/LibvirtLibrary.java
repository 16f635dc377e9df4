package org.virtworkbench.libvirt.internal.open;

import java.util.function.Supplier;

import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.libvirt.internal.error.OpenFailures;
import org.virtworkbench.libvirt.internal.event.EventCallbacks;
import org.virtworkbench.libvirt.internal.jna.LibvirtApi;
import org.virtworkbench.libvirt.internal.jna.LibvirtRuntime;
import org.virtworkbench.libvirt.internal.loop.EventLoop;
import org.virtworkbench.libvirt.internal.loop.EventLoops;
import org.virtworkbench.libvirt.internal.loop.EventThread;

/** The client library with its event thread, loaded at the first use; a failure is not kept, as the person may install the library meanwhile. */
public final class LibvirtLibrary implements AutoCloseable {

    /** 6.0.0: the oldest that has all functions that are called. */
    private static final long OLDEST = 6_000_000;

    private final Supplier<LibvirtApi> loader;
    private Loaded loaded;

    /** Loads what is installed. */
    public LibvirtLibrary() {
        this(LibvirtRuntime::load);
    }

    /** @param loader gives the library or throws {@link UnsatisfiedLinkError} */
    LibvirtLibrary(Supplier<LibvirtApi> loader) {
        this.loader = loader;
    }

    /**
     * The library in use.
     *
     * @param api its functions
     * @param version such as {@code 9.0.0}
     * @param callbacks what it calls for events
     * @param events the thread that they come on
     * @param loop what that thread runs
     */
    public record Loaded(LibvirtApi api, String version, EventCallbacks callbacks, EventThread events, EventLoop loop) {

        /**
         * @param timeoutSeconds how long a host may take
         * @return what opens links
         */
        public Opener opener(long timeoutSeconds) {
            return new Opener(api, loop, timeoutSeconds);
        }
    }

    /**
     * {@return the library, loaded and with its event thread running}
     *
     * @throws HypervisorException when it is missing or too old
     */
    public synchronized Loaded get() throws HypervisorException {
        if (loaded == null) {
            loaded = load();
        }
        return loaded;
    }

    private Loaded load() throws HypervisorException {
        LibvirtApi api;
        try {
            api = loader.get();
        } catch (UnsatisfiedLinkError e) {
            throw OpenFailures.libraryMissing(e);
        }
        long version = LibvirtRuntime.version(api);
        if (version < OLDEST) {
            throw OpenFailures.libraryTooOld(text(version), text(OLDEST));
        }
        EventLoop loop = EventLoops.ofProcess();
        EventThread events = new EventThread(loop);
        events.start();
        return new Loaded(api, text(version), new EventCallbacks(api), events, loop);
    }

    private static String text(long version) {
        return version / 1_000_000 + "." + version / 1_000 % 1_000 + '.' + version % 1_000;
    }

    /** Stops the event thread. */
    @Override
    public synchronized void close() {
        if (loaded != null) {
            loaded.events().close();
            loaded = null;
        }
    }
}
