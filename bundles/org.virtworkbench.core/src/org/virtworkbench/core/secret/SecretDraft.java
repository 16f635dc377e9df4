package org.virtworkbench.core.secret;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.SecretRecord;
import org.virtworkbench.core.driver.SecretUsage;
import org.virtworkbench.xml.storage.SecretDocument;

/**
 * A secret that a person is describing, without its value.
 *
 * @param uuid it gets
 * @param usage what it is for
 * @param usageId which of those; not looked at for {@link SecretUsage#NONE}
 * @param description what is written of it; may be empty
 * @param hidden whether the host never tells its value again
 * @param ephemeral whether it is kept in memory only, and gone with the daemon
 */
public record SecretDraft(UUID uuid, SecretUsage usage, String usageId, String description, boolean hidden, boolean ephemeral) {

    /** {@return a secret for the encryption of a volume, kept on disk and never told again} */
    public static SecretDraft ofVolume(String path, String description) {
        return new SecretDraft(UUID.randomUUID(), SecretUsage.VOLUME, path, description, true, false);
    }

    /**
     * {@return what keeps it from being made, one sentence for a person; empty when nothing does}
     *
     * @param present secrets that the host has
     */
    public Optional<String> problem(Collection<SecretRecord> present) {
        if (usage == SecretUsage.NONE) {
            return Optional.empty();
        }
        if (usageId.isBlank()) {
            return Optional.of(switch (usage) {
                case VOLUME -> Messages.draft_noVolume;
                case ISCSI -> Messages.draft_noTarget;
                default -> Messages.draft_noName;
            });
        }
        if (usageId.chars().anyMatch(Character::isISOControl)) {
            return Optional.of(Messages.draft_control);
        }
        return present.stream().anyMatch(secret -> secret.usage() == usage && secret.usageId().equals(usageId))
                ? Optional.of(NLS.bind(Messages.draft_taken, usageId))
                : Optional.empty();
    }

    /** {@return the document that libvirt makes it from} */
    public String xml() {
        SecretDocument document = SecretDocument.create(uuid.toString());
        document.setEphemeral(ephemeral);
        document.setPrivate(hidden);
        if (!description.isBlank()) {
            document.setDescription(description.strip());
        }
        if (usage != SecretUsage.NONE) {
            document.setUsage(usage.id(), usage.element(), usageId);
        }
        return document.toXml();
    }

    /** {@return what names it for a person} */
    public String name() {
        return usage == SecretUsage.NONE ? uuid.toString() : usageId;
    }
}
