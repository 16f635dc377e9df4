import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Notes when the pixels of the first row change, from its making on. */
final class PixelWatch {

    private static final int ROW = 28;

    private final Screen screen;
    private final Candidate candidate;
    private final long begin = System.nanoTime();
    private final CompletableFuture<Double> change = new CompletableFuture<>();

    PixelWatch(Screen screen, Candidate candidate) {
        this.screen = screen;
        this.candidate = candidate;
        int before = pixels();
        Thread.ofPlatform().daemon().start(() -> watch(before));
    }

    private int pixels() {
        return screen.checksum(candidate.left(), Screen.WIDTH - 10, candidate.top() + 1, candidate.top() + ROW);
    }

    private void watch(int before) {
        try {
            while (!change.isDone() && pixels() == before) {
                Thread.sleep(1);
            }
            change.complete((System.nanoTime() - begin) / 1e6);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** {@return the milliseconds that it took} */
    double awaitChange(Duration limit) throws IOException, InterruptedException {
        try {
            return change.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            change.cancel(false);
            throw new IOException("an event never came on screen", e);
        }
    }
}
