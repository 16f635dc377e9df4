package org.virtworkbench.core.operation;

import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SubMonitor;
import org.virtworkbench.core.connection.DetailRequest;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;

/** One thing a person can do. Runs in a job; never on the UI thread. Immutable: asking twice makes two. */
public interface Operation {

    /** {@return what it does, to what, for a person: "Start web-01"} */
    String name();

    /** {@return what it is done to} */
    Target target();

    /** {@return the command line that does the same, such as {@code virsh -c qemu:///system start web-01}; several lines where it takes several} */
    String virshCommand();

    /**
     * {@return the same, with what only its host can tell looked up} Called right before {@link #run}, which the returned one does; from then on the task tells
     * that one's virsh command. Most operations know all beforehand.
     *
     * @param connection the target host's
     * @throws CoreException with what failed, why, and what to do; nothing was done then
     */
    default Operation prepared(HypervisorConnection connection) throws CoreException {
        return this;
    }

    /**
     * Does it.
     *
     * @param connection the target host's, leased for as long as this runs
     * @param monitor progress and cancellation
     * @throws CoreException with what failed, why, and what to do
     * @throws org.eclipse.core.runtime.OperationCanceledException when it was cancelled
     */
    void run(HypervisorConnection connection, SubMonitor monitor) throws CoreException;

    /**
     * Ends a call that {@link #run} waits in, from another thread; called once when the task is cancelled. Does nothing where nothing can be ended.
     *
     * @param connection the target host's
     * @throws HypervisorException when the host refuses
     */
    default void abort(HypervisorConnection connection) throws HypervisorException {
        // most calls return at once
    }

    /**
     * {@return what to wait for after {@link #run} returned, for something that is only set going by it; empty when all is done then} While it is waited for,
     * other operations on the same object may run.
     */
    default Optional<Following> following() {
        return Optional.empty();
    }

    /**
     * {@return what no other operation may be done to meanwhile, told by equal values; empty for the whole host} It is the target's object, where there is one
     * and it is not only a part of it that is touched.
     */
    default Optional<Object> exclusive() {
        return target().object().map(Object.class::cast);
    }

    /** {@return what of the model is read anew when it is over, as no event of the host need tell of it} */
    default Optional<DetailRequest> touches() {
        return target().object().map(guest -> new DetailRequest.GuestSummary(target().host(), guest));
    }

    /** {@return whether it may last for minutes, so that only some such operations of a host run at once, and others get through} */
    default boolean takesLong() {
        return runsJob();
    }

    /** {@return whether {@link #run} blocks in a job of the hypervisor, whose progress is asked for meanwhile ({@code virDomainGetJobStats})} */
    default boolean runsJob() {
        return false;
    }

    /**
     * Looks whether the effect is there, after the link was lost while it ran and stands again.
     *
     * @param connection the target host's new one
     * @return whether it was done; empty when that can't be told
     * @throws HypervisorException when the host can't be asked
     */
    default Optional<Boolean> verify(HypervisorConnection connection) throws HypervisorException {
        return Optional.empty();
    }
}
