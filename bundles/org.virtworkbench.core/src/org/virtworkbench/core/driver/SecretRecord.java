package org.virtworkbench.core.driver;

import java.util.UUID;

/**
 * A secret that a host keeps, without its value.
 *
 * @param uuid its uuid
 * @param usage what it is for
 * @param usageId which of those, such as a volume's path; empty for {@link SecretUsage#NONE}
 * @param description what a person wrote of it; empty when nothing
 * @param hidden whether the host never tells its value again ({@code private})
 * @param ephemeral whether it is kept in memory only, and gone with the daemon
 */
public record SecretRecord(UUID uuid, SecretUsage usage, String usageId, String description, boolean hidden, boolean ephemeral) {

    /** {@return what names it for a person: what it is for, else its uuid} */
    public String name() {
        return usageId.isEmpty() ? uuid.toString() : usageId;
    }
}
