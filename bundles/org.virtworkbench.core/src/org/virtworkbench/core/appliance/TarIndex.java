package org.virtworkbench.core.appliance;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.osgi.util.NLS;

/**
 * Where in a tar archive which file is (POSIX.1-2008 pax and ustar; GNU's long names and sizes). Reads the heads alone, unpacks nothing, and takes no archive
 * with links, devices, or names that lead out of it.
 */
final class TarIndex {

    private static final int BLOCK = 512;
    private static final int MOST_FILES = 1_000;
    private static final int MOST_EXTRA = 64 << 10;
    private static final int NAME = 100;
    private static final int SIZE_AT = 124;
    private static final int SIZE_LENGTH = 12;
    private static final int SUM_AT = 148;
    private static final int SUM_LENGTH = 8;
    private static final int TYPE_AT = 156;
    private static final int MAGIC_AT = 257;
    private static final int PREFIX_AT = 345;
    private static final int PREFIX_LENGTH = 155;

    private final Path file;
    private final FileChannel channel;
    private final Map<String, FilePart> parts = new LinkedHashMap<>();
    /** What a head before the file's own says of it. */
    private final Map<String, String> extra = new LinkedHashMap<>();

    private TarIndex(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** {@return the files of an archive by their names, in its order} Never on the UI thread. */
    static Map<String, FilePart> read(Path file) throws IOException, ApplianceException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            TarIndex index = new TarIndex(file, channel);
            index.readAll();
            return index.parts;
        }
    }

    private void readAll() throws IOException, ApplianceException {
        long at = 0;
        int heads = 0;
        while (at + BLOCK <= channel.size()) {
            byte[] head = bytes(at, BLOCK);
            if (isEmpty(head)) {
                break;
            }
            if (!isHead(head) || ++heads > 2 * MOST_FILES) {
                throw broken();
            }
            long size = size(head);
            at += BLOCK;
            if (size > channel.size() - at) {
                throw new ApplianceException(NLS.bind(Messages.tar_short, file.getFileName()));
            }
            take(head, at, size);
            at += Math.ceilDiv(size, BLOCK) * BLOCK;
        }
        if (parts.isEmpty()) {
            throw broken();
        }
    }

    private void take(byte[] head, long at, long size) throws IOException, ApplianceException {
        switch (head[TYPE_AT]) {
            case 'x' -> pax(new String(bytes(at, bounded(size)), StandardCharsets.UTF_8));
            case 'L' -> extra.put("path", text(bytes(at, bounded(size)), 0, (int) size));
            case 'g', '5' -> extra.clear(); // what holds for all tells nothing that matters, and folders are made by nobody
            case '0', 0, '7' -> add(name(head), at, size);
            default -> throw new ApplianceException(NLS.bind(Messages.tar_link, name(head)));
        }
    }

    private void add(String name, long at, long size) throws ApplianceException {
        extra.clear();
        String plain = name.startsWith("./") ? name.substring(2) : name;
        FileSource.checkName(plain);
        if (parts.size() == MOST_FILES || parts.put(plain, new FilePart(file, plain, at, size)) != null) {
            throw broken();
        }
    }

    private String name(byte[] head) {
        if (extra.containsKey("path")) {
            return extra.get("path");
        }
        boolean ustar = text(head, MAGIC_AT, 6).equals("ustar");
        String prefix = ustar ? text(head, PREFIX_AT, PREFIX_LENGTH) : "";
        return prefix.isEmpty() ? text(head, 0, NAME) : prefix + '/' + text(head, 0, NAME);
    }

    private long size(byte[] head) throws ApplianceException {
        try {
            boolean own = head[TYPE_AT] != 'x' && head[TYPE_AT] != 'L';
            long size = own && extra.containsKey("size") ? Long.parseLong(extra.get("size"))
                    : head[SIZE_AT] < 0 ? ByteBuffer.wrap(head).getLong(SIZE_AT + SIZE_LENGTH - Long.BYTES)
                            : octal(head, SIZE_AT, SIZE_LENGTH);
            if (size < 0) {
                throw broken();
            }
            return size;
        } catch (NumberFormatException e) {
            throw broken();
        }
    }

    /** Reads {@code LENGTH NAME=VALUE\n} records. */
    private void pax(String records) throws ApplianceException {
        int at = 0;
        byte[] bytes = records.getBytes(StandardCharsets.UTF_8);
        while (at < bytes.length) {
            int blank = at;
            while (blank < bytes.length && bytes[blank] >= '0' && bytes[blank] <= '9' && blank - at < 6) {
                blank++;
            }
            int length = blank == at ? 0 : Integer.parseInt(text(bytes, at, blank - at));
            if (length <= blank - at + 1 || length > bytes.length - at) {
                throw broken();
            }
            String record = new String(bytes, blank + 1, at + length - blank - 2, StandardCharsets.UTF_8);
            int equals = record.indexOf('=');
            if (equals > 0) {
                extra.put(record.substring(0, equals), record.substring(equals + 1));
            }
            at += length;
        }
    }

    private int bounded(long size) throws ApplianceException {
        if (size > MOST_EXTRA) {
            throw broken();
        }
        return (int) size;
    }

    private boolean isHead(byte[] head) {
        long sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            sum += i >= SUM_AT && i < SUM_AT + SUM_LENGTH ? ' ' : head[i] & 0xFF;
        }
        try {
            return sum == octal(head, SUM_AT, SUM_LENGTH);
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isEmpty(byte[] head) {
        return Arrays.equals(head, new byte[BLOCK]);
    }

    private static long octal(byte[] head, int at, int length) {
        String digits = text(head, at, length).strip();
        return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
    }

    private static String text(byte[] bytes, int at, int length) {
        int end = at;
        while (end < at + length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, at, end - at, StandardCharsets.UTF_8);
    }

    private byte[] bytes(long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, at + bytes.position()) < 0) {
                throw new EOFException(file.toString());
            }
        }
        return bytes.array();
    }

    private ApplianceException broken() {
        return new ApplianceException(NLS.bind(Messages.tar_broken, file.getFileName()));
    }
}
