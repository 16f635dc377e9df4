package org.virtworkbench.core.operation;

import java.util.Optional;

import org.virtworkbench.core.inventory.GuestActivity;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.xml.domain.GuestMetadata;

/** Where a change of a guest's metadata goes, as {@code virDomainSetMetadata} and virsh tell it apart. */
public enum ChangeScope {
    /** Into the definition of a guest that is off. */
    DEFINITION("--config"),
    /** Into a running guest that has no kept definition. */
    LIVE("--live"),
    /** Into both. */
    BOTH("--live", "--config");

    private final String[] flags;

    ChangeScope(String... flags) {
        this.flags = flags;
    }

    /** {@return where it goes for a guest as it is now} Called in the model's realm. */
    public static ChangeScope of(Guest guest) {
        if (!GuestActivity.isActive(guest)) {
            return DEFINITION;
        }
        return guest.isPersistent() ? BOTH : LIVE;
    }

    /** {@return virsh's command that writes the metadata element of this program, or removes it where there is none to write} */
    String metadataCommand(Target target, Optional<String> xml) {
        return xml.isEmpty() ? VirshCommand.of(target, "metadata", virshFlags("--uri", GuestMetadata.NAMESPACE, "--remove"))
                : VirshCommand.of(target, "metadata",
                        virshFlags("--uri", GuestMetadata.NAMESPACE, "--key", GuestMetadata.PREFIX, "--set", xml.get()));
    }

    /** {@return virsh's words for it, and more behind them} */
    String[] virshFlags(String... more) {
        String[] words = new String[flags.length + more.length];
        System.arraycopy(flags, 0, words, 0, flags.length);
        System.arraycopy(more, 0, words, flags.length, more.length);
        return words;
    }
}
