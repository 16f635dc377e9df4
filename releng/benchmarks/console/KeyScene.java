import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;

/** QEMU with a guest of one sector, which fills its screen with another colour at each key: blue, red, blue, … */
final class KeyScene extends Scene {

    /**
     * sti; xor ax,ax; mov ds,ax; mov ax,0B800h; mov es,ax; mov bl,10h; wait: hlt; inc byte [es:3998]; mov ah,1; int 16h; jz wait; xor ah,ah; int 16h; xor di,di;
     * mov ah,bl; xor bl,50h; mov al,' '; mov cx,1999; rep stosw; jmp wait. The last character changes with each tick of the clock: where nothing does, QEMU looks at
     * the screen more and more seldom.
     */
    private static final String PROGRAM = "fb31c08ed8b800b88ec0b310f426fe069e0fb401cd1674f430e4cd1631ff88dc80f350b020b9cf07f3abebe0";
    private static final int SECTOR = 512;

    KeyScene(Path folder) throws IOException, InterruptedException {
        super(folder, 720, 400);
        byte[] sector = Arrays.copyOf(HexFormat.of().parseHex(PROGRAM), SECTOR);
        sector[SECTOR - 2] = 0x55;
        sector[SECTOR - 1] = (byte) 0xAA;
        Path disk = Files.write(folder.resolve("disk"), sector);
        start(Map.of(), "qemu-system-x86_64", "-machine", "pc,accel=tcg", "-m", "32", "-nodefaults", "-no-user-config", "-vga", "std", "-drive",
                "format=raw,file=" + disk, "-display", "vnc=127.0.0.1:" + (port - 5900) + ",share=ignore");
        awaitPort();
    }

    @Override
    void record(Recorder recorder) {
        throw new UnsupportedOperationException("it is only looked at");
    }
}
