package org.virtworkbench.libvirt.internal.console;

import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.model.values.ConnectionProblem;

/** Why a guest's screen can't be reached. */
final class Problems {

    private Problems() {
    }

    static HypervisorException of(Kind kind, String what, String why, String cure) {
        return new HypervisorException(kind, new ConnectionProblem(what, why, cure), null);
    }

    static HypervisorException of(Kind kind, String what, String cure, Throwable cause) {
        return new HypervisorException(kind, new ConnectionProblem(what, String.valueOf(cause.getMessage()), cure), cause);
    }
}
