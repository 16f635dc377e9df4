package org.virtworkbench.core.internal.inventory;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.virtworkbench.core.internal.Trouble;
import org.virtworkbench.core.inventory.InventoryService.Subscription;

/**
 * Those who want to hear. One that throws does not keep the others from hearing.
 *
 * @param <T> what they hear
 */
public final class Subscribers<T> {

    private final List<Consumer<T>> consumers = new CopyOnWriteArrayList<>();
    private final Trouble trouble;

    /** @param trouble told when one throws */
    public Subscribers(Trouble trouble) {
        this.trouble = trouble;
    }

    /**
     * {@return what ends it}
     *
     * @param consumer who wants to hear
     */
    public Subscription add(Consumer<T> consumer) {
        // one that is added twice hears twice, and ends each for itself
        Consumer<T> own = consumer::accept;
        consumers.add(own);
        return () -> consumers.remove(own);
    }

    /**
     * Tells all.
     *
     * @param news what they hear
     */
    public void tell(T news) {
        for (Consumer<T> each : consumers) {
            try {
                each.accept(news);
            } catch (RuntimeException | LinkageError | AssertionError e) {
                trouble.report("A subscriber failed", e);
            }
        }
    }
}
