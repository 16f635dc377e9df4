package org.virtworkbench.core.internal.inventory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.virtworkbench.core.internal.Trouble;
import org.virtworkbench.core.inventory.ChangeSet;
import org.virtworkbench.core.inventory.InventoryService;
import org.virtworkbench.core.inventory.ModelRealm;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.Inventory;

/**
 * Brings what the workers learn into the model: at most one flush in 40 ms, or in 100 ms where flushes take the realm long, each of a few milliseconds in the
 * model's realm; what does not fit is done in the realm's next turn, so that it can do its own work between.
 */
@Component(immediate = true, service = { InventoryService.class, ModelSink.class })
public final class Publisher implements InventoryService, ModelSink {

    private static final long SHORTEST = TimeUnit.MILLISECONDS.toNanos(40);
    private static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(100);
    /** From one flush to the next it takes so many times as long as the one took, within these limits. */
    private static final int PAUSE = 20;
    private static final long SLICE = TimeUnit.MILLISECONDS.toNanos(4);

    private final ModelRealm realm;
    private final Trouble trouble;
    private final DeltaBuffer buffer = new DeltaBuffer();
    private final ModelWriter writer = new ModelWriter();
    private final ChangeCollector collector = new ChangeCollector();
    private final Subscribers<ChangeSet> subscribers;
    private final ScheduledThreadPoolExecutor timer;

    /** While the first list of a large host is written, so many slices are told of together: each look at what came costs more than to write it. */
    private static final int SLICES_TOGETHER = 4;

    private boolean scheduled;
    private long period = SHORTEST;
    private long lastFlush = System.nanoTime() - period;
    /** What is left of the batch being written. Only in the realm, as the next. */
    private Deque<Runnable> steps = new ArrayDeque<>();
    private boolean waiting;
    private long spent;
    private int untold;

    /**
     * @param realm owns the model
     * @param trouble told when writing fails
     */
    @Activate
    public Publisher(@Reference ModelRealm realm, @Reference Trouble trouble) {
        this.realm = realm;
        this.trouble = trouble;
        subscribers = new Subscribers<>(trouble);
        collector.watch(writer.inventory);
        timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "publisher");
            thread.setDaemon(true);
            return thread;
        });
        // no thread while nothing happens
        timer.setKeepAliveTime(10, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        timer.execute(ModelWriter::warmUp);
    }

    @Override
    public void offer(ModelDelta delta) {
        if (!buffer.add(delta)) {
            return;
        }
        synchronized (this) {
            if (scheduled || timer.isShutdown()) {
                return;
            }
            scheduled = true;
            long wait = lastFlush + period - System.nanoTime();
            if (wait > 0) {
                timer.schedule(() -> realm.execute(this::flush), wait, TimeUnit.NANOSECONDS);
                return;
            }
        }
        realm.execute(this::flush);
    }

    /** Takes a new batch, unless the one before is still being written: then that one's end takes it, but for the state of a host that is just arriving. */
    private void flush() {
        if (!steps.isEmpty()) {
            waiting = true;
            writer.arriving().ifPresent(host -> Steps.first(steps, List.copyOf(writer.steps(buffer.takeLink(host)))));
            return;
        }
        synchronized (this) {
            lastFlush = System.nanoTime();
            scheduled = false;
        }
        steps = writer.steps(buffer.take());
        writeSlice();
    }

    private void writeSlice() {
        long begin = System.nanoTime();
        long end = begin + SLICE;
        while (!steps.isEmpty()) {
            perform(steps.poll());
            if (System.nanoTime() >= end) {
                break;
            }
        }
        if (steps.isEmpty() || writer.arriving().isEmpty() || ++untold == SLICES_TOGETHER) {
            tell();
        }
        spent += System.nanoTime() - begin;
        if (!steps.isEmpty()) {
            realm.execute(this::writeSlice);
            return;
        }
        synchronized (this) {
            period = Math.clamp(spent * PAUSE, SHORTEST, LONGEST);
        }
        spent = 0;
        if (waiting) {
            waiting = false;
            realm.execute(this::flush);
        }
    }

    private void tell() {
        untold = 0;
        ChangeSet changes = collector.take();
        if (!changes.isEmpty()) {
            subscribers.tell(changes);
        }
    }

    private void perform(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            trouble.report("Writing into the inventory failed", e);
        }
    }

    @Override
    public Inventory inventory() {
        return writer.inventory;
    }

    @Override
    public Optional<Host> host(String id) {
        return writer.host(id);
    }

    @Override
    public Optional<Guest> guest(String host, UUID guest) {
        return writer.guest(host, guest);
    }

    @Override
    public Subscription subscribe(Consumer<ChangeSet> listener) {
        return subscribers.add(listener);
    }

    /** Ends the timer; what is not flushed yet is dropped. */
    @Deactivate
    public void stop() {
        timer.shutdownNow();
    }
}
