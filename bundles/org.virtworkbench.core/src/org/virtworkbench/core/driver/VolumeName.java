package org.virtworkbench.core.driver;

/**
 * A volume as the list of its pool tells it.
 *
 * @param name its name in its pool
 * @param key what names it everywhere, for files their path
 */
public record VolumeName(String name, String key) {
}
