package org.virtworkbench.core.internal.task;

import org.eclipse.core.runtime.CoreException;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;

/**
 * Tells failures that leave the outcome open: nobody answered. A timeout that libvirt reports itself ({@code VIR_ERR_OPERATION_TIMEOUT}, 68) is an answer: the
 * host could not begin, because something else held the guest for half a minute.
 */
final class LostLink {

    private LostLink() {
    }

    static boolean is(CoreException failure) {
        return failure.getStatus().getException() instanceof HypervisorException cause && is(cause);
    }

    static boolean is(HypervisorException failure) {
        return failure.kind() == Kind.LINK_LOST;
    }
}
