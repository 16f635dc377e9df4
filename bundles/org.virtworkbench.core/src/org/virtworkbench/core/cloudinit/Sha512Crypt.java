package org.virtworkbench.core.cloudinit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;

/** Hashes passwords as {@code crypt(3)} does with the prefix {@code $6$} (Ulrich Drepper: "Unix crypt using SHA-256 and SHA-512"). */
public final class Sha512Crypt {

    private static final String LETTERS = "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int ROUNDS = 5_000;
    private static final int SALT_LENGTH = 16;
    private static final int DIGEST = 64;

    private final MessageDigest sha = sha512();

    private Sha512Crypt() {
    }

    /** {@return the hash with a salt that nobody has used before} */
    public static String hash(char[] password) {
        SecureRandom random = new SecureRandom();
        StringBuilder salt = new StringBuilder();
        for (int i = 0; i < SALT_LENGTH; i++) {
            salt.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return hash(password, salt.toString());
    }

    /**
     * {@return the hash}
     *
     * @param password in UTF-8 it is hashed
     * @param salt at most 16 letters
     */
    static String hash(char[] password, String salt) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(java.nio.CharBuffer.wrap(password));
        byte[] key = Arrays.copyOf(encoded.array(), encoded.limit());
        try {
            return "$6$" + salt + '$' + new Sha512Crypt().digest(key, salt.getBytes(StandardCharsets.US_ASCII));
        } finally {
            Arrays.fill(key, (byte) 0);
            Arrays.fill(encoded.array(), (byte) 0);
        }
    }

    private static MessageDigest sha512() {
        try {
            return MessageDigest.getInstance("SHA-512");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-512", e);
        }
    }

    private String digest(byte[] key, byte[] salt) {
        byte[] mix = digestOf(key, salt, key);
        sha.update(key);
        sha.update(salt);
        sha.update(repeated(mix, key.length));
        for (int bits = key.length; bits > 0; bits >>= 1) {
            sha.update((bits & 1) != 0 ? mix : key);
        }
        byte[] state = sha.digest();
        for (int i = 0; i < key.length; i++) {
            sha.update(key);
        }
        byte[] keys = repeated(sha.digest(), key.length);
        for (int i = 0; i < 16 + (state[0] & 0xFF); i++) {
            sha.update(salt);
        }
        byte[] salts = repeated(sha.digest(), salt.length);
        for (int round = 0; round < ROUNDS; round++) {
            sha.update((round & 1) != 0 ? keys : state);
            if (round % 3 != 0) {
                sha.update(salts);
            }
            if (round % 7 != 0) {
                sha.update(keys);
            }
            sha.update((round & 1) != 0 ? state : keys);
            state = sha.digest();
        }
        return encoded(state);
    }

    private byte[] digestOf(byte[]... parts) {
        for (byte[] part : parts) {
            sha.update(part);
        }
        return sha.digest();
    }

    private static byte[] repeated(byte[] pattern, int length) {
        byte[] all = new byte[length];
        for (int i = 0; i < length; i++) {
            all[i] = pattern[i % DIGEST];
        }
        return all;
    }

    /** Three bytes make four letters; which three is part of the definition: each place moves on by one and to the next of three. */
    private static String encoded(byte[] state) {
        StringBuilder text = new StringBuilder();
        int first = 0;
        int second = 21;
        int third = 42;
        for (int i = 0; i < 21; i++) {
            letters(text, (state[first] & 0xFF) << 16 | (state[second] & 0xFF) << 8 | state[third] & 0xFF, 4);
            int next = second + 1;
            second = third + 1;
            third = first + 1;
            first = next;
        }
        letters(text, state[DIGEST - 1] & 0xFF, 2);
        return text.toString();
    }

    private static void letters(StringBuilder text, int bits, int count) {
        int rest = bits;
        for (int i = 0; i < count; i++) {
            text.append(LETTERS.charAt(rest & 0x3F));
            rest >>= 6;
        }
    }
}
