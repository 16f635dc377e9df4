package org.virtworkbench.libvirt.internal.ssh;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Native;

/**
 * Hears questions of ssh's helper through one named pipe and answers through another. Both are opened for reading and writing: neither side waits for the
 * other to open, and nothing hangs when the helper dies.
 */
final class SshQuestions implements AutoCloseable {

    private static final int OWNER_ONLY = 0600;
    private static final int END_OF_QUESTION = 1;
    private static final int STOP = 2;

    private static final String REFUSED = "n\n";
    /** ssh asks for a password three times. */
    private static final byte[] ALL_REFUSED = "n\nn\nn\nn\n".getBytes(StandardCharsets.US_ASCII);

    private static final Pattern HOST = Pattern.compile("authenticity of host '([^']+)'");
    private static final Pattern TWICE = Pattern.compile("(.+) \\(\\1\\)");
    private static final Pattern FINGERPRINT = Pattern.compile("(\\S+) key fingerprint is (\\S+?)\\.?\\s");

    /** The C library's named pipes. */
    interface Pipes extends Library {
        /**
         * @param path where
         * @param mode rights
         * @return 0
         * @throws LastErrorException when it can't be made
         */
        int mkfifo(String path, int mode) throws LastErrorException;
    }

    private final RandomAccessFile question;
    private final RandomAccessFile answer;
    private final SshAsker asker;
    private final Thread thread;

    private SshQuestions(Path folder, SshAsker asker) throws IOException {
        this.asker = asker;
        this.question = new RandomAccessFile(folder.resolve("question").toFile(), "rw");
        this.answer = new RandomAccessFile(folder.resolve("answer").toFile(), "rw");
        this.thread = new Thread(this::serve, "libvirt-ssh-questions");
        thread.setDaemon(true);
        thread.start();
    }

    static SshQuestions listen(Path folder, SshAsker asker) throws IOException {
        Pipes pipes = Native.load("c", Pipes.class);
        pipes.mkfifo(folder.resolve("question").toString(), OWNER_ONLY);
        pipes.mkfifo(folder.resolve("answer").toString(), OWNER_ONLY);
        return new SshQuestions(folder, asker);
    }

    private void serve() {
        try (question; answer) {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            for (int next = question.read(); next != STOP && next >= 0; next = question.read()) {
                if (next == END_OF_QUESTION) {
                    reply(text.toString(StandardCharsets.UTF_8));
                    text.reset();
                } else {
                    text.write(next);
                }
            }
        } catch (IOException e) {
            System.getLogger(SshQuestions.class.getName()).log(System.Logger.Level.WARNING, "ssh could not be answered", e);
        }
    }

    private void reply(String prompt) throws IOException {
        byte[] reply = prompt.contains("(yes/no") ? line(trust(prompt) ? "yes" : "no")
                : asker.secret(prompt.strip()).map(SshQuestions::line).orElseGet(() -> REFUSED.getBytes(StandardCharsets.US_ASCII));
        answer.write(reply);
        Arrays.fill(reply, 1, reply.length, (byte) 0);
    }

    private boolean trust(String prompt) {
        Matcher host = HOST.matcher(prompt);
        Matcher fingerprint = FINGERPRINT.matcher(prompt);
        return host.find() && fingerprint.find() && asker.trust(named(host.group(1)), fingerprint.group(1) + ' ' + fingerprint.group(2));
    }

    /** {@return the host, once where ssh names it and then its address, which is the same} */
    static String named(String host) {
        Matcher twice = TWICE.matcher(host);
        return twice.matches() ? twice.group(1) : host;
    }

    private static byte[] line(String text) {
        return ('y' + text + '\n').getBytes(StandardCharsets.UTF_8);
    }

    /** Refuses what is asked now and later. */
    void refuse() {
        try {
            answer.write(ALL_REFUSED);
        } catch (IOException e) {
            // nobody asks any more
        }
    }

    @Override
    public void close() {
        try {
            question.write(STOP);
        } catch (IOException e) {
            // it stopped by itself
        }
    }
}
