package org.virtworkbench.core.faking;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SubMonitor;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.operation.OperationFailure;
import org.virtworkbench.core.operation.Target;

/**
 * An operation whose steps a test says.
 *
 * @param name its name
 * @param target what it is done to
 * @param running what it does
 * @param aborting what ends it
 * @param verifying what tells later whether it was done
 * @param runsJob whether a job of the hypervisor runs meanwhile
 */
public record FakeOperation(String name, Target target, Running running, Aborting aborting, Verifying verifying, boolean runsJob)
        implements Operation {

    /** What it does. */
    @FunctionalInterface
    public interface Running {
        /** Does it. */
        void run(HypervisorConnection connection, SubMonitor monitor) throws HypervisorException;
    }

    /** What ends it. */
    @FunctionalInterface
    public interface Aborting {
        /** Ends it. */
        void abort(HypervisorConnection connection) throws HypervisorException;
    }

    /** What tells later whether it was done. */
    @FunctionalInterface
    public interface Verifying {
        /** Tells it. */
        Optional<Boolean> verify(HypervisorConnection connection) throws HypervisorException;
    }

    /**
     * Does nothing.
     *
     * @param name its name
     * @param target what it is done to
     */
    public FakeOperation(String name, Target target) {
        this(name, target, (connection, monitor) -> {
        }, connection -> {
        }, connection -> Optional.empty(), false);
    }

    /** {@return the same, doing this} */
    public FakeOperation running(Running steps) {
        return new FakeOperation(name, target, steps, aborting, verifying, runsJob);
    }

    /** {@return the same, ended by this} */
    public FakeOperation aborting(Aborting steps) {
        return new FakeOperation(name, target, running, steps, verifying, runsJob);
    }

    /** {@return the same, looked for by this} */
    public FakeOperation verifying(Verifying look) {
        return new FakeOperation(name, target, running, aborting, look, runsJob);
    }

    /** {@return the same, with a job of the hypervisor} */
    public FakeOperation withJob() {
        return new FakeOperation(name, target, running, aborting, verifying, true);
    }

    /** Waits for a latch. */
    public static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return a failure} */
    public static HypervisorException failure(Kind kind, String text) {
        return FakeHost.failure(kind, text);
    }

    @Override
    public String virshCommand() {
        return "virsh echo " + name;
    }

    @Override
    public void run(HypervisorConnection connection, SubMonitor monitor) throws CoreException {
        try {
            running.run(connection, monitor);
        } catch (HypervisorException e) {
            throw OperationFailure.of(this, e);
        }
    }

    @Override
    public Optional<Boolean> verify(HypervisorConnection connection) throws HypervisorException {
        return verifying.verify(connection);
    }

    @Override
    public void abort(HypervisorConnection connection) throws HypervisorException {
        aborting.abort(connection);
    }
}
