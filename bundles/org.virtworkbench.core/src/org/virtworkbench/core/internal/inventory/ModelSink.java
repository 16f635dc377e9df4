package org.virtworkbench.core.internal.inventory;

/** Takes what the workers learn. */
@FunctionalInterface
public interface ModelSink {

    /**
     * Takes a delta for the next flush; any thread, returns at once.
     *
     * @param delta what was learned
     */
    void offer(ModelDelta delta);
}
