package org.virtworkbench.core.os;

import java.util.List;
import java.util.Set;

/**
 * A medium from which a system can be installed.
 *
 * @param system identifier of the system
 * @param architecture for which architecture it is, such as {@code x86_64}; empty when for all
 * @param label what it says of itself
 * @param fileName of the image at its distributor; empty when not known
 * @param kernel path of the installer's kernel on it; empty where it has none, as media of Windows
 * @param initrd path of that kernel's initial RAM disk; empty where it has none
 * @param variants what it is one of, such as {@code server-netinst}
 * @param scripts what answers its installer's questions, what installs the least first; none where its installer takes no answers
 */
public record OsMedium(String system, String architecture, MediaPattern label, String fileName, String kernel, String initrd,
        Set<String> variants, List<InstallScript> scripts) {

    /** Copies the collections. */
    public OsMedium {
        variants = Set.copyOf(variants);
        scripts = List.copyOf(scripts);
    }

    /** {@return whether its installer's kernel can be started without the medium's boot loader} */
    public boolean hasKernel() {
        return !kernel.isEmpty() && !initrd.isEmpty();
    }

    /** {@return whether a machine of an architecture can start it} */
    public boolean runsOn(String machine) {
        return architecture.isEmpty() || architecture.equals(machine) || machine.equals("x86_64") && architecture.equals("i686");
    }

    /** {@return whether most of what it installs comes from the network} */
    public boolean isFromNetwork() {
        return variants.stream().anyMatch(variant -> variant.contains("netinst"));
    }
}
