package org.virtworkbench.core.tree;

import java.net.URI;
import java.util.Optional;

import org.virtworkbench.core.os.OperatingSystem;

/**
 * A tree from which a system can be installed.
 *
 * @param base its address, with a slash at the end
 * @param kernel address of its kernel
 * @param kernelSize in bytes, 0 when not known
 * @param initrd address of its initial RAM disk
 * @param initrdSize in bytes, 0 when not known
 * @param system what is installed from it; empty when not known
 * @param arguments what its kernel must be told so that it finds the tree again
 */
public record InstallTree(URI base, URI kernel, long kernelSize, URI initrd, long initrdSize, Optional<OperatingSystem> system,
        String arguments) {
}
