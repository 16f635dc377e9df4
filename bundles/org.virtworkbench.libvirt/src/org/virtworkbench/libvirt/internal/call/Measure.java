package org.virtworkbench.libvirt.internal.call;

import org.virtworkbench.core.driver.CallObserver;
import org.virtworkbench.core.driver.HypervisorException;

/**
 * Measures the calls to one host.
 *
 * @param listener hears of each when it is over
 * @param observer hears of each when it begins and when it is over
 */
public record Measure(CallListener listener, CallObserver observer) {

    /**
     * A call with its errors translated.
     *
     * @param <T> what it gives
     */
    @FunctionalInterface
    public interface Call<T> {

        /**
         * @return what it gives
         * @throws HypervisorException when it failed
         */
        T make() throws HypervisorException;
    }

    /** @param listener hears of each call when it is over; nobody else does */
    public Measure(CallListener listener) {
        this(listener, CallObserver.NOBODY);
    }

    /**
     * Makes a call and measures it.
     *
     * @param <T> what it gives
     * @param function libvirt's name of it
     * @param call the call
     * @return what it gave
     * @throws HypervisorException when it failed
     */
    public <T> T of(String function, Call<T> call) throws HypervisorException {
        boolean failed = true;
        CallObserver.Running running = observer.began(function);
        long start = System.nanoTime();
        try {
            T result = call.make();
            failed = false;
            return result;
        } finally {
            long nanos = System.nanoTime() - start;
            running.ended(failed);
            listener.called(function, nanos, failed);
        }
    }
}
