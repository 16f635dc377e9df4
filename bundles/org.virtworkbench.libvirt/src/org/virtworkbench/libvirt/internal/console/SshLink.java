package org.virtworkbench.libvirt.internal.console;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.driver.GraphicsLink;
import org.virtworkbench.libvirt.internal.error.UriParameters;
import org.virtworkbench.libvirt.internal.ssh.SshAsker;
import org.virtworkbench.libvirt.internal.ssh.SshClient;
import org.virtworkbench.libvirt.internal.ssh.SshShare;

/**
 * A link through an ssh client of its own, which uses the login of the host's connection, or asks like that where it can't ({@code ssh -W}). No port is opened
 * anywhere.
 */
final class SshLink implements GraphicsLink {

    private static final int CONNECT_SECONDS = 20;

    private final SshClient client;
    private final Process process;
    private final InputStream input;
    private final AtomicBoolean closed = new AtomicBoolean();

    private SshLink(SshClient client, Process process) {
        this.client = client;
        this.process = process;
        this.input = new Input(process.getInputStream());
    }

    /**
     * Starts ssh; whether it gets through shows with the first byte read.
     *
     * @param uri of the host's connection
     * @param address of the server, as the host sees it
     * @param port of the server
     * @param asker answers ssh
     * @param share the login of the host's connection
     */
    static SshLink open(ConnectionUri uri, String address, int port, SshAsker asker, Optional<SshShare> share) throws IOException {
        SshClient client = SshClient.prepare(UriParameters.value(uri, "command").orElse("ssh"), asker, share, false);
        try {
            List<String> command = new ArrayList<>();
            command.add(client.command().toString());
            command.addAll(arguments(uri, address, port));
            return new SshLink(client, new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
        } catch (IOException e) {
            client.close();
            throw e;
        }
    }

    /** {@return what ssh is started with: as libvirt does for the same URI, and to carry one stream} */
    static List<String> arguments(ConnectionUri uri, String address, int port) {
        List<String> arguments = new ArrayList<>(List.of("-T", "-o", "ConnectTimeout=" + CONNECT_SECONDS));
        uri.port().ifPresent(number -> arguments.addAll(List.of("-p", number.toString())));
        uri.user().ifPresent(user -> arguments.addAll(List.of("-l", user)));
        UriParameters.value(uri, "keyfile").ifPresent(file -> arguments.addAll(List.of("-i", file)));
        if (UriParameters.value(uri, "no_verify").filter("1"::equals).isPresent()) {
            arguments.addAll(List.of("-o", "StrictHostKeyChecking=no"));
        }
        String literal = address.contains(":") && !address.startsWith("[") ? '[' + address + ']' : address;
        arguments.addAll(List.of("-W", literal + ':' + port, "--", uri.server().orElse("localhost")));
        return arguments;
    }

    @Override
    public InputStream input() {
        return input;
    }

    @Override
    public OutputStream output() {
        return process.getOutputStream();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            client.abort();
            process.destroy();
            client.close();
        }
    }

    /** An end before the first byte is a failure, of which ssh has told why. */
    private final class Input extends FilterInputStream {

        private boolean began;

        Input(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return checked(super.read());
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return checked(super.read(bytes, offset, length));
        }

        private int checked(int result) throws IOException {
            if (result < 0 && !began && !closed.get()) {
                String said = client.said();
                throw new IOException(said.isEmpty() ? Messages.sshEnded : said);
            }
            began = true;
            return result;
        }
    }
}
