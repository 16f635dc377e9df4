package org.virtworkbench.core.appliance;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What a manifest says of a file's bytes.
 *
 * @param algorithm as Java names it, such as {@code SHA-256}
 * @param hex the digest in hexadecimal digits
 */
public record Checksum(String algorithm, String hex) {

    /** {@return what takes the bytes} */
    public MessageDigest digest() {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java has no " + algorithm, e); // every Java has those that a manifest can name
        }
    }

    /**
     * {@return whether the bytes are those that were meant}
     *
     * @param taken {@link #digest} after it has taken all of them
     */
    public boolean matches(MessageDigest taken) {
        return HexFormat.of().formatHex(taken.digest()).equals(hex.toLowerCase(Locale.ROOT));
    }
}
