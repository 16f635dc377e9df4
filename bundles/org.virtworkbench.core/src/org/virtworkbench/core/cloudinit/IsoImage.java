package org.virtworkbench.core.cloudinit;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes a small medium with ISO 9660 and, for names as they are, Joliet: a few files in one folder (ECMA-119; Joliet Specification 1995).
 */
public final class IsoImage {

    private static final int SECTOR = 2048;
    private static final int PRIMARY = 16;
    private static final int JOLIET = 17;
    private static final int END = 18;
    private static final int TABLES = 19;
    private static final int ROOT = 23;
    private static final int JOLIET_ROOT = 24;
    private static final int CONTENT = 25;
    private static final int TABLE_BYTES = 10;
    private static final byte[] MAGIC = "CD001".getBytes(StandardCharsets.US_ASCII);

    private record Entry(String name, byte[] bytes, int sector) {
    }

    private final String label;
    private final ZonedDateTime time;
    private final List<Entry> entries = new ArrayList<>();
    private final int sectors;

    private IsoImage(String label, Map<String, byte[]> files, Instant time) {
        this.label = label;
        this.time = time.atZone(ZoneOffset.UTC);
        int sector = CONTENT;
        for (Map.Entry<String, byte[]> file : files.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().toUpperCase(Locale.ROOT))).toList()) {
            entries.add(new Entry(file.getKey(), file.getValue(), sector));
            sector += Math.max(1, Math.ceilDiv(file.getValue().length, SECTOR));
        }
        sectors = sector;
    }

    /**
     * {@return the medium}
     *
     * @param label identifier of the volume, at most 16 letters
     * @param files content by name; names in ASCII, together below 1,000 letters
     * @param time when the files were written
     */
    public static byte[] write(String label, Map<String, byte[]> files, Instant time) {
        return new IsoImage(label, files, time).write();
    }

    private byte[] write() {
        ByteBuffer image = ByteBuffer.allocate(sectors * SECTOR);
        descriptor(image, PRIMARY, 1, ROOT, TABLES, StandardCharsets.US_ASCII);
        descriptor(image, JOLIET, 2, JOLIET_ROOT, TABLES + 2, StandardCharsets.UTF_16BE);
        image.put(END * SECTOR, (byte) 255).put(END * SECTOR + 1, MAGIC).put(END * SECTOR + 6, (byte) 1);
        table(image, TABLES, ROOT, ByteOrder.LITTLE_ENDIAN);
        table(image, TABLES + 1, ROOT, ByteOrder.BIG_ENDIAN);
        table(image, TABLES + 2, JOLIET_ROOT, ByteOrder.LITTLE_ENDIAN);
        table(image, TABLES + 3, JOLIET_ROOT, ByteOrder.BIG_ENDIAN);
        folder(image, ROOT, false);
        folder(image, JOLIET_ROOT, true);
        entries.forEach(entry -> image.put(entry.sector() * SECTOR, entry.bytes()));
        return image.array();
    }

    private void descriptor(ByteBuffer image, int sector, int type, int root, int tables, Charset charset) {
        ByteBuffer at = image.slice(sector * SECTOR, SECTOR);
        at.put((byte) type).put(MAGIC).put((byte) 1).put((byte) 0);
        at.put(padded("", 32, charset)).put(padded(label, 32, charset));
        at.position(80);
        both(at, sectors);
        if (type == 2) {
            at.put(88, new byte[] { 0x25, 0x2F, 0x45 }); // UCS-2, level 3
        }
        at.position(120);
        bothShort(at, 1);
        bothShort(at, 1);
        bothShort(at, SECTOR);
        both(at, TABLE_BYTES);
        at.order(ByteOrder.LITTLE_ENDIAN).putInt(tables).putInt(0).order(ByteOrder.BIG_ENDIAN).putInt(tables + 1).putInt(0);
        at.put(record(new byte[] { 0 }, root, SECTOR, true));
        for (int field = 0; field < 4; field++) {
            at.put(padded("", 128, charset)); // volume set, publisher, preparer, application
        }
        for (int field = 0; field < 3; field++) {
            at.put(padded("", 37, charset)); // copyright, abstract and bibliographic files
        }
        at.position(813);
        String digits = DateTimeFormatter.ofPattern("uuuuMMddHHmmss00", Locale.ROOT).format(time);
        byte[] never = "0000000000000000\0".getBytes(StandardCharsets.US_ASCII);
        byte[] now = (digits + '\0').getBytes(StandardCharsets.US_ASCII);
        at.put(now).put(now).put(never).put(never).put((byte) 1);
    }

    private static byte[] padded(String text, int length, Charset charset) {
        byte[] bytes = new byte[length];
        byte[] blank = " ".getBytes(charset);
        for (int i = 0; i < length; i++) {
            bytes[i] = blank[i % blank.length];
        }
        byte[] encoded = text.getBytes(charset);
        System.arraycopy(encoded, 0, bytes, 0, Math.min(encoded.length, length));
        return bytes;
    }

    private static void table(ByteBuffer image, int sector, int root, ByteOrder order) {
        image.slice(sector * SECTOR, SECTOR).order(order).put((byte) 1).put((byte) 0).putInt(root).putShort((short) 1);
    }

    private void folder(ByteBuffer image, int sector, boolean joliet) {
        ByteBuffer at = image.slice(sector * SECTOR, SECTOR);
        at.put(record(new byte[] { 0 }, sector, SECTOR, true)).put(record(new byte[] { 1 }, sector, SECTOR, true));
        for (Entry entry : entries) {
            byte[] name = joliet ? entry.name().getBytes(StandardCharsets.UTF_16BE)
                    : (entry.name().toUpperCase(Locale.ROOT) + ";1").getBytes(StandardCharsets.US_ASCII);
            at.put(record(name, entry.sector(), entry.bytes().length, false));
        }
    }

    private byte[] record(byte[] name, int sector, int size, boolean folder) {
        int length = 33 + name.length + (name.length + 1) % 2;
        ByteBuffer at = ByteBuffer.allocate(length);
        at.put((byte) length).put((byte) 0);
        both(at, sector);
        both(at, size);
        at.put((byte) (time.getYear() - 1900)).put((byte) time.getMonthValue()).put((byte) time.getDayOfMonth()).put((byte) time.getHour())
                .put((byte) time.getMinute()).put((byte) time.getSecond()).put((byte) 0);
        at.put((byte) (folder ? 2 : 0)).put((byte) 0).put((byte) 0);
        bothShort(at, 1);
        at.put((byte) name.length).put(name);
        return at.array();
    }

    private static void both(ByteBuffer at, int value) {
        at.order(ByteOrder.LITTLE_ENDIAN).putInt(value).order(ByteOrder.BIG_ENDIAN).putInt(value);
    }

    private static void bothShort(ByteBuffer at, int value) {
        at.order(ByteOrder.LITTLE_ENDIAN).putShort((short) value).order(ByteOrder.BIG_ENDIAN).putShort((short) value);
    }
}
