import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.rfb.RfbEngine;
import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.RfbSession;
import org.virtworkbench.rfb.SessionOptions;
import org.virtworkbench.rfb.SocketTransport;

/** Plays a recorded server to an engine in Java, in a process of its own. Prints one line. */
public final class EnginePlayer {

    private static final com.sun.management.OperatingSystemMXBean SYSTEM = (com.sun.management.OperatingSystemMXBean) ManagementFactory
            .getOperatingSystemMXBean();
    private static final int CONSOLES = 9;

    private final RfbEngine engine;
    private final Path socket;

    private EnginePlayer(RfbEngine engine, Path socket) {
        this.engine = engine;
        this.socket = socket;
    }

    /**
     * {@code own|CLASS SOCKET cpu SECONDS} plays it again and again for so many seconds of processor time, twice; prints the mean seconds of all threads of one play
     * of the second time, the CRC-32 of the last frame's red, green and blue bytes, its size, and the bytes that the reader's thread left to the garbage collector in the
     * last play.
     * {@code own|CLASS SOCKET memory} opens some sessions; prints the bytes of heap that one more takes.
     */
    public static void main(String[] arguments) throws Exception {
        RfbEngine engine = arguments[0].equals("own") ? RfbEngine.builtIn()
                : (RfbEngine) Class.forName(arguments[0]).getDeclaredConstructor().newInstance();
        EnginePlayer player = new EnginePlayer(engine, Path.of(arguments[1]));
        if (arguments[2].equals("memory")) {
            System.out.println(player.memory());
        } else {
            player.processor(Double.parseDouble(arguments[3]));
        }
        System.exit(0);
    }

    private void processor(double seconds) throws RfbException, IOException {
        run(seconds); // lets the JVM compile: a console runs for hours
        long begun = SYSTEM.getProcessCpuTime();
        Played played = run(seconds);
        double each = (SYSTEM.getProcessCpuTime() - begun) / 1e9 / played.plays;
        FrameBuffer frame = played.last.frame();
        System.out.printf("%.9f %08x %d %d %d%n", each, crc(frame), frame.width(), frame.height(), played.last.garbage());
    }

    private record Played(int plays, PlayWatcher.Outcome last) {
    }

    private Played run(double seconds) throws RfbException, IOException {
        long begun = SYSTEM.getProcessCpuTime();
        int plays = 0;
        PlayWatcher.Outcome last;
        do {
            PlayWatcher watcher = new PlayWatcher();
            try (RfbSession session = start(watcher)) {
                last = watcher.ended().join();
            }
            plays++;
        } while ((SYSTEM.getProcessCpuTime() - begun) / 1e9 < seconds);
        return new Played(plays, last);
    }

    private RfbSession start(PlayWatcher watcher) throws RfbException {
        return engine.start(SocketTransport.unix(socket), Optional::empty, SessionOptions.DEFAULT, watcher);
    }

    /** The server keeps quiet after its recording, so that all sessions stay open. */
    private long memory() throws RfbException {
        List<RfbSession> sessions = new ArrayList<>();
        long one = 0;
        for (int i = 0; i < CONSOLES; i++) {
            PlayWatcher watcher = new PlayWatcher();
            sessions.add(start(watcher));
            watcher.awaitQuiet();
            if (i == 0) {
                one = used();
            }
        }
        long each = (used() - one) / (CONSOLES - 1);
        sessions.forEach(RfbSession::close);
        return each;
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long crc(FrameBuffer frame) {
        CRC32 crc = new CRC32();
        byte[] bytes = new byte[3 * frame.pixels().length];
        int at = 0;
        for (int pixel : frame.pixels()) {
            bytes[at++] = (byte) (pixel >> 16);
            bytes[at++] = (byte) (pixel >> 8);
            bytes[at++] = (byte) pixel;
        }
        crc.update(bytes);
        return crc.getValue();
    }
}
