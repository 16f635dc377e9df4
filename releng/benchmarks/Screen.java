import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * An X server of its own, whose pixels are read from its memory: looking costs the watched program nothing. With a message bus, as every desktop has one;
 * without, programs would try to start one and wait for it.
 */
final class Screen implements AutoCloseable {

    static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final int DARK = 0x90;

    private final Process server;
    private final Process bus;
    private final String busAddress;
    private final String display;
    private final MappedByteBuffer pixels;
    private final int first;
    private final int line;

    Screen(Path folder) throws IOException, InterruptedException {
        this(folder, WIDTH, HEIGHT);
    }

    /** With a size of its own. */
    Screen(Path folder, int width, int height) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path number = folder.resolve("display");
        Files.deleteIfExists(number);
        server = new ProcessBuilder("sh", "-c", "exec Xvfb -displayfd 3 -screen 0 " + width + "x" + height + "x24 -dpi 96 -nolisten tcp -fbdir '"
                + folder + "' 3> '" + number + "'").redirectError(folder.resolve("xvfb.log").toFile()).start();
        while (!Files.exists(number) || Files.size(number) == 0) {
            if (!server.isAlive()) {
                throw new IOException("Xvfb did not start: " + Files.readString(folder.resolve("xvfb.log")));
            }
            Thread.sleep(10);
        }
        display = ":" + Files.readString(number).strip();
        try (FileChannel file = FileChannel.open(folder.resolve("Xvfb_screen0"), StandardOpenOption.READ)) {
            pixels = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size()); // in X's own dump format, big endian head
        }
        ByteBuffer head = pixels.duplicate();
        int headSize = head.getInt(0);
        line = head.getInt(12 * 4);
        first = headSize + head.getInt(19 * 4) * 12;
        bus = new ProcessBuilder("dbus-daemon", "--session", "--nofork", "--print-address").redirectError(folder.resolve("bus.log").toFile()).start();
        busAddress = bus.inputReader().readLine();
        if (busAddress == null) {
            server.destroy();
            throw new IOException("the message bus did not start: " + Files.readString(folder.resolve("bus.log")));
        }
    }

    /** {@return the display's name} */
    String display() {
        return display;
    }

    /** {@return where the message bus is} */
    String bus() {
        return busAddress;
    }

    /**
     * Counts lines of text in a column of the screen: bands of scan lines with dark pixels on a light ground.
     *
     * @param left first pixel of the column
     * @param right last pixel
     * @param top first scan line
     * @param bottom last scan line
     */
    int textLines(int left, int right, int top, int bottom) {
        int lines = 0;
        int height = 0;
        for (int y = top; y <= bottom; y++) {
            int dark = 0;
            int light = 0;
            for (int x = left; x <= right; x++) {
                int at = first + y * line + x * 4;
                int brightness = ((pixels.get(at) & 255) + (pixels.get(at + 1) & 255) + (pixels.get(at + 2) & 255)) / 3;
                dark += brightness < DARK ? 1 : 0;
                light += brightness > 0xd0 ? 1 : 0;
            }
            if (dark >= 2 && light > (right - left) / 3) {
                height++;
            } else {
                lines += height >= 5 && height <= 16 ? 1 : 0;
                height = 0;
            }
        }
        return lines;
    }

    /** {@return a pixel, in the order of the server's bytes} */
    int pixel(int x, int y) {
        return pixels.getInt(first + y * line + x * 4);
    }

    /** {@return a number that tells the pixels of a rectangle, its edges included, from others} */
    int checksum(int left, int right, int top, int bottom) {
        int sum = 0;
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                sum = sum * 31 + pixels.getInt(first + y * line + x * 4);
            }
        }
        return sum;
    }

    /**
     * Moves the pointer, clicks and types, as a person does.
     *
     * @param words for xdotool
     */
    void use(String... words) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("xdotool").redirectErrorStream(true);
        builder.command().addAll(List.of(words));
        builder.environment().put("DISPLAY", display);
        Process tool = builder.start();
        String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (tool.waitFor() != 0) {
            throw new IOException("xdotool: " + said);
        }
    }

    @Override
    public void close() {
        bus.destroy();
        server.destroy();
        server.onExit().join();
    }
}
