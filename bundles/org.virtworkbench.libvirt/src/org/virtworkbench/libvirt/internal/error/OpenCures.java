package org.virtworkbench.libvirt.internal.error;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.driver.HypervisorException.Kind;

/** What a person can do about a connection that could not be opened. */
final class OpenCures {

    private static final int TCP_PORT = 16509;
    private static final int TLS_PORT = 16514;
    private static final int SSH_PORT = 22;

    private OpenCures() {
    }

    static String cure(Kind kind, ConnectionUri uri, LibvirtError error) {
        return switch (kind) {
            case DAEMON_OFF -> daemon(uri, error);
            case PERMISSION -> uri.isLocal() ? Messages.cure_localPermission : NLS.bind(Messages.cure_remotePermission, login(uri));
            case HOST_KEY -> NLS.bind(Messages.cure_hostKey, sshCommand(uri), host(uri));
            case AUTHENTICATION -> authentication(uri);
            case CERTIFICATE -> Messages.cure_certificate;
            case UNREACHABLE -> NLS.bind(Messages.cure_unreachable, host(uri));
            case BAD_URI -> Messages.cure_badUri;
            case TIMEOUT -> Messages.cure_timeout;
            default -> "";
        };
    }

    private static String authentication(ConnectionUri uri) {
        if (isSsh(uri)) {
            return NLS.bind(Messages.cure_sshKey, login(uri));
        }
        // a daemon on this machine asks polkit who may use it, not a password file
        return uri.isLocal() && !uri.driver().equals("test") ? Messages.cure_localPermission : Messages.cure_password;
    }

    private static String daemon(ConnectionUri uri, LibvirtError error) {
        if (uri.isLocal()) {
            return uri.path().endsWith("/session") ? Messages.cure_sessionOff : Messages.cure_daemonOff;
        }
        String remote = switch (uri.transport().orElse("tls")) {
            case "tcp" -> Messages.cure_tcpOff;
            case "tls" -> Messages.cure_tlsOff;
            default -> ssh(error);
        };
        return NLS.bind(remote, host(uri), port(uri));
    }

    private static String ssh(LibvirtError error) {
        if (OpenFailureKind.isNotSsh(error)) {
            return Messages.cure_notSsh;
        }
        return error.message().contains("connect to host") ? Messages.cure_sshOff : Messages.cure_remoteDaemonOff;
    }

    private static int port(ConnectionUri uri) {
        return uri.port().orElseGet(() -> switch (uri.transport().orElse("tls")) {
            case "tcp" -> TCP_PORT;
            case "tls" -> TLS_PORT;
            default -> SSH_PORT;
        });
    }

    private static boolean isSsh(ConnectionUri uri) {
        return uri.transport().map(transport -> transport.contains("ssh")).orElse(false);
    }

    private static String sshCommand(ConnectionUri uri) {
        return "ssh " + uri.port().map(port -> "-p " + port + ' ').orElse("") + login(uri);
    }

    private static String login(ConnectionUri uri) {
        return uri.user().map(user -> user + '@').orElse("") + host(uri);
    }

    static String host(ConnectionUri uri) {
        return uri.server().orElse("localhost");
    }
}
