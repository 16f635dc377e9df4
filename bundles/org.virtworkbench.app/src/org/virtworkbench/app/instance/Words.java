package org.virtworkbench.app.instance;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How the words of a command line go through the socket: UTF-8, a sign of the format first, each ended by a NUL. */
final class Words {

    /** Longest message that is read, in bytes: far more than any sensible command line. */
    static final int MOST_BYTES = 16 * 1024;

    private static final String FORMAT = "virt-workbench-1";
    private static final char END = '\0';

    private Words() {
    }

    static byte[] encode(List<String> words) {
        StringBuilder text = new StringBuilder(FORMAT).append(END);
        words.forEach(word -> text.append(word).append(END));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** {@return the words; empty when the message is none of ours} */
    static Optional<List<String>> decode(byte[] message) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(message)).toString();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
        if (text.isEmpty() || text.charAt(text.length() - 1) != END) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>(Arrays.asList(text.substring(0, text.length() - 1).split(String.valueOf(END), -1)));
        return words.removeFirst().equals(FORMAT) ? Optional.of(List.copyOf(words)) : Optional.empty();
    }
}
