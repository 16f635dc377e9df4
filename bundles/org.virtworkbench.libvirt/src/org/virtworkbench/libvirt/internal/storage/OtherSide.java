package org.virtworkbench.libvirt.internal.storage;

import java.io.IOException;

import org.virtworkbench.core.driver.HypervisorException;

/** One side of a transfer on a thread of its own, beside the other one, which is its maker's. */
final class OtherSide implements AutoCloseable {

    /** What is done there. */
    @FunctionalInterface
    interface Work {

        /**
         * @throws HypervisorException when the host fails
         * @throws IOException when the file does
         */
        void run() throws HypervisorException, IOException;
    }

    private final Belt belt;
    private final Thread thread;
    private Throwable failure;

    /**
     * Begins.
     *
     * @param name of the thread
     * @param belt broken off when the work fails, and when nobody wants it any more
     * @param work ends when the belt has ended or is broken off
     */
    OtherSide(String name, Belt belt, Work work) {
        this.belt = belt;
        thread = Thread.ofPlatform().daemon().name(name).start(() -> attempt(work));
    }

    private void attempt(Work work) {
        try {
            work.run();
        } catch (Throwable e) { // told by await, whatever it is
            failure = e;
            belt.breakOff();
        }
    }

    /**
     * Waits for the end of the work.
     *
     * @throws HypervisorException when the host failed
     * @throws IOException when the file did
     */
    void await() throws HypervisorException, IOException {
        join();
        switch (failure) {
            case null -> {
                // all is done
            }
            case HypervisorException e -> throw e;
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
    }

    /** Breaks off what is not done yet, and waits until nobody works on it. */
    @Override
    public void close() {
        belt.breakOff();
        join();
    }

    /** An interrupted thread must not leave either: the pieces would be freed while they are used. */
    private void join() {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
