package org.virtworkbench.libvirt.internal.ssh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.sun.jna.LastErrorException;

/**
 * The ssh client of one attempt to connect. libvirt starts it by {@link #command()}; until {@link #close()} its questions reach the asker and what it says can
 * be read. The link itself stays when it is closed.
 */
public final class SshClient implements AutoCloseable {

    /** Lines of ssh that tell no reason. */
    private static final List<String> NOISE = List.of("Warning: Permanently added", "debug", "@", "** ");

    private static final int LONGEST = 2_000;

    private final Path folder;
    private final Path command;
    private final SshQuestions questions;

    private SshClient(Path folder, Path command, SshQuestions questions) {
        this.folder = folder;
        this.command = command;
        this.questions = questions;
    }

    /**
     * Prepares for one attempt.
     *
     * @param client the program to run, such as {@code ssh}
     * @param asker answers its questions
     * @param share the login that it shares, if any
     * @param first whether it logs in for the others that share it
     * @return the client, to be closed when the attempt is over
     * @throws IOException when the scripts can't be written
     */
    public static SshClient prepare(String client, SshAsker asker, Optional<SshShare> share, boolean first) throws IOException {
        return prepare(client, asker, SshShare.part(share, first), List.of(Path.of(System.getProperty("java.io.tmpdir")),
                Path.of(System.getProperty("user.home"), ".cache")), Files::isExecutable);
    }

    /**
     * @param places where the scripts may lie, the first one of which programs can be started from is taken
     * @param startable tells whether a script can be started; not on a file system that is mounted with noexec
     */
    static SshClient prepare(String client, SshAsker asker, SshShare.Part share, List<Path> places, Predicate<Path> startable)
            throws IOException {
        IOException failure = new IOException("No folder was found that programs can be started from: " + places);
        for (Path place : places) {
            try {
                return prepare(client, asker, share, place, startable);
            } catch (IOException | LastErrorException e) {
                failure.addSuppressed(e);
            }
        }
        throw failure;
    }

    private static SshClient prepare(String client, SshAsker asker, SshShare.Part share, Path place, Predicate<Path> startable)
            throws IOException {
        Files.createDirectories(place);
        Path folder = Files.createTempDirectory(place, "virt-workbench-ssh");
        try {
            Path command = SshScripts.write(folder, client, share);
            if (!startable.test(command)) {
                throw new IOException("Programs can't be started from " + place);
            }
            return new SshClient(folder, command, SshQuestions.listen(folder, asker));
        } catch (IOException | LastErrorException e) {
            delete(folder);
            throw e;
        }
    }

    /** {@return the program that libvirt must start as ssh} */
    public Path command() {
        return command;
    }

    /** {@return what ssh said on its standard error, shortened to what tells a reason; empty when it said nothing} */
    public String said() {
        try (Stream<String> lines = Files.lines(folder.resolve("said"), StandardCharsets.ISO_8859_1)) {
            String text = lines.map(String::strip).filter(line -> !line.isEmpty() && NOISE.stream().noneMatch(line::startsWith)).distinct()
                    .collect(Collectors.joining(" "));
            return text.length() > LONGEST ? text.substring(0, LONGEST) + '\u2026' : text;
        } catch (IOException e) {
            return ""; // it was not started
        }
    }

    /** Gives up: answers no question any more and ends the client, which makes libvirt's attempt fail at once. */
    public void abort() {
        questions.refuse();
        try {
            long pid = Long.parseLong(Files.readString(folder.resolve("pid")).strip());
            ProcessHandle.of(pid).filter(SshClient::isOurs).ifPresent(ProcessHandle::destroy);
        } catch (IOException | NumberFormatException e) {
            // it was not started yet, or the attempt is over
        }
    }

    /** It may have ended, and its number be another process's now. */
    private static boolean isOurs(ProcessHandle process) {
        return process.parent().equals(Optional.of(ProcessHandle.current()));
    }

    /** Stops answering and removes what was prepared. */
    @Override
    public void close() {
        questions.close();
        delete(folder);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            System.getLogger(SshClient.class.getName()).log(System.Logger.Level.WARNING, "Could not delete " + folder, e);
        }
    }
}
