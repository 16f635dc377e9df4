package org.virtworkbench.testhosts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The small Linux guest of the tests: emulated, no disk, no network, a VNC screen, a serial console with a shell, and a
 * guest agent. It obeys the power button and the agent.
 *
 * @param host
 *            where it is defined
 * @param name
 *            its name
 */
public record TestGuest(TestHost host, String name) {

    /** The smallest memory with which it starts, in MiB, and enough for it. */
    public static final int MEMORY_MIB = 128;

    /**
     * Returns a definition of such a guest, as XML; the first time of all on a machine, kernel and RAM disk are made,
     * which takes a few seconds and Debian's packages.
     *
     * @param name
     *            the guest's name
     */
    public static String definition(String name) {
        return Scripts.run(Scripts.testhost("guest", List.of(name, Integer.toString(MEMORY_MIB))));
    }

    /** Defines a guest on a host, shut off. */
    public static TestGuest define(TestHost host, String name) {
        Path file = host.folder().resolve(name + ".xml");
        try {
            Files.writeString(file, definition(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        host.virsh("define", file.toString());
        return new TestGuest(host, name);
    }

    /**
     * Starts it and returns when its agent is there, which is when it has booted: after about three seconds.
     *
     * @throws IllegalStateException
     *             when the agent does not appear within three minutes
     */
    public void startAndWait() {
        List<String> command = host.virshCommand("event", "--domain", name, "--event", "agent-lifecycle", "--loop",
                "--timeout", "180");
        try {
            host.virsh("start", name, "--paused");
            Process events = Scripts.builder(command).redirectErrorStream(true).start();
            try (BufferedReader reader = events.inputReader(StandardCharsets.UTF_8)) {
                host.virsh("resume", name);
                String line = reader.readLine();
                while (line != null && !line.contains("'connected'")) {
                    line = reader.readLine();
                }
                if (line == null && !agentAnswers()) {
                    throw new IllegalStateException("The agent of " + name + " did not appear");
                }
            } finally {
                events.destroy();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean agentAnswers() {
        return host.virsh("qemu-agent-command", name, "{\"execute\":\"guest-ping\"}").contains("return");
    }

    /**
     * Presses its power button and returns when it is shut off.
     *
     * @throws IllegalStateException
     *             when it is not within two minutes
     */
    public void shutDownAndWait() {
        host.virsh("shutdown", name, "--mode", "acpi");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!state().equals("shut off")) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(name + " does not shut down");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    /** Returns its state in virsh's words: running, paused, shut off … */
    public String state() {
        return host.virsh("domstate", name);
    }
}
