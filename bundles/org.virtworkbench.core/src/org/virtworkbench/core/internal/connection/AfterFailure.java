package org.virtworkbench.core.internal.connection;

import org.virtworkbench.core.driver.HypervisorException.Kind;

/** What follows when a host could not be reached or was lost. */
enum AfterFailure {
    /** Try again soon, and then less and less often. */
    RETRY,
    /** Try again now and then: somebody may have set it right. */
    RETRY_SLOWLY,
    /** Only the person can do something. */
    GIVE_UP;

    /**
     * {@return what follows}
     *
     * @param kind of the failure
     * @param wanted whether the host connects by itself, or was connected
     */
    static AfterFailure of(Kind kind, boolean wanted) {
        return switch (kind) {
            case LIBRARY_MISSING, LIBRARY_TOO_OLD, BAD_URI, AUTHENTICATION, HOST_KEY, CANCELLED -> GIVE_UP;
            case PERMISSION, CERTIFICATE -> wanted ? RETRY_SLOWLY : GIVE_UP;
            default -> wanted ? RETRY : GIVE_UP;
        };
    }
}
