package org.virtworkbench.core.iso;

/**
 * Where a file lies in an image.
 *
 * @param offset of its first byte
 * @param size in bytes
 */
public record IsoExtent(long offset, long size) {
}
