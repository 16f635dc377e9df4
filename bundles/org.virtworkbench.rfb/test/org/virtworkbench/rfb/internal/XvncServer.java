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

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.virtworkbench.rfb.internal.security.VncAuthentication;

/** An X server that is a VNC server as well. */
final class XvncServer implements Closeable {

    /** What TigerVNC encrypts the password in a file with: the key of the protocol's first program, known to all. */
    private static final char[] FILE_KEY = { 0x17, 0x52, 0x6B, 0x06, 0x23, 0x4E, 0x58, 0x07 };

    private final Path folder;
    private final ServerProcess process;
    private String display = "";

    private XvncServer(Path folder, ServerProcess process) {
        this.folder = folder;
        this.process = process;
    }

    static XvncServer start(Path folder, Optional<String> password) throws IOException {
        return start(folder, List.of(), password.isPresent() ? List.of("-SecurityTypes", "VncAuth", "-PasswordFile",
                passwordFile(folder, password.get()).toString()) : List.of("-SecurityTypes", "None"));
    }

    /** With a command that starts it, and more arguments. */
    static XvncServer start(Path folder, List<String> starter, List<String> arguments) throws IOException {
        ServerProcess.require("Xvnc", "import", "convert", "display");
        Path displayFile = folder.resolve("display");
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "exec \"$@\" 3> \"$0\"", displayFile.toString()));
        command.addAll(starter);
        command.addAll(List.of("Xvnc", "-displayfd", "3", "-rfbunixpath", folder.resolve("vnc").toString(), "-rfbport", "-1",
                "-geometry", "500x300", "-depth", "24", "-nolisten", "tcp"));
        command.addAll(arguments);
        XvncServer server = new XvncServer(folder, ServerProcess.start(folder.resolve("log"), command));
        try {
            server.process.await("Xvnc", () -> Files.exists(server.socket()) && server.read(displayFile).endsWith("\n"));
        } catch (IOException | AssertionError e) {
            server.close();
            throw e;
        }
        server.display = ':' + server.read(displayFile).strip();
        return server;
    }

    /** Writes a file with a password that Xvnc reads. */
    static Path passwordFile(Path folder, String password) throws IOException {
        return Files.write(folder.resolve("password"), obscured(password));
    }

    private static byte[] obscured(String password) throws IOException {
        try {
            byte[] padded = Arrays.copyOf(password.getBytes(StandardCharsets.US_ASCII), VncAuthentication.CHALLENGE);
            return Arrays.copyOf(VncAuthentication.answer(padded, FILE_KEY), 8);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path socket() {
        return folder.resolve("vnc");
    }

    /** Paints the root window: a soft picture on one half, lines and few colours on the other. */
    void paint() throws IOException {
        Path picture = folder.resolve("picture.png");
        run("convert", "-size", "250x300", "-seed", "4", "plasma:", "pattern:crosshatch", "-background", "navy",
                "-size", "250x300", "pattern:bricks", "+append", "-crop", "500x300+0+0", "+repage", picture.toString());
        // ends with 1 even when it painted: the screenshot tells
        ServerProcess.run(folder.resolve("tool.log"), display, "display", "-window", "root", picture.toString());
    }

    private void run(String... command) throws IOException {
        Path log = folder.resolve("tool.log");
        assertEquals(0, ServerProcess.run(log, display, command), () -> String.join(" ", command) + ": " + read(log));
    }

    Screenshot screenshot() throws IOException {
        Path file = folder.resolve("screen.ppm");
        run("import", "-silent", "-window", "root", "-depth", "8", "ppm:" + file);
        return Screenshot.read(file);
    }

    @Override
    public void close() {
        process.close();
    }
}
