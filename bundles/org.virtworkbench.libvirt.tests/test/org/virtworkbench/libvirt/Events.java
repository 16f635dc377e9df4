package org.virtworkbench.libvirt;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.virtworkbench.core.driver.HypervisorEvent;
import org.virtworkbench.core.driver.HypervisorEvent.GuestChange;
import org.virtworkbench.core.driver.HypervisorEvent.GuestChanged;
import org.virtworkbench.core.driver.HypervisorListener;

/** Takes events and lets a test wait for one. */
final class Events implements HypervisorListener {

    private final BlockingQueue<HypervisorEvent> queue = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> threads = new LinkedBlockingQueue<>();

    @Override
    public void happened(HypervisorEvent event) {
        threads.add(Thread.currentThread().getName());
        queue.add(event);
    }

    /** {@return the next event that fits; those before it are dropped} */
    HypervisorEvent next(Predicate<HypervisorEvent> wanted, int seconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        HypervisorEvent event = queue.poll(seconds, TimeUnit.SECONDS);
        while (event != null && !wanted.test(event)) {
            event = queue.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        }
        if (event == null) {
            throw new AssertionError("The event did not come within " + seconds + " s");
        }
        return event;
    }

    /** {@return the next event of this kind about a guest} */
    GuestChanged next(GuestChange change) throws InterruptedException {
        return (GuestChanged) next(event -> event instanceof GuestChanged guest && guest.change() == change, 20);
    }

    /** {@return the thread that the first event came on} */
    String thread() {
        return threads.peek();
    }
}
