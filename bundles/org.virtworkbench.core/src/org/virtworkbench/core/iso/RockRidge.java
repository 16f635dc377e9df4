package org.virtworkbench.core.iso;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads names as they were, from the bytes for the system's use (IEEE P1281 and P1282, entries SP, CE and NM). */
final class RockRidge {

    private static final int HEAD = 4;
    private static final int SHARING = 'S' << 8 | 'P';
    private static final int CONTINUATION = 'C' << 8 | 'E';
    private static final int NAME = 'N' << 8 | 'M';
    private static final int END = 'S' << 8 | 'T';
    private static final int NAME_GOES_ON = 1;
    private static final int NAME_IS_DOTS = 6;
    /** No name needs more areas; a hostile image may lead in circles. */
    private static final int MOST_AREAS = 8;
    private static final int MOST_BYTES = 2048;
    private static final int MOST_BLOCKS = 256;
    private static final int MOST_NAME = 1024;

    private final ByteSource source;
    private final int blockSize;
    private int skipped;
    private byte[] block = new byte[0];
    private long blockAt = -1;
    private int blocks;

    RockRidge(ByteSource source, int blockSize) {
        this.source = source;
        this.blockSize = blockSize;
    }

    /** Learns from a root directory's own record how many bytes others leave free before their entries. */
    void begin(IsoRecord root) {
        ByteBuffer use = root.use();
        if (use.remaining() >= 7 && use.getShort(0) == Short.reverseBytes((short) SHARING) && Byte.toUnsignedInt(use.get(4)) == 0xBE
                && Byte.toUnsignedInt(use.get(5)) == 0xEF) {
            skipped = Byte.toUnsignedInt(use.get(6));
        }
    }

    /** {@return the name of a file; empty where none is told} */
    Optional<String> name(IsoRecord record) throws IOException {
        ByteBuffer area = record.use();
        area = skipped < area.remaining() ? area.slice(skipped, area.remaining() - skipped).order(ByteOrder.LITTLE_ENDIAN)
                : ByteBuffer.allocate(0);
        ByteArrayOutputStream name = new ByteArrayOutputStream();
        for (int areas = 0; areas < MOST_AREAS && area.hasRemaining(); areas++) {
            ByteBuffer next = ByteBuffer.allocate(0);
            while (area.remaining() >= HEAD) {
                int kind = Byte.toUnsignedInt(area.get(area.position())) << 8 | Byte.toUnsignedInt(area.get(area.position() + 1));
                int length = Byte.toUnsignedInt(area.get(area.position() + 2));
                if (length < HEAD || length > area.remaining() || kind == END) {
                    break;
                }
                ByteBuffer entry = area.slice(area.position(), length).order(ByteOrder.LITTLE_ENDIAN);
                area.position(area.position() + length);
                if (kind == CONTINUATION && length >= 28) {
                    next = continuation(entry);
                } else if (kind == NAME && length > HEAD && (entry.get(HEAD) & NAME_IS_DOTS) == 0) {
                    name.write(entry.array(), entry.arrayOffset() + HEAD + 1, length - HEAD - 1);
                    if ((entry.get(HEAD) & NAME_GOES_ON) == 0 || name.size() > MOST_NAME) {
                        return Optional.of(name.toString(StandardCharsets.UTF_8));
                    }
                }
            }
            area = next;
        }
        return name.size() == 0 ? Optional.empty() : Optional.of(name.toString(StandardCharsets.UTF_8));
    }

    /** Areas lie together, and reading may ask a host: a block is read once for all that follow one another in it. */
    private ByteBuffer continuation(ByteBuffer entry) throws IOException {
        long at = Integer.toUnsignedLong(entry.getInt(4)) * blockSize;
        long offset = Integer.toUnsignedLong(entry.getInt(12));
        long length = Integer.toUnsignedLong(entry.getInt(20));
        if (offset + length > MOST_BYTES) {
            throw new IsoException("a name goes on behind the end of its block");
        }
        if (at != blockAt) {
            if (blocks++ == MOST_BLOCKS) {
                throw new IsoException("names go on in too many places");
            }
            block = source.read(at, MOST_BYTES);
            blockAt = at;
        }
        if (offset + length > block.length) {
            throw IsoException.cut();
        }
        return ByteBuffer.wrap(block, (int) offset, (int) length).slice().order(ByteOrder.LITTLE_ENDIAN);
    }
}
