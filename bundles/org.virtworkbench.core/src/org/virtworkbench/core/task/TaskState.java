package org.virtworkbench.core.task;

/** How far a task is. */
public enum TaskState {
    /** Waits for another task on the same guest, or for a free place. */
    WAITING,
    /** Runs. */
    RUNNING,
    /** Ended well. */
    DONE,
    /** Ended with an error. */
    FAILED,
    /** Cancelled before it changed anything, or stopped by its person. */
    CANCELLED,
    /** The link was lost while it ran: whether it was done is not known. */
    OUTCOME_UNKNOWN;

    /** {@return whether it is neither waiting nor running} An unknown outcome may still become known. */
    public boolean isOver() {
        return this != WAITING && this != RUNNING;
    }
}
