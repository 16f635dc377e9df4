package org.virtworkbench.core.deletion;

import java.io.IOException;

/**
 * Keeps what is needed to bring deleted guests back, beyond the end of the program. Blocks on files and perhaps on the storage of passwords: never on the UI
 * thread.
 */
public interface DeletionJournal {

    /**
     * Keeps a guest, in place of what was kept under its id before. It is on the disk when this returns.
     *
     * @throws IOException when it can't be kept; what was kept before is still there
     */
    void keep(KeptGuest guest) throws IOException;

    /** Hears that a kept guest was deleted now. */
    void deleted(KeptGuest guest);

    /** {@return a kept guest with its passwords, as far as they are still known} */
    KeptGuest withSecrets(KeptGuest guest);

    /**
     * Forgets a guest that is back, or of which nothing is left.
     *
     * @throws IOException when it can't be forgotten: it comes up again at the next start
     */
    void forget(KeptGuest guest) throws IOException;
}
