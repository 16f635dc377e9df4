package org.virtworkbench.core.iso;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A directory record (ECMA-119, 9.1).
 *
 * @param block logical block of its first byte, behind its attributes
 * @param size in bytes
 * @param flags what it is
 * @param name as ISO 9660 has it
 * @param use the bytes for the system's use, in which other file systems say more
 */
record IsoRecord(long block, long size, int flags, byte[] name, ByteBuffer use) {

    private static final int HEAD = 33;
    private static final int DIRECTORY = 2;
    private static final int CONTINUED = 0x80;

    /**
     * {@return the record that begins at a place}
     *
     * @param bytes of its directory
     * @param at where its length stands
     * @param length what stands there
     */
    static IsoRecord read(byte[] bytes, int at, int length) throws IsoException {
        if (length <= HEAD || at + length > bytes.length) {
            throw new IsoException("a directory record ends outside of its directory");
        }
        ByteBuffer record = ByteBuffer.wrap(bytes, at, length).slice().order(ByteOrder.LITTLE_ENDIAN);
        int count = Byte.toUnsignedInt(record.get(HEAD - 1));
        int behind = HEAD + count + (count + 1) % 2;
        if (HEAD + count > length) {
            throw new IsoException("a name ends outside of its directory record");
        }
        byte[] name = new byte[count];
        record.get(HEAD, name);
        long block = Integer.toUnsignedLong(record.getInt(2)) + Byte.toUnsignedInt(record.get(1));
        ByteBuffer use = behind < length ? record.slice(behind, length - behind) : ByteBuffer.allocate(0);
        return new IsoRecord(block, Integer.toUnsignedLong(record.getInt(10)), record.get(25), name, use.order(ByteOrder.LITTLE_ENDIAN));
    }

    boolean isDirectory() {
        return (flags & DIRECTORY) != 0;
    }

    /** {@return whether the file goes on in another record} */
    boolean isContinued() {
        return (flags & CONTINUED) != 0;
    }

    /** {@return whether it is that of the directory itself, or of the one above} */
    boolean isDots() {
        return name.length == 1 && (name[0] == 0 || name[0] == 1);
    }

    /** {@return whether it has a name, in capitals and without its version, as ISO 9660 has it} */
    boolean isNamed(String wanted) {
        String own = new String(name, StandardCharsets.ISO_8859_1);
        int version = own.indexOf(';');
        String bare = version < 0 ? own : own.substring(0, version);
        return (bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare).equalsIgnoreCase(wanted);
    }
}
