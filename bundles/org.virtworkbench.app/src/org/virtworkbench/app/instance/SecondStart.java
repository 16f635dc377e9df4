package org.virtworkbench.app.instance;

import java.io.IOException;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.eclipse.osgi.service.datalocation.Location;

/** A start of the program while another one has its workspace. */
public final class SecondStart {

    /** The other one may be about to open its window: only then it listens. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final long BETWEEN_MS = 100;

    private SecondStart() {
    }

    /**
     * Hands a command line to the program that runs.
     *
     * @param workspace that the other one has
     * @param words of the command line
     * @return whether the other one does it
     */
    public static boolean handOver(Location workspace, List<String> words) {
        Optional<Door> door = Door.of(workspace);
        return door.isPresent() && handOver(door.get(), words, PATIENCE);
    }

    static boolean handOver(Door door, List<String> words, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        try (SocketChannel channel = knock(door, end)) {
            ByteBuffer message = ByteBuffer.wrap(Words.encode(words));
            while (message.hasRemaining()) {
                channel.write(message);
            }
            channel.shutdownOutput();
            byte[] answer = Deadline.read(channel, 1, ANSWER);
            return answer.length == 1 && answer[0] == FirstStart.ACCEPTED;
        } catch (IOException e) {
            return false; // there is nobody, or nobody who understands
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static SocketChannel knock(Door door, long end) throws IOException, InterruptedException {
        while (true) {
            try {
                return SocketChannel.open(door.address());
            } catch (SocketException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(BETWEEN_MS);
            }
        }
    }
}
