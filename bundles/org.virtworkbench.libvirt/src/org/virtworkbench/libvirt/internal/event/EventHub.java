package org.virtworkbench.libvirt.internal.event;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.virtworkbench.core.driver.HypervisorEvent;
import org.virtworkbench.core.driver.HypervisorListener;

import com.sun.jna.Pointer;

/**
 * Finds the listener that an event is for. What libvirt passes back with each event is a number, not an address: events that come after a connection was
 * closed find no listener and are dropped.
 */
public final class EventHub {

    private final Map<Integer, HypervisorListener> listeners = new ConcurrentHashMap<>();
    private final AtomicInteger last = new AtomicInteger();

    /**
     * @param listener takes a connection's events
     * @return the number under which it is found, from 1
     */
    int add(HypervisorListener listener) {
        int number = last.incrementAndGet();
        listeners.put(number, listener);
        return number;
    }

    /** @param number whose listener shall hear nothing any more */
    void remove(int number) {
        listeners.remove(number);
    }

    /**
     * Hands an event on. Nothing is thrown: the caller is C code.
     *
     * @param opaque what libvirt passes back
     * @param event what happened
     */
    void deliver(Pointer opaque, HypervisorEvent event) {
        try {
            Optional.ofNullable(listeners.get((int) Pointer.nativeValue(opaque))).ifPresent(listener -> listener.happened(event));
        } catch (RuntimeException e) {
            System.getLogger(EventHub.class.getName()).log(System.Logger.Level.ERROR, "A listener failed on " + event, e);
        }
    }
}
