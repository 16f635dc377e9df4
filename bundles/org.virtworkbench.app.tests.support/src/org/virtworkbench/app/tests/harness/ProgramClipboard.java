package org.virtworkbench.app.tests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.virtworkbench.testhosts.Requirements;

/** The clipboard of an X display, as another program than the window has it: {@code xclip}. From a test's thread, as it may be the window that answers. */
public final class ProgramClipboard implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LONGEST_SECONDS = 10;

    private final String display;
    private Optional<Process> owner = Optional.empty();

    /** That of a display. */
    public ProgramClipboard(String display) {
        Requirements.assume("xclip");
        this.display = display;
    }

    /** {@return that of the window's display} */
    public static ProgramClipboard ofWindow() {
        return new ProgramClipboard(System.getenv("DISPLAY"));
    }

    private Process start(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of("xclip", "-selection", "clipboard"));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("DISPLAY", display);
        return builder.start();
    }

    /** Copies a text, as long as nobody else copies something. */
    public void copy(String text) {
        close();
        try {
            Process process = start("-i", "-quiet"); // which keeps it in front
            owner = Optional.of(process);
            process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        untilPastes(text);
    }

    /** {@return what is pasted; nothing where nothing was copied} */
    public String paste() {
        try {
            Process process = start("-o");
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroy(); // who has the text does not answer
            }
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until a text is what is pasted. */
    public void untilPastes(String text) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (String pasted = paste(); !pasted.equals(text); pasted = paste()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not “" + text + "” is pasted on " + display + ", but “" + pasted + "”");
            }
        }
    }

    @Override
    public void close() {
        owner.ifPresent(Process::destroy);
        owner = Optional.empty();
    }
}
