package org.virtworkbench.app.startup;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.osgi.util.NLS;

/**
 * The right to use a workspace: one running program has it.
 *
 * @param location the workspace
 * @param problem why it was not got, for a person; empty when it was
 * @param taken whether it was not got because another running program has it
 */
public record WorkspaceLock(Location location, Optional<String> problem, boolean taken) {

    /**
     * Tries to get it.
     *
     * @param location the instance area
     * @return with or without a problem
     */
    public static WorkspaceLock take(Location location) {
        if (location == null || !location.isSet()) {
            return new WorkspaceLock(location, Optional.of(Messages.Lock_noWorkspace), false);
        }
        String folder = location.getURL().getPath();
        try {
            boolean got = location.lock();
            return new WorkspaceLock(location, got ? Optional.empty() : Optional.of(NLS.bind(Messages.Lock_taken, folder)), !got);
        } catch (IOException e) {
            return new WorkspaceLock(location, Optional.of(NLS.bind(Messages.Lock_unwritable, folder, e.getMessage())), false);
        }
    }

    /** {@return the folder of the workspace} */
    public Path folder() {
        return new File(location.getURL().getPath()).toPath();
    }

    /** Gives it back. */
    public void release() {
        if (problem.isEmpty()) {
            location.release();
        }
    }
}
