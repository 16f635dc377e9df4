package org.virtworkbench.core.unattended;

import java.net.URI;
import java.util.Set;

/** From where an installer takes what it installs. */
public sealed interface InstallSource {

    /**
     * A tree in the network.
     *
     * @param address of the tree
     */
    record Tree(URI address) implements InstallSource {
    }

    /**
     * A medium in a drive of the guest.
     *
     * @param variants what the medium is one of, such as {@code server-netinst}
     */
    record Medium(Set<String> variants) implements InstallSource {

        /** Copies the set. */
        public Medium {
            variants = Set.copyOf(variants);
        }
    }
}
