import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process that plays one recording, again and again, whenever it is told to. */
final class Player implements AutoCloseable {

    private final Path errors;
    private final Process process;
    private final BufferedReader answers;
    private final List<Double> means = new ArrayList<>();
    private String[] last = {};

    Player(Path errors, List<String> command) throws IOException {
        this.errors = errors;
        process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        answers = process.inputReader();
    }

    /** Plays and forgets how long it took. */
    void warmUp(double seconds) throws IOException {
        play(seconds);
    }

    /** Plays and keeps how long it took. */
    void round(double seconds) throws IOException {
        means.add(play(seconds));
    }

    private double play(double seconds) throws IOException {
        process.getOutputStream().write((seconds + "\n").getBytes());
        process.getOutputStream().flush();
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("a recording cannot be played: " + Files.readString(errors));
        }
        last = line.split(" ");
        return Double.parseDouble(last[0]);
    }

    /** {@return seconds of processor time that one play takes: the median of the rounds} */
    double seconds() {
        List<Double> sorted = means.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    /** {@return the CRC-32 of the last frame, its width and its height} */
    String frame() {
        return String.join(" ", last[1], last[2], last[3]);
    }

    /** {@return how many pixels one play has, where no client plays} */
    long pixels() {
        return Long.parseLong(last[1]);
    }

    /** {@return bytes of garbage that the last play left} */
    long garbage() {
        return Long.parseLong(last[4]);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
