/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.rfb.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** QEMU without a guest: its firmware finds nothing to start and says so. */
final class QemuServer implements Closeable {

    /** Where a VGA card keeps its text: character, colour, character, ... */
    private static final int TEXT_MEMORY = 0xB8000;
    private static final int TEXT_SIZE = 80 * 25 * 2;

    private final Path folder;
    private final ServerProcess process;
    private final SocketChannel monitor;
    private final BufferedReader answers;
    private final OutputStream commands;
    private int port;

    private QemuServer(Path folder, ServerProcess process) throws IOException {
        this.folder = folder;
        this.process = process;
        AtomicReference<SocketChannel> opened = new AtomicReference<>();
        process.await("QEMU's monitor", () -> {
            connect(folder.resolve("monitor")).ifPresent(opened::set);
            return opened.get() != null;
        });
        monitor = opened.get();
        answers = new BufferedReader(Channels.newReader(monitor, StandardCharsets.UTF_8));
        commands = Channels.newOutputStream(monitor);
        answers.readLine(); // comes when all else stands
        command("qmp_capabilities", "");
    }

    /** Nothing is returned while nobody listens there, though the socket's file may be there already. */
    private static Optional<SocketChannel> connect(Path socket) {
        try {
            SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
            try {
                channel.connect(UnixDomainSocketAddress.of(socket));
                return Optional.of(channel);
            } catch (IOException e) {
                channel.close();
                return Optional.empty();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static QemuServer start(Path folder) throws IOException {
        return start(folder, "");
    }

    /** With more options of its VNC server, each with a comma ahead, and more arguments. */
    static QemuServer start(Path folder, String vncOptions, String... arguments) throws IOException {
        ServerProcess process = startProcess(folder, List.of(), "unix:" + folder.resolve("vnc") + vncOptions, arguments);
        try {
            return new QemuServer(folder, process);
        } catch (IOException | AssertionError e) {
            process.close();
            throw e;
        }
    }

    /** At a TCP port, where QEMU is stricter, started by a command of one's own. */
    static QemuServer startAtPort(Path folder, List<String> starter, String vncOptions, String... arguments) throws IOException {
        ServerProcess process = startProcess(folder, starter, "127.0.0.1:0,to=9999" + vncOptions, arguments);
        try {
            return new QemuServer(folder, process);
        } catch (IOException | AssertionError e) {
            process.close();
            throw e;
        }
    }

    private static ServerProcess startProcess(Path folder, List<String> starter, String display, String... arguments) throws IOException {
        ServerProcess.require("qemu-system-x86_64");
        List<String> command = new ArrayList<>(starter);
        command.addAll(
                List.of("qemu-system-x86_64", "-machine", "pc,accel=tcg", "-m", "32", "-nodefaults", "-no-user-config", "-vga", "std"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-display", "vnc=" + display, "-qmp", "unix:" + folder.resolve("monitor") + ",server=on,wait=off"));
        return ServerProcess.start(folder.resolve("log"), command);
    }

    /** The TCP port of a server that has one; asked for when nobody is connected. */
    int port() throws IOException {
        if (port == 0) {
            Matcher matcher = Pattern.compile("\"service\": \"([0-9]+)\"").matcher(command("query-vnc", ""));
            assertTrue(matcher.find(), "QEMU tells no port");
            port = Integer.parseInt(matcher.group(1));
        }
        return port;
    }

    Path socket() {
        return folder.resolve("vnc");
    }

    /** Waits until the firmware has written its last line, and stops the machine. */
    void awaitFirmware() throws IOException {
        String[] last = { "" };
        process.await("the firmware", () -> {
            String text = firmwareText();
            boolean done = text.contains("No bootable device") && text.equals(last[0]);
            last[0] = text;
            return done;
        });
        command("stop", "");
    }

    private String firmwareText() {
        byte[] cells = memory(TEXT_MEMORY, TEXT_SIZE);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cells.length; i += 2) {
            text.append((char) cells[i]);
        }
        return text.toString();
    }

    /** Waits until the firmware has noted a bit about its keyboard. */
    void awaitKeyboard(int address, int bit) throws IOException {
        process.await("the guest's keyboard", () -> (memory(address, 1)[0] & bit) != 0);
    }

    private byte[] memory(int address, int size) {
        try {
            Path file = folder.resolve("memory");
            command("pmemsave", "\"val\": " + address + ", \"size\": " + size + ", \"filename\": \"" + file + '"');
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void resume() throws IOException {
        command("cont", "");
    }

    Screenshot screenshot() throws IOException {
        Path file = folder.resolve("screen.ppm");
        command("screendump", "\"filename\": \"" + file + '"');
        return Screenshot.read(file);
    }

    /** Waits until QEMU tells of an event; those before it are passed over. */
    void awaitEvent(String name) throws IOException {
        String line = answers.readLine();
        while (line != null && !line.contains("\"event\": \"" + name + '"')) {
            line = answers.readLine();
        }
        if (line == null) {
            throw new IOException("QEMU ended before " + name);
        }
    }

    private String command(String name, String arguments) throws IOException {
        commands.write(("{\"execute\": \"" + name + "\", \"arguments\": {" + arguments + "}}\n").getBytes(StandardCharsets.UTF_8));
        String answer = answers.readLine();
        while (answer != null && !answer.contains("\"return\"")) {
            if (answer.contains("\"error\"")) {
                throw new IOException(answer);
            }
            answer = answers.readLine();
        }
        return String.valueOf(answer);
    }

    @Override
    public void close() throws IOException {
        monitor.close();
        process.close();
    }
}
