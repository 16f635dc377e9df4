import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
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
import org.virtworkbench.rfb.Transport;

/** Plays a recorded server to an engine in Java, in a process of its own. Prints one line. */
public final class EnginePlayer {

    private static final com.sun.management.OperatingSystemMXBean SYSTEM = (com.sun.management.OperatingSystemMXBean) ManagementFactory
            .getOperatingSystemMXBean();
    private static final int CONSOLES = 9;

    private final RfbEngine engine;
    private final Way way;

    /** Leads to the recorded server. */
    private interface Way {
        Transport open() throws RfbException;
    }

    private EnginePlayer(RfbEngine engine, Way way) {
        this.engine = engine;
        this.way = way;
    }

    /**
     * {@code own|CLASS memory|socket FILE|SOCKET} reads numbers, a line each; for each it plays again and again for so many seconds of processor time, and prints the
     * mean seconds of all threads of one play, the CRC-32 of the last frame's red, green and blue bytes, its size, and the bytes that the reader's thread left to the
     * garbage collector in the last play.
     * {@code own|CLASS socket SOCKET heap} opens some sessions; prints the bytes of heap that one more takes.
     */
    public static void main(String[] arguments) throws Exception {
        RfbEngine engine = arguments[0].equals("own") ? RfbEngine.builtIn()
                : (RfbEngine) Class.forName(arguments[0]).getDeclaredConstructor().newInstance();
        EnginePlayer player = new EnginePlayer(engine, way(arguments[1], Path.of(arguments[2])));
        if (arguments.length > 3) {
            System.out.println(player.heap());
        } else {
            BufferedReader rounds = new BufferedReader(new InputStreamReader(System.in));
            for (String seconds = rounds.readLine(); seconds != null; seconds = rounds.readLine()) {
                player.round(Double.parseDouble(seconds));
            }
        }
        System.exit(0);
    }

    private static Way way(String kind, Path path) throws IOException {
        if (kind.equals("socket")) {
            return () -> SocketTransport.unix(path);
        }
        byte[] recording = Files.readAllBytes(path);
        return () -> new MemoryTransport(recording);
    }

    private void round(double seconds) throws RfbException {
        long begun = SYSTEM.getProcessCpuTime();
        long used;
        int plays = 0;
        PlayWatcher.Outcome last;
        do {
            last = null; // the frame of the play before is let go ahead of the next one, as the other side does
            last = play();
            plays++;
            used = SYSTEM.getProcessCpuTime() - begun;
        } while (used / 1e9 < seconds);
        FrameBuffer frame = last.frame();
        System.out.printf("%.9f %08x %d %d %d%n", used / 1e9 / plays, crc(frame), frame.width(), frame.height(), last.garbage());
    }

    /** A method of its own, so that nothing of a play is left on the stack. */
    private PlayWatcher.Outcome play() throws RfbException {
        PlayWatcher watcher = new PlayWatcher();
        try (RfbSession session = start(watcher)) {
            return watcher.awaitEnd();
        }
    }

    private RfbSession start(PlayWatcher watcher) throws RfbException {
        return engine.start(way.open(), Optional::empty, SessionOptions.DEFAULT, watcher);
    }

    /** The server keeps quiet after its recording, so that all sessions stay open. */
    private long heap() throws RfbException {
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
