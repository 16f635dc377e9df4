package org.virtworkbench.core.driver;

/**
 * A picture of a guest's screen.
 *
 * @param mimeType what libvirt says it is, such as {@code image/png} or {@code image/x-portable-pixmap}
 * @param data the picture's bytes
 */
public record Screenshot(String mimeType, byte[] data) {
}
