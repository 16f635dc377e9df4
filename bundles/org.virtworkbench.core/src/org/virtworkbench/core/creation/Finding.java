package org.virtworkbench.core.creation;

import java.util.Optional;

/**
 * Something that speaks against a new guest, or is to be known of it.
 *
 * @param fatal whether it can't be made so
 * @param text what, why and what to do, for a person
 * @param opens the secret that is added to the guest's definition for a disk; empty where the finding is about something else
 */
public record Finding(boolean fatal, String text, Optional<DiskSecret> opens) {

    /**
     * @param fatal whether the guest can't be made so
     * @param text what, why and what to do, for a person
     */
    public Finding(boolean fatal, String text) {
        this(fatal, text, Optional.empty());
    }

    static Finding error(String text) {
        return new Finding(true, text);
    }

    static Finding warning(String text) {
        return new Finding(false, text);
    }
}
