package org.virtworkbench.core.secret;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.operation.OperationFailure;

/**
 * A secret's value on its way to a host. It is used once at most and overwritten afterwards; {@link #close()} overwrites one that is not used. It is in no text
 * that this program writes. Thread-safe.
 */
public final class SecretValue implements AutoCloseable {

    /** The longest value that libvirt takes, in bytes ({@code VIR_SECRET_VALUE_MAX}). */
    public static final int LONGEST = 65_536;

    private final Path file;
    private byte[] bytes;

    /** Takes the bytes of a value, which are not kept. */
    @FunctionalInterface
    public interface Use {

        /** @throws HypervisorException when the host does not take them */
        void with(byte[] value) throws HypervisorException;
    }

    private SecretValue(byte[] bytes, Path file) {
        this.bytes = bytes;
        this.file = file;
    }

    /** {@return what was typed, as UTF-8} The characters stay the caller's, who overwrites them. */
    public static SecretValue typed(char[] characters) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(characters));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        Arrays.fill(encoded.array(), (byte) 0);
        return new SecretValue(bytes, null);
    }

    /**
     * {@return what was typed in Base64, as Ceph writes its keys} Blanks around it do not count. The characters stay the caller's, who overwrites them.
     *
     * @throws IllegalArgumentException when it is no Base64
     */
    public static SecretValue typedAsBase64(char[] characters) {
        try (SecretValue text = typed(characters)) {
            int from = 0;
            int to = text.bytes.length;
            while (from < to && Character.isWhitespace(text.bytes[from])) {
                from++;
            }
            while (to > from && Character.isWhitespace(text.bytes[to - 1])) {
                to--;
            }
            byte[] bare = Arrays.copyOfRange(text.bytes, from, to);
            try {
                return new SecretValue(Base64.getDecoder().decode(bare), null);
            } finally {
                Arrays.fill(bare, (byte) 0);
            }
        }
    }

    /** {@return what a file has when the value is used, byte for byte} */
    public static SecretValue ofFile(Path file) {
        return new SecretValue(null, file);
    }

    /** {@return what virsh needs to be told to get the value from where this one comes from} A typed one it asks for itself. */
    String[] virshWords() {
        return file == null ? new String[] { "--interactive" } : new String[] { "--file", file.toString(), "--plain" };
    }

    /**
     * Hands the value over, and overwrites it.
     *
     * @param use takes it
     * @throws HypervisorException when the host does not take it
     * @throws CoreException when its file can't be read, or is empty or too long
     * @throws IllegalStateException when it was used or closed before
     */
    synchronized void use(Use use) throws HypervisorException, CoreException {
        byte[] value = file == null ? bytes : read();
        bytes = null;
        if (value == null) {
            throw new IllegalStateException("the value was used already");
        }
        try {
            use.with(value);
        } finally {
            Arrays.fill(value, (byte) 0);
        }
    }

    private byte[] read() throws CoreException {
        ByteBuffer buffer = ByteBuffer.allocate(LONGEST + 1);
        try (FileChannel channel = FileChannel.open(file)) {
            int count = channel.read(buffer);
            while (count > 0) {
                count = channel.read(buffer);
            }
            if (buffer.position() == 0 || buffer.position() > LONGEST) {
                throw OperationFailure.because(NLS.bind(Messages.value_badLength, file, LONGEST), null);
            }
            return Arrays.copyOf(buffer.array(), buffer.position());
        } catch (IOException e) {
            throw OperationFailure.because(NLS.bind(Messages.value_unreadable, file, e.getMessage()), null);
        } finally {
            Arrays.fill(buffer.array(), (byte) 0);
        }
    }

    @Override
    public synchronized void close() {
        if (bytes != null) {
            Arrays.fill(bytes, (byte) 0);
            bytes = null;
        }
    }

    /** {@return that it is not told} */
    @Override
    public String toString() {
        return "SecretValue[not told]";
    }
}
