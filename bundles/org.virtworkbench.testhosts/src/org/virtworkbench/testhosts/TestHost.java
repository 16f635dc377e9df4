package org.virtworkbench.testhosts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One running libvirt host. It ends with {@link #close()}, and also when the JVM dies: the script that holds it reads its
 * standard input and ends the host when that is closed.
 */
public final class TestHost implements AutoCloseable {

    /** The user of SASL. */
    public static final String USER = "tester";
    /** The password of the SASL user, and of root for ssh. */
    public static final String PASSWORD = "secret";

    private static final long CLOSE_SECONDS = 120;
    private static final String RUNNING = "running";

    private final Process holder;
    private final Map<String, String> info;

    private TestHost(Process holder, Map<String, String> info) {
        this.holder = holder;
        this.info = Map.copyOf(info);
    }

    /**
     * Starts a host, and returns when its daemon answers: after about a third of a second, the first time of all on a
     * machine after about ten seconds, while libvirt probes QEMU.
     *
     * @param options
     *            how to set it up
     * @throws IllegalStateException
     *             when it does not start, with what the daemon said
     * @throws org.opentest4j.TestAbortedException
     *             when something that it needs is missing, see {@link Requirements#assume()}
     */
    public static TestHost start(HostOptions options) {
        Requirements.assume();
        List<String> arguments = new ArrayList<>();
        arguments.add(prefix() + UUID.randomUUID().toString().substring(0, 8));
        arguments.addAll(options.arguments());
        try {
            Process holder = Scripts.builder(Scripts.testhost("run", arguments)).redirectErrorStream(true).start();
            return new TestHost(holder, readInfo(holder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what the names of all hosts of this JVM begin with. */
    static String prefix() {
        return "host-" + ProcessHandle.current().pid() + '-';
    }

    private static Map<String, String> readInfo(Process holder) throws IOException {
        Map<String, String> info = new HashMap<>();
        StringBuilder said = new StringBuilder();
        BufferedReader reader = holder.inputReader(StandardCharsets.UTF_8);
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.equals("ready")) {
                return info;
            }
            said.append(line).append('\n');
            int equals = line.indexOf('=');
            if (equals > 0) {
                info.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        throw new IllegalStateException("The test host did not start: " + said);
    }

    /** Returns its name, which is also its host name. */
    public String name() {
        return info.get("name");
    }

    /** Returns the URI by which libvirt reaches it. */
    public String uri(Transport transport) {
        return info.get(transport.key());
    }

    /** Returns the daemon's UNIX socket, as seen from outside the host. */
    public Path socket() {
        return path("socket");
    }

    /** Returns the port of its sshd on 127.0.0.1. */
    public int sshPort() {
        return Integer.parseInt(info.get("ssh_port"));
    }

    /** Returns the port of its daemon on 127.0.0.1, plain TCP. */
    public int tcpPort() {
        return Integer.parseInt(info.get("tcp_port"));
    }

    /** Returns the port of its daemon on 127.0.0.1, TLS. */
    public int tlsPort() {
        return Integer.parseInt(info.get("tls_port"));
    }

    /** Returns the private key, without a passphrase, by which root may log in. */
    public Path sshKey() {
        return path("ssh_key");
    }

    /** Returns how often somebody logged in by ssh so far. */
    public long sshLogins() {
        try (Stream<String> lines = Files.lines(folder().resolve("ssh/log"))) {
            return lines.filter(line -> line.startsWith("Accepted ")).count();
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns an ssh configuration that knows this host, and nothing of the person who runs the tests. */
    public Path sshConfig() {
        return path("ssh_config");
    }

    /** Returns a file of known host keys. */
    public Path knownHosts(KnownHosts content) {
        return path(content.key());
    }

    /** Returns the folder of all its files, {@code lib/images} among them; gone after {@link #close()}. */
    public Path folder() {
        return path("folder");
    }

    private Path path(String key) {
        return Path.of(info.get(key));
    }

    /** Kills the daemon (SIGKILL): connections break, its ports are closed, guests go on. */
    public void killDaemon() {
        control("kill9");
    }

    /** Stops the daemon (SIGTERM): it says farewell, its ports are closed, guests go on. */
    public void stopDaemon() {
        control("term");
    }

    /** Stops the QEMU of a running guest (SIGSTOP): its monitor answers no more. */
    public void freezeGuest(String guest) {
        exec("sh", "-c", "kill -STOP $(cat /run/libvirt/qemu/" + guest + ".pid)");
    }

    /** Lets the QEMU of a guest go on after {@link #freezeGuest}. */
    public void thawGuest(String guest) {
        exec("sh", "-c", "kill -CONT $(cat /run/libvirt/qemu/" + guest + ".pid)");
    }

    /** Sets another password for {@link #USER}, for new connections. */
    public void setPassword(String password) {
        exec("sh", "-c", "printf %s '" + password + "' | saslpasswd2 -p -c -f '" + folder() + "/sasl/passwd.db' -u " + name()
                + " -a libvirt " + USER);
    }

    /** Starts the daemon again after {@link #killDaemon()} or {@link #stopDaemon()}, with the same ports, and returns when it answers. */
    public void startDaemon() {
        control("start");
    }

    /** Starts the daemon again when it has ended, and returns how: the test before this one left it so, or it ended by itself. */
    Optional<String> reviveDaemon() {
        Optional<String> ended = daemonEnd();
        if (ended.isPresent()) {
            startDaemon();
        }
        return ended;
    }

    /** Returns how the daemon ended, {@code signal N} or {@code exit N}; empty when it runs. */
    Optional<String> daemonEnd() {
        try {
            return Optional.of(Files.readString(folder().resolve("daemon")).strip()).filter(state -> !state.equals(RUNNING));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the daemon (SIGSTOP): connections stay open and nobody answers. */
    public void freezeDaemon() {
        control("stop");
    }

    /** Lets the daemon go on after {@link #freezeDaemon()}. */
    public void thawDaemon() {
        control("cont");
    }

    private void control(String action) {
        Scripts.run(Scripts.testhost(action, List.of(name())));
    }

    /** Runs a command inside the host and returns its standard output. */
    public String exec(String... command) {
        List<String> arguments = new ArrayList<>(List.of(name()));
        arguments.addAll(List.of(command));
        return Scripts.run(Scripts.testhost("exec", arguments));
    }

    /** Runs virsh, connected by the UNIX socket, and returns its standard output: for preparing and for a second opinion. */
    public String virsh(String... arguments) {
        return Scripts.run(virshCommand(arguments)).strip();
    }

    List<String> virshCommand(String... arguments) {
        List<String> command = new ArrayList<>(List.of("virsh", "--quiet", "--connect", uri(Transport.UNIX)));
        command.addAll(List.of(arguments));
        return command;
    }

    @Override
    public void close() {
        try {
            holder.getOutputStream().close();
            if (!holder.waitFor(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException(name() + " does not end");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
