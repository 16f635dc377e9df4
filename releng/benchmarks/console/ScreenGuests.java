import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;

import javax.imageio.ImageIO;

/** Running guests of a real host, each of one sector, with a screen that can be told from all else on a desktop. */
final class ScreenGuests implements AutoCloseable {

    /** What the screens of the guests are filled with. */
    enum Look {
        /**
         * Magenta, as on a text screen. {@code cli; cld; mov ax,0B800h; mov es,ax; xor di,di; mov ax,5020h; mov cx,2000; rep stosw; halt: hlt; jmp halt}
         */
        MAGENTA("fafcb800b88ec031ffb82050b9d007f3abf4ebfd"),

        /** Turquoise, the same with {@code mov ax,3020h}. */
        TURQUOISE("fafcb800b88ec031ffb82030b9d007f3abf4ebfd"),

        /**
         * At each tick of the clock, 18 times a second, the next line gets other colours. {@code sti; cld; mov ax,0B800h; mov es,ax; xor dx,dx; xor bx,bx;
         * next: hlt; mov di,dx; mov ah,bh; mov al,'#'; mov cx,80; rep stosw; add bh,11h; add dx,160; cmp dx,4000; jb next; xor dx,dx; jmp next}
         */
        MOVING("fbfcb800b88ec031d231dbf489d788fcb023b95000f3ab80c71181c2a00081faa00f72e731d2ebe3");

        private final String program;

        Look(String program) {
            this.program = program;
        }
    }

    private static final int SECTOR = 512;
    private static final int DISK = 1 << 20;
    private static final String DEFINITION = """
            <domain type='qemu'><name>%s</name><memory unit='MiB'>16</memory>\
            <os><type arch='x86_64' machine='pc'>hvm</type></os><devices>\
            <disk type='file' device='disk'><driver name='qemu' type='raw'/><source file='%s'/><target dev='hda' bus='ide'/></disk>\
            <graphics type='vnc' autoport='yes' listen='127.0.0.1'/><video><model type='vga'/></video><memballoon model='none'/></devices></domain>
            """;
    private static final long PATIENCE_NANOS = 120_000_000_000L;

    private final RealHost host;
    private final Path folder;

    /**
     * Starts a host without guests.
     *
     * @param script the project's {@code testhost}
     * @param folder for its files
     */
    ScreenGuests(Path script, Path folder) throws IOException {
        this.folder = folder;
        host = new RealHost(script, folder);
    }

    /** {@return the host's address} */
    String address() {
        return host.address();
    }

    /** Starts one more, whose program runs when this returns. */
    void start(String name, Look look) throws IOException, InterruptedException {
        byte[] sector = Arrays.copyOf(HexFormat.of().parseHex(look.program), SECTOR);
        sector[SECTOR - 2] = 0x55;
        sector[SECTOR - 1] = (byte) 0xAA;
        Path disk = Files.write(folder.resolve(name + ".img"), Arrays.copyOf(sector, DISK));
        Path definition = Files.writeString(folder.resolve(name + ".xml"), DEFINITION.formatted(name, disk));
        host.command("create " + definition, "created from");
        awaitPicture(name);
    }

    /** The firmware's screen is black at its lower edge, that of each program is not. */
    private void awaitPicture(String name) throws IOException, InterruptedException {
        Path picture = folder.resolve(name + ".png");
        long begin = System.nanoTime();
        do {
            if (System.nanoTime() - begin > PATIENCE_NANOS) {
                throw new IOException(name + " shows nothing");
            }
            Thread.sleep(50);
            host.command("screenshot " + name + ' ' + picture, "Screenshot saved");
        } while (isBlack(picture));
    }

    private static boolean isBlack(Path picture) throws IOException {
        BufferedImage image = ImageIO.read(picture.toFile());
        for (int x = 0; x < image.getWidth(); x++) {
            if ((image.getRGB(x, image.getHeight() - 1) & 0xFFFFFF) != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        host.close();
    }
}
