package org.virtworkbench.core.creation;

import java.net.URI;

/**
 * A kernel that a guest starts with until a system is installed.
 *
 * @param tree from which it is
 * @param kernel the kernel
 * @param initrd its initial RAM disk
 * @param arguments of the kernel
 */
public record DirectBoot(URI tree, DriveSource.Made kernel, DriveSource.Made initrd, String arguments) {
}
