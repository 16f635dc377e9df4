package org.virtworkbench.libvirt.internal.call;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

import org.libvirt.LibvirtException;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.libvirt.internal.error.CallFailures;
import org.virtworkbench.libvirt.internal.error.LibvirtError;
import org.virtworkbench.libvirt.internal.error.Messages;
import org.virtworkbench.libvirt.internal.jna.LibvirtApi;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.LongByReference;

/**
 * The one place through which all calls on a connection go. It keeps them off forbidden threads, lets at most as many run as the daemon takes at once (its
 * default is 5), measures them, and reads the error of a failed one on the thread that made it, where libvirt keeps it. Calls that last for minutes never
 * take all turns: what looks after the host, and what aborts them, must get through meanwhile.
 */
public final class Calls {

    private static final int IN_FLIGHT = 5;
    private static final int LONG_IN_FLIGHT = 3;
    private static final Integer DONE = 0;

    /** A call without a result that tells failure. */
    @FunctionalInterface
    public interface Procedure {

        /** @throws LibvirtException when libvirt-java noticed a failure */
        void run() throws LibvirtException;
    }

    private final LibvirtApi api;
    private final Pointer connection;
    private final Measure measure;
    private final ThreadGuard guard;
    private final Semaphore permits = new Semaphore(IN_FLIGHT, true);
    private final Semaphore longPermits = new Semaphore(LONG_IN_FLIGHT, true);
    private volatile Runnable progress = () -> {
    };
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile long lastReturn = System.nanoTime();
    private volatile boolean closed;

    /**
     * @param api the library
     * @param connection the connection, to ask whether it is alive
     * @param measure measures every call
     * @param guard knows forbidden threads
     */
    public Calls(LibvirtApi api, Pointer connection, Measure measure, ThreadGuard guard) {
        this.api = api;
        this.connection = connection;
        this.measure = measure;
        this.guard = guard;
    }

    /** {@return the library} */
    public LibvirtApi api() {
        return api;
    }

    /** {@return the connection's address} */
    public Pointer connection() {
        return connection;
    }

    /**
     * Makes a call and waits for it.
     *
     * @param <T> what it returns
     * @param function libvirt's name of it
     * @param call the call
     * @return what it returned: not null, not negative
     * @throws HypervisorException when it failed
     * @throws IllegalStateException on a thread that must not wait
     */
    public <T> T run(String function, NativeCall<T> call) throws HypervisorException {
        guard.check(function, measure.listener());
        permits.acquireUninterruptibly();
        try {
            if (closed) {
                throw CallFailures.linkLost(Messages.CallFailures_closed);
            }
            return measured(function, call);
        } finally {
            permits.release();
        }
    }

    /**
     * Makes a call that may last for minutes, such as one that saves memory, and waits for it.
     *
     * @param <T> what it returns
     * @param function libvirt's name of it
     * @param call the call
     * @return what it returned: not null, not negative
     * @throws HypervisorException when it failed
     * @throws IllegalStateException on a thread that must not wait
     */
    public <T> T runLong(String function, NativeCall<T> call) throws HypervisorException {
        guard.check(function, measure.listener());
        longPermits.acquireUninterruptibly();
        try {
            return run(function, call);
        } finally {
            longPermits.release();
        }
    }

    /**
     * Sets who hears that things go on.
     *
     * @param step runs on the calling thread whenever a call has got its turn, and when it is over
     */
    public void onProgress(Runnable step) {
        progress = step;
    }

    /**
     * Makes a call whose failure libvirt-java throws.
     *
     * @param function libvirt's name of it
     * @param call the call
     * @throws HypervisorException when it failed
     */
    public void perform(String function, Procedure call) throws HypervisorException {
        run(function, () -> {
            call.run();
            return DONE;
        });
    }

    /**
     * Makes a call that may last for minutes and whose failure libvirt-java throws.
     *
     * @param function libvirt's name of it
     * @param call the call
     * @throws HypervisorException when it failed
     */
    public void performLong(String function, Procedure call) throws HypervisorException {
        runLong(function, () -> {
            call.run();
            return DONE;
        });
    }

    private <T> T measured(String function, NativeCall<T> call) throws HypervisorException {
        progress.run();
        if (underWay.getAndIncrement() == 0) {
            lastReturn = System.nanoTime();
        }
        try {
            return measure.of(function, () -> translated(function, call));
        } finally {
            lastReturn = System.nanoTime();
            underWay.decrementAndGet();
            progress.run();
        }
    }

    private <T> T translated(String function, NativeCall<T> call) throws HypervisorException {
        try {
            T result = call.run();
            if (result == null || result instanceof Integer number && number < 0) {
                throw failure(function, null);
            }
            return result;
        } catch (LibvirtException e) {
            throw failure(function, e);
        } catch (UnsatisfiedLinkError e) {
            throw CallFailures.missing(function, e); // JNA looks for a function when it is called
        }
    }

    private HypervisorException failure(String function, Throwable cause) {
        LibvirtError error = LibvirtError.last(api);
        return CallFailures.translate(function, error, api.virConnectIsAlive(connection) != 0, cause);
    }

    /** {@return for how many ns calls are under way of which none returned; 0 when there is none} */
    public long silence() {
        return underWay.get() == 0 ? 0 : System.nanoTime() - lastReturn;
    }

    /** Asks something that needs nothing but the daemon ({@code virConnectGetLibVersion}), beside all turns, and waits for the answer. */
    public void probe() {
        api.virConnectGetLibVersion(connection, new LongByReference());
        lastReturn = System.nanoTime();
    }

    /** {@return whether the link stands; false once it is closed} */
    public boolean isAlive() {
        return !closed && api.virConnectIsAlive(connection) == 1;
    }

    /** Lets no further call begin. */
    public void shut() {
        closed = true;
    }

    /**
     * Waits until no call is under way, then runs the last ones.
     *
     * @param last what frees and closes the connection
     */
    public void whenIdle(Runnable last) {
        permits.acquireUninterruptibly(IN_FLIGHT);
        try {
            last.run();
        } finally {
            permits.release(IN_FLIGHT);
        }
    }
}
