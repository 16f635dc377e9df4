package org.virtworkbench.libvirt.internal.open;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.libvirt.internal.error.LibvirtError;
import org.virtworkbench.libvirt.internal.error.UriParameters;
import org.virtworkbench.libvirt.internal.ssh.SshAsker;
import org.virtworkbench.libvirt.internal.ssh.SshClient;
import org.virtworkbench.libvirt.internal.ssh.SshShare;

import com.sun.jna.Platform;

/** How libvirt gets to a host: directly, or by an ssh client that this program has put itself in front of. */
final class Route implements AutoCloseable {

    private static final String COMMAND = "command";
    private static final String NO_TTY = "no_tty";

    private final ConnectionUri uri;
    private final Optional<SshClient> ssh;
    private final Optional<SshShare> share;

    private Route(ConnectionUri uri, Optional<SshClient> ssh, Optional<SshShare> share) {
        this.uri = uri;
        this.ssh = ssh;
        this.share = share;
    }

    /** {@return the way to a host, to be closed when it stands or has failed} */
    static Route to(ConnectionUri uri, SshAsker asker) {
        if (!isSsh(uri) || Platform.isWindows()) {
            return new Route(uri, Optional.empty(), Optional.empty());
        }
        Optional<SshShare> share = SshShare.make();
        try {
            return new Route(uri, Optional.of(SshClient.prepare(UriParameters.value(uri, COMMAND).orElse("ssh"), asker, share, true)),
                    share);
        } catch (IOException e) {
            System.getLogger(Route.class.getName()).log(System.Logger.Level.WARNING, "ssh can't ask by dialog", e);
            share.ifPresent(SshShare::close);
            return new Route(uri, Optional.empty(), Optional.empty());
        }
    }

    /** {@return the login that others may use as long as the link stands, to be closed after that} */
    Optional<SshShare> share() {
        return share;
    }

    private static boolean isSsh(ConnectionUri uri) {
        return uri.transport().map("ssh"::equals).orElse(false);
    }

    /**
     * {@return the URI for libvirt} Without the program in between, ssh must not ask on the terminal that it was started from, where nobody looks: it fails
     * instead, and says why.
     */
    String uri() {
        if (!isSsh(uri)) {
            return uri.toString();
        }
        List<String> parameters = new ArrayList<>(UriParameters.raw(uri));
        if (ssh.isPresent()) {
            parameters.removeIf(parameter -> parameter.startsWith(COMMAND + '='));
            parameters.add(COMMAND + '=' + encoded(ssh.get().command()));
        } else if (UriParameters.value(uri, NO_TTY).isEmpty()) {
            parameters.add(NO_TTY + "=1");
        }
        String text = uri.toString();
        int query = text.indexOf('?');
        return (query < 0 ? text : text.substring(0, query)) + '?' + String.join("&", parameters);
    }

    static String encoded(Path path) {
        return URLEncoder.encode(path.toString(), StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
    }

    /** {@return the failure with ssh's own words, where ssh said something} libvirt often only notices that ssh has gone. */
    LibvirtError explain(LibvirtError error) {
        String said = ssh.map(SshClient::said).orElse("");
        return said.isEmpty() ? error : new LibvirtError(error.code(), error.domain(), said, 0);
    }

    /** Makes an attempt under way fail soon, where that can be done. */
    void abort() {
        ssh.ifPresent(SshClient::abort);
    }

    @Override
    public void close() {
        ssh.ifPresent(SshClient::close);
    }
}
