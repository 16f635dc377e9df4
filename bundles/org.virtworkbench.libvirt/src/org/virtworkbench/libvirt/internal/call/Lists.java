package org.virtworkbench.libvirt.internal.call;

import java.util.function.ToIntFunction;

import org.virtworkbench.core.driver.HypervisorException;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;

/** Calls of libvirt's list-all functions. */
public final class Lists {

    /** A list-all function with its object and flags bound. */
    @FunctionalInterface
    public interface ListAll {

        /**
         * @param result where the array goes
         * @return how many there are
         */
        int list(PointerByReference result);
    }

    private Lists() {
    }

    /**
     * @param calls of the connection
     * @param handles of the connection
     * @param function libvirt's name
     * @param list the function
     * @param free frees one object
     * @return the objects, to be closed
     * @throws HypervisorException when it failed
     */
    public static Handles.HandleArray all(Calls calls, Handles handles, String function, ListAll list, ToIntFunction<Pointer> free)
            throws HypervisorException {
        PointerByReference result = new PointerByReference();
        int count = calls.run(function, () -> list.list(result));
        return handles.of(result.getValue(), count, free);
    }
}
