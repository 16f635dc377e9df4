package org.virtworkbench.core.internal.connection;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.virtworkbench.core.connection.DetailRequest;
import org.virtworkbench.core.driver.HypervisorEvent;
import org.virtworkbench.core.driver.HypervisorListener;
import org.virtworkbench.core.internal.Pace;

/** What others tell a host's worker, and where the worker waits. */
final class Mailbox {

    private static final int EVENTS = 4096;
    private static final int REQUESTS = 256;

    private final Pace pace;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Deque<DetailRequest> requests = new ArrayDeque<>();
    private EventQueue events = new EventQueue(EVENTS);
    private String lost;
    private boolean stopped;
    private boolean hurry;
    private boolean refresh;

    Mailbox(Pace pace) {
        this.pace = pace;
    }

    /** {@return a listener for a new connection; what an older one still hears goes nowhere} */
    HypervisorListener listen() {
        lock.lock();
        try {
            EventQueue own = new EventQueue(EVENTS);
            events = own;
            lost = null;
            return event -> deliver(own, event);
        } finally {
            lock.unlock();
        }
    }

    private void deliver(EventQueue queue, HypervisorEvent event) {
        tell(() -> {
            if (queue != events) {
                return;
            }
            if (event instanceof HypervisorEvent.LinkLost gone) {
                lost = gone.reason();
            } else {
                queue.add(event);
            }
        });
    }

    void request(DetailRequest request) {
        tell(() -> {
            requests.remove(request);
            requests.addLast(request);
            if (requests.size() > REQUESTS) {
                requests.removeFirst();
            }
        });
    }

    void refresh() {
        tell(() -> refresh = true);
    }

    /** Ends waiting for the next attempt to connect. */
    void hurry() {
        tell(() -> hurry = true);
    }

    void stop() {
        tell(() -> stopped = true);
    }

    private void tell(Runnable change) {
        lock.lock();
        try {
            change.run();
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private <T> T ask(java.util.function.Supplier<T> question) {
        lock.lock();
        try {
            return question.get();
        } finally {
            lock.unlock();
        }
    }

    boolean isStopped() {
        return ask(() -> stopped);
    }

    boolean takeHurry() {
        return ask(() -> {
            boolean was = hurry;
            hurry = false;
            return was;
        });
    }

    boolean takeRefresh() {
        return ask(() -> {
            boolean was = refresh;
            refresh = false;
            return was;
        });
    }

    Optional<String> lost() {
        return ask(() -> Optional.ofNullable(lost));
    }

    List<HypervisorEvent> takeEvents() {
        return ask(() -> events.take());
    }

    boolean takeOverflow() {
        return ask(() -> events.takeOverflow());
    }

    /** {@return the newest wish: what the person looks at now} */
    Optional<DetailRequest> takeRequest() {
        return ask(() -> Optional.ofNullable(requests.pollLast()));
    }

    /**
     * Waits for an event or a word of others.
     *
     * @param until latest return, on the pace's {@code nanoTime}
     * @param eventsFrom before this moment events alone do not end the wait
     */
    void awaitWork(long until, long eventsFrom) throws InterruptedException {
        lock.lock();
        try {
            while (pace.nanoTime() < until && !stopped && !refresh && lost == null && requests.isEmpty()) {
                if (events.isEmpty()) {
                    pace.await(lock, news, until);
                } else if (pace.nanoTime() >= eventsFrom) {
                    return;
                } else {
                    pace.await(lock, news, Math.min(until, eventsFrom));
                }
                if (pace.nanoTime() < until && events.isEmpty()) {
                    // a clock that jumped is looked at by the caller
                    return;
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the next attempt to connect, until a moment, or until somebody is in a hurry. */
    void awaitAttempt(long until) throws InterruptedException {
        lock.lock();
        try {
            if (pace.nanoTime() < until && !stopped && !hurry) {
                pace.await(lock, news, until);
            }
        } finally {
            lock.unlock();
        }
    }
}
