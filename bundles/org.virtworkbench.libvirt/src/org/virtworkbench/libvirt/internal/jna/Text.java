package org.virtworkbench.libvirt.internal.jna;

import java.util.UUID;

import java.nio.ByteBuffer;

import com.sun.jna.Native;
import com.sun.jna.Pointer;

/** Reads text and uuids from C memory. */
public final class Text {

    private static final String UTF_8 = "UTF-8";

    private Text() {
    }

    /**
     * Copies a C string that libvirt keeps.
     *
     * @param text its address, may be null
     * @return the text, empty for null
     */
    public static String copy(Pointer text) {
        return text == null ? "" : text.getString(0, UTF_8);
    }

    /**
     * Copies a C string that libvirt gave to the caller, and frees it.
     *
     * @param text its address
     * @return the text
     */
    public static String take(Pointer text) {
        try {
            return text.getString(0, UTF_8);
        } finally {
            free(text);
        }
    }

    /**
     * Frees memory that libvirt gave to the caller.
     *
     * @param memory its address, may be null
     */
    public static void free(Pointer memory) {
        if (memory != null) {
            Native.free(Pointer.nativeValue(memory));
        }
    }

    /**
     * For calls that are made very often: a {@link String} as their argument would be copied into C memory that is freed with the garbage, and nothing tells the
     * collector how much of that there is.
     *
     * @param text without NUL
     * @return the C string, which the call reads where it is
     */
    public static byte[] bytes(String text) {
        return Native.toByteArray(text, UTF_8);
    }

    /**
     * @param uuid a uuid
     * @return its 16 bytes as libvirt takes them
     */
    public static byte[] bytes(UUID uuid) {
        return ByteBuffer.allocate(16).putLong(uuid.getMostSignificantBits()).putLong(uuid.getLeastSignificantBits()).array();
    }

    /**
     * @param bytes 16 bytes as libvirt gives them
     * @return the uuid
     */
    public static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
