import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** QEMU whose firmware shows a picture. */
final class QemuScene extends Scene {

    private final int screens;

    /**
     * @param screens how many times a recording holds the whole screen
     */
    QemuScene(Path folder, int width, int height, int screens) throws IOException, InterruptedException {
        super(folder, width, height);
        this.screens = screens;
        Path splash = Pictures.write(new Pictures(width, height).pageAndPhotograph(), folder.resolve("splash.bmp"));
        start(Map.of(), "qemu-system-x86_64", "-machine", "pc,accel=tcg", "-m", "128", "-nodefaults", "-no-user-config", "-vga", "std", "-boot",
                "menu=on,splash=" + splash + ",splash-time=60000", "-display", "vnc=127.0.0.1:" + (port - 5900) + ",lossy=on,non-adaptive=on,share=ignore");
        awaitPort();
    }

    /** Waits until the firmware shows the picture. */
    void awaitPicture() throws Exception {
        long begin = System.nanoTime();
        for (;;) {
            byte[] greeting = new byte[12 + 2 + 4 + 4];
            try (java.net.Socket socket = new java.net.Socket(java.net.InetAddress.getLoopbackAddress(), port)) {
                socket.getOutputStream().write("RFB 003.008\n\1\1".getBytes());
                socket.getInputStream().readNBytes(greeting, 0, greeting.length);
            }
            int shown = (greeting[18] & 255) << 8 | greeting[19] & 255;
            if (shown == width) {
                return;
            }
            if (System.nanoTime() - begin > 60_000_000_000L) {
                throw new IOException("QEMU's firmware shows no picture " + width + " pixels wide: " + Files.readString(folder.resolve("log")));
            }
            Thread.sleep(200);
        }
    }

    @Override
    void record(Recorder recorder) throws Exception {
        for (int i = 0; i < screens; i++) {
            recorder.wholeScreen();
        }
    }
}
