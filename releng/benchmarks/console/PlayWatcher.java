import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.CursorImage;
import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.RfbListener;

/** Hears of one play, and paints nothing. */
final class PlayWatcher implements RfbListener {

    private static final com.sun.management.ThreadMXBean THREADS = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long QUIET_NANOS = 1_000_000_000;

    private final CompletableFuture<Long> end = new CompletableFuture<>();
    private volatile FrameBuffer frame;
    private long allocated;
    private volatile long last = System.nanoTime();

    /**
     * What a play led to.
     *
     * @param frame the last picture
     * @param garbage bytes that the reader's thread allocated once the session stood
     */
    record Outcome(FrameBuffer frame, long garbage) {
    }

    /**
     * Waits until the recording ends. {@return what it led to; nothing of that is kept here or by the session's thread, however long that takes to end: else the collector
     * carried a frame away now and then that nobody wants any more}
     */
    Outcome awaitEnd() {
        try {
            long garbage = end.join();
            return new Outcome(frame, garbage);
        } finally {
            frame = null;
        }
    }

    /** Waits until nothing has come for a while. */
    void awaitQuiet() {
        while (System.nanoTime() - last < QUIET_NANOS) {
            java.util.concurrent.locks.LockSupport.parkNanos(QUIET_NANOS / 20);
        }
    }

    @Override
    public void connected(String name, FrameBuffer screen) {
        frame = screen;
        allocated = THREADS.getThreadAllocatedBytes(Thread.currentThread().threadId());
    }

    @Override
    public void resized(FrameBuffer screen) {
        frame = screen;
    }

    @Override
    public void damaged(List<Area> areas) {
        last = System.nanoTime();
    }

    @Override
    public void cursor(CursorImage cursor) {
        // nothing is painted
    }

    @Override
    public void closed(Optional<RfbException> error) {
        long garbage = THREADS.getThreadAllocatedBytes(Thread.currentThread().threadId()) - allocated;
        if (error.filter(why -> why.kind() == RfbException.Kind.ENDED).isPresent()) {
            end.complete(garbage);
        } else {
            end.completeExceptionally(error.<Exception>map(why -> why).orElseGet(() -> new IOException("closed")));
        }
    }
}
