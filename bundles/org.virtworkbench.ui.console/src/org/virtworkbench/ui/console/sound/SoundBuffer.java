package org.virtworkbench.ui.console.sound;

/** Sound between the thread that receives it and the one that plays it. When more comes than is played, the oldest is dropped: late sound is worse than none. */
final class SoundBuffer {

    private final byte[] bytes;
    private int first;
    private int count;
    private boolean ended;
    private boolean closed;

    /**
     * @param capacity how much may wait, in bytes: a multiple of a sample's
     */
    SoundBuffer(int capacity) {
        bytes = new byte[capacity];
    }

    synchronized void add(byte[] pcm, int length) {
        int from = Math.max(0, length - bytes.length);
        int added = length - from;
        int dropped = Math.max(0, count + added - bytes.length);
        first = (first + dropped) % bytes.length;
        count -= dropped;
        for (int i = 0; i < added; i++) {
            bytes[(first + count + i) % bytes.length] = pcm[from + i];
        }
        count += added;
        ended = false;
        notifyAll();
    }

    /** Nothing comes any more, for now. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** Drops what waits, and lets nobody wait any more. */
    synchronized void close() {
        closed = true;
        count = 0;
        notifyAll();
    }

    /**
     * Takes what came first, waiting for it.
     *
     * @param target where to
     * @return how many bytes; none when nothing comes any more for now, or at all
     */
    synchronized int take(byte[] target) throws InterruptedException {
        while (count == 0 && !ended && !closed) {
            wait();
        }
        int taken = Math.min(count, target.length);
        for (int i = 0; i < taken; i++) {
            target[i] = bytes[(first + i) % bytes.length];
        }
        first = (first + taken) % bytes.length;
        count -= taken;
        return taken;
    }

    /** Waits until there is something to play. {@return whether there is; if not, it is closed} */
    synchronized boolean await() throws InterruptedException {
        while (count == 0 && !closed) {
            wait();
        }
        return !closed;
    }
}
