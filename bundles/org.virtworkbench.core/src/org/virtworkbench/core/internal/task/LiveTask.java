package org.virtworkbench.core.internal.task;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.VolumeId;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.task.Task;
import org.virtworkbench.core.task.TaskState;

/** A task of this start of the product, with its operation. Every change makes a new picture of it. Thread-safe. */
final class LiveTask {

    private final Operation operation;
    private final BiConsumer<LiveTask, Task> changed;
    private final CompletableFuture<Task> over = new CompletableFuture<>();
    private Task picture;
    private boolean cancelling;

    LiveTask(long id, long group, Operation operation, Instant created, BiConsumer<LiveTask, Task> changed) {
        this.operation = operation;
        this.changed = changed;
        this.picture = new Task(id, group, operation.name(), operation.target(), operation.virshCommand(), TaskState.WAITING,
                OptionalDouble.empty(), "",
                created, Optional.empty(), Optional.empty(),
                operation.exclusive().filter(VolumeId.class::isInstance).map(VolumeId.class::cast));
    }

    long id() {
        return picture().id();
    }

    Operation operation() {
        return operation;
    }

    Target target() {
        return operation.target();
    }

    synchronized Task picture() {
        return picture;
    }

    /** {@return completes when it is over; an unknown outcome counts} */
    CompletableFuture<Task> over() {
        return over;
    }

    /** {@return whether it may run now; not when it was cancelled meanwhile} */
    synchronized boolean begin() {
        if (picture.state() != TaskState.WAITING) {
            return false;
        }
        become(TaskState.RUNNING, OptionalDouble.empty(), "", Optional.of(Instant.now()), Optional.empty());
        return true;
    }

    /** Notes how far it is, 0 to 1; empty while that can't be told. */
    synchronized void progress(OptionalDouble progress) {
        if (picture.state() == TaskState.RUNNING && !progress.equals(picture.progress())) {
            become(TaskState.RUNNING, progress, picture.detail(), picture.started(), Optional.empty());
        }
    }

    /** Notes the command that does the same, now that it is known exactly. */
    synchronized void command(String virshCommand) {
        if (picture.state() == TaskState.RUNNING && !virshCommand.equals(picture.virshCommand())) {
            picture = new Task(picture.id(), picture.group(), picture.name(), picture.target(), virshCommand, picture.state(),
                    picture.progress(), picture.detail(), picture.created(), picture.started(), picture.ended(), picture.volume());
            changed.accept(this, picture);
        }
    }

    /** Notes what it does just now. */
    synchronized void detail(String detail) {
        tell(cancelling ? NLS.bind(Messages.cancelling_doing, detail) : detail);
    }

    /** Notes that the person does not want it any more: it may take a while until the host is done with what nobody can stop. */
    synchronized void cancelling() {
        if (!cancelling) {
            cancelling = true;
            tell(picture.detail().isEmpty() ? Messages.cancelling : NLS.bind(Messages.cancelling_doing, picture.detail()));
        }
    }

    /** Notes that it goes on although the person does not want it any more. */
    synchronized void goesOn(String why) {
        cancelling = false;
        tell(why);
    }

    private void tell(String detail) {
        if (picture.state() == TaskState.RUNNING && !detail.equals(picture.detail())) {
            become(TaskState.RUNNING, picture.progress(), detail, picture.started(), Optional.empty());
        }
    }

    /**
     * Ends it, once.
     *
     * @param state how
     * @param detail what to tell
     * @return whether it was not over yet
     */
    boolean end(TaskState state, String detail) {
        synchronized (this) {
            if (picture.state().isOver()) {
                return false;
            }
            OptionalDouble progress = state == TaskState.DONE ? OptionalDouble.of(1) : picture.progress();
            become(state, progress, detail, picture.started(), Optional.of(Instant.now()));
        }
        over.complete(picture());
        return true;
    }

    /** Tells an outcome that was not known when it ended. */
    synchronized void outcome(TaskState state, String detail) {
        if (picture.state() == TaskState.OUTCOME_UNKNOWN) {
            become(state, picture.progress(), detail, picture.started(), picture.ended());
        }
    }

    private void become(TaskState state, OptionalDouble progress, String detail, Optional<Instant> started, Optional<Instant> ended) {
        picture = new Task(picture.id(), picture.group(), picture.name(), picture.target(), picture.virshCommand(), state, progress, detail,
                picture.created(), started, ended, picture.volume());
        changed.accept(this, picture);
    }
}
