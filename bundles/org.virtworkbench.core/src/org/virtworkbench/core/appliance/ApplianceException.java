package org.virtworkbench.core.appliance;

/** An appliance that can't be taken; its message says for a person what is wrong, and what to do. */
public final class ApplianceException extends Exception {

    private static final long serialVersionUID = 1L;

    ApplianceException(String message) {
        super(message);
    }
}
