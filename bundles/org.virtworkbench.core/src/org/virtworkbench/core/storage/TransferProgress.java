package org.virtworkbench.core.storage;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.Transfer;

/** Tells a monitor how far a transfer is and how fast, and gives it up when the monitor is cancelled. Used by the thread that moves the bytes. */
final class TransferProgress {

    private static final int TICKS = 1000;
    private static final long TELL_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final SubMonitor monitor;
    private final long whole;
    private final LongSupplier clock;
    private final long start;
    private final Transfer transfer;
    private long done;
    private long toldAt;
    private int ticks;

    /**
     * @param monitor told in ticks, and in words
     * @param whole how many bytes there will be; 0 when not known
     */
    TransferProgress(SubMonitor monitor, long whole) {
        this(monitor, whole, System::nanoTime);
    }

    TransferProgress(SubMonitor monitor, long whole, LongSupplier clock) {
        this.monitor = monitor.setWorkRemaining(TICKS);
        this.whole = whole;
        this.clock = clock;
        this.start = clock.getAsLong();
        this.toldAt = start;
        this.transfer = new Transfer(this::moved);
    }

    /** {@return what the driver is told to move by} */
    Transfer transfer() {
        return transfer;
    }

    private void moved(long bytes) {
        done += bytes;
        if (monitor.isCanceled()) {
            transfer.cancel();
        }
        int now = whole > 0 ? (int) Math.min(TICKS, (double) done / whole * TICKS) : 0;
        if (now > ticks) {
            monitor.worked(now - ticks);
            ticks = now;
        }
        long time = clock.getAsLong();
        if (time - toldAt >= TELL_NANOS) {
            toldAt = time;
            String rate = ByteCount.text(done * (double) TimeUnit.SECONDS.toNanos(1) / (time - start));
            monitor.subTask(
                    whole > 0 ? NLS.bind(Messages.transfer_progress, new Object[] { ByteCount.text(done), ByteCount.text(whole), rate })
                            : NLS.bind(Messages.transfer_progress_open, ByteCount.text(done), rate));
        }
    }

    /** {@return bytes moved} */
    long done() {
        return done;
    }
}
