package org.virtworkbench.core.iso;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virtworkbench.core.cloudinit.IsoImage;

/** Images by the product's own writer and by xorriso; and such as nobody makes who means well. */
class IsoReaderTest {

    private static final int SECTOR = 2048;
    private static final int ROOT = 23 * SECTOR;
    private static final int ROOT_RECORD = 16 * SECTOR + 156;
    /** Where the records of a directory begin that are no dots. */
    private static final int FIRST = 2 * 34;

    @TempDir
    private Path folder;
    private long read;

    private ByteSource source(byte[] image) {
        return (offset, length) -> {
            read += length;
            int from = (int) Math.min(offset, image.length);
            return Arrays.copyOfRange(image, from, (int) Math.min((long) from + length, image.length));
        };
    }

    private static byte[] image() {
        return IsoImage.write("x", Map.of("answers.xml", "first".getBytes(StandardCharsets.US_ASCII), "kernel", new byte[5000]),
                Instant.EPOCH);
    }

    private static byte[] content(ByteSource source, String path) throws IOException {
        IsoExtent extent = new IsoReader(source).find(path).orElseThrow();
        return source.read(extent.offset(), (int) extent.size());
    }

    @Test
    void findsWhatTheProductWrote() throws Exception {
        assertEquals("first", new String(content(source(image()), "answers.xml"), StandardCharsets.US_ASCII));
        assertEquals(5000, content(source(image()), "/KERNEL").length);
        assertEquals(Optional.empty(), new IsoReader(source(image())).find("answers"));
        assertEquals(Optional.empty(), new IsoReader(source(image())).find("kernel/answers.xml"));
        assertEquals(Optional.empty(), new IsoReader(source(image())).find(""));
        assertEquals(Optional.empty(), new IsoReader(source(image())).find("a/".repeat(100) + "b"));
    }

    @Test
    void findsFilesByTheirNamesAsTheyWere() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/xorriso")), "xorriso is not installed");
        String longName = "n".repeat(200) + ".Img";
        Path root = Files.createDirectories(folder.resolve("cd/install.amd/deep er"));
        byte[] kernel = new byte[300_001];
        new Random(7).nextBytes(kernel);
        Files.write(root.getParent().resolve("vmlinuz"), kernel);
        Files.writeString(root.resolve(longName), "long");
        Files.writeString(root.resolve("initrd.gz"), "ram");
        for (int i = 0; i < 300; i++) {
            Files.createFile(root.resolve("filler with a longer name " + i)); // so that the directory has several sectors
        }
        Path iso = folder.resolve("made.iso");
        Process process = new ProcessBuilder("xorriso", "-as", "mkisofs", "-R", "-J", "-o", iso.toString(), folder.resolve("cd").toString())
                .redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        ByteSource source = ByteSource.of(iso);
        assertArrayEquals(kernel, content(source, "install.amd/vmlinuz"));
        assertEquals("ram", new String(content(source, "install.amd/deep er/initrd.gz"), StandardCharsets.US_ASCII));
        assertEquals("long", new String(content(source, "install.amd/deep er/" + longName), StandardCharsets.US_ASCII));
        assertEquals(Optional.empty(), new IsoReader(source).find("install.amd/deep er/" + longName.toLowerCase(java.util.Locale.ROOT)));
        assertEquals(Optional.empty(), new IsoReader(source).find("install.amd"), "that is a folder");
    }

    @Test
    void refusesWhatIsNoFileSystem() {
        assertThrows(IsoException.class, () -> new IsoReader(source(new byte[0])));
        assertThrows(IsoException.class, () -> new IsoReader(source(new byte[100_000])));
        byte[] blocks = image();
        blocks[16 * SECTOR + 128] = 3;
        assertThrows(IsoException.class, () -> new IsoReader(source(blocks)));
    }

    @Test
    void refusesDirectoriesThatGoOnBehindTheEnd() throws Exception {
        for (int field : new int[] { 2, 10 }) { // where it begins, how long it is
            byte[] image = image();
            ByteBuffer.wrap(image).order(ByteOrder.LITTLE_ENDIAN).putInt(ROOT_RECORD + field, 0x7FFFFFFF);
            assertThrows(IsoException.class, () -> new IsoReader(source(image)).find("kernel"));
        }
        byte[] file = image();
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(ROOT + FIRST + 2, 1_000_000);
        assertThrows(IsoException.class, () -> new IsoReader(source(file)).find("answers.xml"));
        byte[] record = image();
        record[ROOT + FIRST + 32] = (byte) 200; // the name's length
        assertThrows(IsoException.class, () -> new IsoReader(source(record)).find("answers.xml"));
    }

    @Test
    void refusesFilesInSeveralParts() {
        byte[] image = image();
        image[ROOT + FIRST + 25] |= (byte) 0x80;
        assertThrows(IsoException.class, () -> new IsoReader(source(image)).find("answers.xml"));
    }

    @Test
    void findsNothingMoreInAnImageThatIsCut() {
        byte[] whole = image();
        for (int length = 0; length < ROOT + SECTOR; length += 509) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThrows(IOException.class, () -> new IsoReader(source(cut)).find("kernel"), length + " bytes");
        }
    }

    /** Names that are said to go on where they began. */
    @Test
    void followsNoCircle() throws Exception {
        byte[] image = image();
        int record = ROOT + FIRST;
        ByteBuffer at = ByteBuffer.wrap(image).order(ByteOrder.LITTLE_ENDIAN);
        byte[] name = "ANSWERS.XML;1".getBytes(StandardCharsets.US_ASCII);
        int behind = 33 + name.length + (name.length + 1) % 2;
        byte[] entry = new byte[28];
        ByteBuffer.wrap(entry).order(ByteOrder.LITTLE_ENDIAN).put((byte) 'C').put((byte) 'E').put((byte) 28).put((byte) 1).putInt(23)
                .putInt(0).putInt(FIRST + behind).putInt(0).putInt(28);
        Arrays.fill(image, record + behind, ROOT + SECTOR, (byte) 0); // it is the only one
        image[record] = (byte) (behind + entry.length);
        at.position(record + behind).put(entry);
        assertTrue(assertTimeoutPreemptively(Duration.ofSeconds(10), () -> new IsoReader(source(image)).find("answers.xml")).isPresent());
        assertTrue(read < 50_000, read + " bytes were read");
    }

    @Test
    void survivesImagesWithAnyBytesInThem() {
        byte[] whole = image();
        Random random = new Random(42);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int round = 0; round < 3000; round++) {
                byte[] image = whole.clone();
                for (int i = 0; i < 12; i++) {
                    int base = i % 2 == 0 ? ROOT : ROOT_RECORD;
                    image[base + random.nextInt(i % 2 == 0 ? 200 : 34)] = (byte) random.nextInt();
                }
                try {
                    new IsoReader(source(image)).find("answers.xml");
                } catch (IOException e) {
                    continue; // told as damaged
                }
            }
        });
    }
}
