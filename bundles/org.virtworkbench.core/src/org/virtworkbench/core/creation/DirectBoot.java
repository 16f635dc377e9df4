package org.virtworkbench.core.creation;

/**
 * A kernel that a guest starts with until a system is installed.
 *
 * @param location from where it is: address of a tree, or path of a medium's image
 * @param kernel the kernel
 * @param initrd its initial RAM disk
 * @param arguments of the kernel
 */
public record DirectBoot(String location, DriveSource.Made kernel, DriveSource.Made initrd, String arguments) {
}
