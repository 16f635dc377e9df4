package org.virtworkbench.core.internal;

/** Where failures go that no person waits for: the product's log. */
@FunctionalInterface
public interface Trouble {

    /**
     * Notes a failure; never throws.
     *
     * @param what what was being done
     * @param cause what went wrong
     */
    void report(String what, Throwable cause);
}
