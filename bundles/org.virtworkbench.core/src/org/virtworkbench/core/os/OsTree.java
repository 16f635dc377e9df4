package org.virtworkbench.core.os;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A tree in the network from which a system can be installed.
 *
 * @param system identifier of the system
 * @param architecture for which architecture it is, such as {@code x86_64}
 * @param address where the distributor has it
 * @param kernel where its kernel is in it; empty where the tree tells that itself
 * @param initrd where its initial RAM disk is in it; empty where the tree tells that itself
 * @param info what it says of itself; empty where it says nothing
 */
public record OsTree(String system, String architecture, String address, String kernel, String initrd, Optional<Info> info) {

    /**
     * What a tree says of itself, each a regular expression; empty where it does not matter.
     *
     * @param family such as {@code Fedora}
     * @param version such as {@code 37}
     * @param variant such as {@code Server}
     * @param architecture such as {@code x86_64}
     */
    public record Info(Optional<Pattern> family, Optional<Pattern> version, Optional<Pattern> variant, Optional<Pattern> architecture) {
    }

    /** {@return whether it is known where its files are} */
    public boolean hasLayout() {
        return !kernel.isEmpty() && !initrd.isEmpty();
    }

    /** {@return whether a tree that says this of itself is of this kind} */
    public boolean tells(String family, String version, String variant, String arch) {
        return info.filter(told -> told.family().isPresent() && matches(told.family(), family) && matches(told.version(), version)
                && matches(told.variant(), variant) && matches(told.architecture(), arch)).isPresent();
    }

    private static boolean matches(Optional<Pattern> pattern, String text) {
        return pattern.map(regex -> regex.matcher(text).matches()).orElse(true);
    }
}
