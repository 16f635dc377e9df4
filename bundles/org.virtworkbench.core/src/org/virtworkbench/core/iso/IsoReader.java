package org.virtworkbench.core.iso;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Finds files in an ISO 9660 file system (ECMA-119), by their names as they were where it tells those (Rock Ridge), else by its own. Trusts nothing that the image
 * says: what it reads, and how far it follows, has bounds. Blocks; never on the UI thread.
 */
public final class IsoReader {

    private static final int SECTOR = 2048;
    private static final int FIRST = 16;
    private static final int MOST_DESCRIPTORS = 16;
    private static final int PRIMARY = 1;
    private static final int END = 255;
    /** A directory with tens of thousands of files is smaller. */
    private static final int MOST_DIRECTORY = 4 << 20;
    private static final int MOST_DEPTH = 16;

    private final ByteSource source;
    private final IsoRecord root;
    private final int blockSize;
    private final long blocks;
    private final RockRidge names;

    /**
     * Reads the volume's descriptor.
     *
     * @param source the image
     * @throws IsoException when this is no ISO 9660 file system
     * @throws IOException when it can't be read
     */
    public IsoReader(ByteSource source) throws IOException {
        this.source = source;
        ByteBuffer descriptor = descriptor(source);
        blockSize = Short.toUnsignedInt(descriptor.getShort(128));
        blocks = Integer.toUnsignedLong(descriptor.getInt(80));
        if (blockSize != 512 && blockSize != 1024 && blockSize != SECTOR) {
            throw new IsoException("blocks of " + blockSize + " bytes");
        }
        root = IsoRecord.read(descriptor.array(), 156, Byte.toUnsignedInt(descriptor.get(156)));
        names = new RockRidge(source, blockSize);
    }

    private static ByteBuffer descriptor(ByteSource source) throws IOException {
        byte[] all = source.read(FIRST * SECTOR, MOST_DESCRIPTORS * SECTOR);
        for (int at = 0; at + SECTOR <= all.length; at += SECTOR) {
            if (!new String(all, at + 1, 5, StandardCharsets.US_ASCII).equals("CD001") || Byte.toUnsignedInt(all[at]) == END) {
                break;
            }
            if (all[at] == PRIMARY) {
                byte[] one = new byte[SECTOR];
                System.arraycopy(all, at, one, 0, SECTOR);
                return ByteBuffer.wrap(one).order(ByteOrder.LITTLE_ENDIAN);
            }
        }
        throw new IsoException("there is no ISO 9660 file system");
    }

    /**
     * {@return where a file lies; empty when there is none}
     *
     * @param path names with slashes between them, such as {@code isolinux/vmlinuz}
     * @throws IsoException when the file system is damaged
     * @throws IOException when the image can't be read
     */
    public Optional<IsoExtent> find(String path) throws IOException {
        String[] parts = path.replaceFirst("^/+", "").split("/+");
        if (parts.length > MOST_DEPTH) {
            return Optional.empty();
        }
        IsoRecord at = root;
        for (int i = 0; i < parts.length; i++) {
            Optional<IsoRecord> next = entry(at, parts[i]);
            boolean last = i == parts.length - 1;
            if (next.isEmpty() || next.get().isDirectory() == last) {
                return Optional.empty();
            }
            at = next.get();
        }
        if (at.isContinued()) {
            throw new IsoException(path + " is in several parts");
        }
        return Optional.of(extent(at));
    }

    private IsoExtent extent(IsoRecord record) throws IsoException {
        if (record.block() + Math.ceilDiv(record.size(), blockSize) > blocks) {
            throw new IsoException("something lies behind the end of the file system");
        }
        return new IsoExtent(record.block() * blockSize, record.size());
    }

    private Optional<IsoRecord> entry(IsoRecord directory, String name) throws IOException {
        IsoExtent extent = extent(directory);
        if (extent.size() > MOST_DIRECTORY) {
            throw new IsoException("a directory of " + extent.size() + " bytes");
        }
        byte[] bytes = source.read(extent.offset(), (int) extent.size());
        if (bytes.length < extent.size()) {
            throw new IsoException("the image ends in a directory");
        }
        Optional<IsoRecord> found = Optional.empty();
        boolean first = directory == root;
        for (int at = 0; at < bytes.length;) {
            int length = Byte.toUnsignedInt(bytes[at]);
            if (length == 0) {
                at = (at / SECTOR + 1) * SECTOR; // no record lies in two sectors
                continue;
            }
            IsoRecord record = IsoRecord.read(bytes, at, length);
            at += length;
            if (first) {
                names.begin(record);
                first = false;
            }
            if (!record.isDots() && isCalled(record, name)) {
                found = found.or(() -> Optional.of(record));
            }
        }
        return found;
    }

    private boolean isCalled(IsoRecord record, String name) throws IOException {
        Optional<String> told = names.name(record);
        return told.isPresent() ? told.get().equals(name) : record.isNamed(name);
    }
}
