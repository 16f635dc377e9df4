package org.virtworkbench.core.creation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.Transfer;
import org.virtworkbench.core.driver.VolumeId;
import org.virtworkbench.core.os.IsoLabel;

/**
 * The first bytes of a medium, which tell what it is.
 *
 * @param bytes at most {@link IsoLabel#HEAD} of them
 */
public record MediumHead(byte[] bytes) {

    private static final byte[] QCOW = { 'Q', 'F', 'I', (byte) 0xFB };
    private static final byte[] VMDK = { 'K', 'D', 'M', 'V' };
    private static final int QCOW_SIZE = 24;

    /** Reads the first bytes of a file of this computer. Never on the UI thread. */
    public static MediumHead of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new MediumHead(in.readNBytes(IsoLabel.HEAD));
        }
    }

    /**
     * {@return the first bytes of a volume; empty when the host does not hand them out} Never on the UI thread.
     *
     * @throws HypervisorException when the link is lost
     */
    public static Optional<MediumHead> of(HypervisorConnection connection, VolumeId volume) throws HypervisorException {
        Transfer transfer = new Transfer(count -> {
            // nobody looks at the progress of so little
        });
        Head head = new Head(transfer);
        try {
            connection.volumes().download(volume, head, transfer);
        } catch (HypervisorException e) {
            if (e.kind() == Kind.LINK_LOST) {
                throw e;
            }
            if (!transfer.isCancelled()) {
                return Optional.empty();
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory can't be written", e);
        }
        return Optional.of(new MediumHead(Arrays.copyOf(head.bytes.array(), head.bytes.position())));
    }

    /** Takes what it needs, then gives up the rest. */
    private static final class Head implements WritableByteChannel {

        private final ByteBuffer bytes = ByteBuffer.allocate(IsoLabel.HEAD);
        private final Transfer transfer;

        Head(Transfer transfer) {
            this.transfer = transfer;
        }

        @Override
        public int write(ByteBuffer source) {
            int count = source.remaining();
            int wanted = Math.min(count, bytes.remaining());
            bytes.put(bytes.position(), source, source.position(), wanted).position(bytes.position() + wanted);
            source.position(source.limit());
            if (!bytes.hasRemaining()) {
                transfer.cancel();
            }
            return count;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {
            // memory has nothing to close
        }
    }

    /** {@return what the medium says of itself; empty when it is no CD or DVD} */
    public Optional<IsoLabel> label() {
        return IsoLabel.read(bytes);
    }

    /** {@return the format of the image, by its first bytes; {@code raw} for what has no mark} */
    public String format() {
        return starts(QCOW) ? "qcow2"
                : starts(VMDK) ? "vmdk"
                        : label().isPresent() ? "iso"
                                : new String(bytes, 0, Math.min(bytes.length, 4), StandardCharsets.US_ASCII).equals("QED\0") ? "qed"
                                        : "raw";
    }

    /** {@return what a guest sees of a qcow2 image, in bytes; empty for other formats} */
    public Optional<Long> capacity() {
        return starts(QCOW) && bytes.length >= QCOW_SIZE + Long.BYTES ? Optional.of(ByteBuffer.wrap(bytes).getLong(QCOW_SIZE))
                : Optional.empty();
    }

    private boolean starts(byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }
}
