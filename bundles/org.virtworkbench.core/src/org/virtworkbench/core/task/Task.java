package org.virtworkbench.core.task;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

import org.virtworkbench.core.driver.VolumeId;
import org.virtworkbench.core.operation.Target;

/**
 * An operation that runs or ran: a picture of one moment; a newer one has the same id.
 *
 * @param id rises with each task, also over starts of the product
 * @param group id shared by the tasks that one click on many objects made; its own id where it was one
 * @param name what it does
 * @param target to what
 * @param virshCommand the command line that does the same
 * @param state how far it is
 * @param progress 0 to 1; empty while it can't be told
 * @param detail what it does just now, or its error: what failed, why, what to do
 * @param created when it was asked for
 * @param started when it began to run
 * @param ended when it was over
 * @param volume the storage volume that it is about, and no other task meanwhile; empty where there is none, and for tasks of earlier starts
 */
public record Task(long id, long group, String name, Target target, String virshCommand, TaskState state, OptionalDouble progress,
        String detail, Instant created, Optional<Instant> started, Optional<Instant> ended, Optional<VolumeId> volume) {

    /** Makes one that is about no volume. */
    public Task(long id, long group, String name, Target target, String virshCommand, TaskState state, OptionalDouble progress,
            String detail, Instant created, Optional<Instant> started, Optional<Instant> ended) {
        this(id, group, name, target, virshCommand, state, progress, detail, created, started, ended, Optional.empty());
    }
}
