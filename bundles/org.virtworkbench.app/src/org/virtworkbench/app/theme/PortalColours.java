package org.virtworkbench.app.theme;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the desktop says of light and dark through its portal ({@code org.freedesktop.portal.Settings}, key {@code color-scheme} of
 * {@code org.freedesktop.appearance}), heard through GLib's tool gdbus. Where there is no portal or no such tool, nothing is heard.
 */
final class PortalColours implements Closeable {

    private static final List<String> ADDRESS = List.of("--session", "--dest", "org.freedesktop.portal.Desktop", "--object-path",
            "/org/freedesktop/portal/desktop");
    /** Of the answer {@code (<<uint32 1>>,)} and of the signal {@code … ('org.freedesktop.appearance', 'color-scheme', <uint32 1>)}. */
    private static final Pattern ANSWER = Pattern.compile("^\\(<+uint32 (\\d)>+,\\)$");
    private static final Pattern SIGNAL = Pattern
            .compile("SettingChanged \\('org\\.freedesktop\\.appearance', 'color-scheme', <uint32 (\\d)>\\)");

    private final String tool;
    private final Consumer<Optional<Boolean>> listener;
    private Process running;
    private boolean closed;

    /**
     * @param tool gdbus, or a path to it
     * @param listener gets on a thread of its own whether the desktop is dark; empty when it has no preference
     */
    PortalColours(String tool, Consumer<Optional<Boolean>> listener) {
        this.tool = tool;
        this.listener = listener;
    }

    /** Asks once and then hears of every change, until closed. {@return the thread on which that happens} */
    Thread begin() {
        Thread thread = new Thread(() -> {
            try {
                // first the ear, so that no change between the two is missed
                Process monitor = run("monitor", List.of());
                hear(run("call", List.of("--timeout", "5", "--method", "org.freedesktop.portal.Settings.Read", "org.freedesktop.appearance",
                        "color-scheme")), ANSWER);
                hear(monitor, SIGNAL);
            } catch (IOException e) {
                return; // there is no such tool here: the theme stays as it was at the start
            } finally {
                close();
            }
        }, "desktop-colours");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (running != null) {
            running.destroy();
        }
    }

    private synchronized Process run(String command, List<String> more) throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        List<String> words = new ArrayList<>(List.of(tool, command));
        words.addAll(ADDRESS);
        words.addAll(more);
        Process process = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        process.getOutputStream().close();
        running = command.equals("monitor") ? process : running;
        return process;
    }

    private void hear(Process process, Pattern pattern) throws IOException {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher matcher = pattern.matcher(line);
                if (matcher.find()) {
                    listener.accept(dark(matcher.group(1)));
                }
            }
        }
    }

    private static Optional<Boolean> dark(String scheme) {
        return switch (scheme) {
            case "1" -> Optional.of(Boolean.TRUE);
            case "2" -> Optional.of(Boolean.FALSE);
            default -> Optional.empty();
        };
    }
}
