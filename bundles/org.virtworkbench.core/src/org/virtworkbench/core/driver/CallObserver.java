package org.virtworkbench.core.driver;

/** Hears of the calls that a driver makes to one host. Any thread; returns at once. */
@FunctionalInterface
public interface CallObserver {

    /** Takes no notice. */
    CallObserver NOBODY = function -> failed -> {
        // nobody looks
    };

    /** A call under way. */
    @FunctionalInterface
    interface Running {

        /**
         * The call is over; called once, on the thread that made it.
         *
         * @param failed whether it failed
         */
        void ended(boolean failed);
    }

    /**
     * A call begins: it has got its turn.
     *
     * @param function the hypervisor's name of it, such as {@code virConnectListAllDomains}; never its arguments, which may hold secrets
     * @return told when it is over
     */
    Running began(String function);
}
