package org.virtworkbench.core.driver;

/**
 * A storage volume.
 *
 * @param key what names it everywhere, often its path
 * @param name its name in its pool
 * @param path where a guest finds it
 * @param pool name of its pool
 * @param type file, block, dir, network …
 * @param format such as {@code qcow2} or {@code raw}; empty when not known
 * @param capacity in bytes
 * @param allocation in bytes
 */
public record VolumeRecord(String key, String name, String path, String pool, String type, String format, long capacity, long allocation) {
}
