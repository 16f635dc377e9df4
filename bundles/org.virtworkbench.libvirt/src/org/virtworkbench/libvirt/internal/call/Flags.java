package org.virtworkbench.libvirt.internal.call;

import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.libvirt.internal.error.UnknownFlags;

/** Makes calls with flags that older hosts or other drivers may not know, and that can be left out. */
public final class Flags {

    private Flags() {
    }

    /**
     * A call with flags.
     *
     * @param <T> what it returns
     */
    @FunctionalInterface
    public interface Flagged<T> {

        /**
         * @param flags to pass
         * @return what the call returned
         * @throws HypervisorException when it failed
         */
        T call(int flags) throws HypervisorException;
    }

    /**
     * Makes a call, and where the host does not know flags that can be left out, makes it without them.
     *
     * @param <T> what it returns
     * @param flags to pass
     * @param dispensable those of them that can be left out
     * @param call the call
     * @return what it returned
     * @throws HypervisorException when it failed for another reason
     */
    public static <T> T tolerant(int flags, int dispensable, Flagged<T> call) throws HypervisorException {
        try {
            return call.call(flags);
        } catch (HypervisorException e) {
            int unknown = UnknownFlags.of(e) & flags & dispensable;
            if (unknown == 0) {
                throw e;
            }
            return call.call(flags & ~unknown);
        }
    }
}
