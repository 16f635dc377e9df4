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
    private static final int MOST_NAME = 1024;

    private final ByteSource source;
    private final int blockSize;
    private int skipped;

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

    private ByteBuffer continuation(ByteBuffer entry) throws IOException {
        long block = Integer.toUnsignedLong(entry.getInt(4));
        long offset = Integer.toUnsignedLong(entry.getInt(12));
        int length = (int) Math.min(Integer.toUnsignedLong(entry.getInt(20)), MOST_BYTES);
        return ByteBuffer.wrap(source.read(block * blockSize + offset, length)).order(ByteOrder.LITTLE_ENDIAN);
    }
}
