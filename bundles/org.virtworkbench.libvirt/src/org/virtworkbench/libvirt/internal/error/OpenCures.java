package org.virtworkbench.libvirt.internal.error;

import java.util.Locale;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.driver.HypervisorException.Kind;

/** What a person can do about a connection that could not be opened. */
final class OpenCures {

    private OpenCures() {
    }

    static String cure(Kind kind, ConnectionUri uri, LibvirtError error) {
        return switch (kind) {
            case DAEMON_OFF -> daemon(uri);
            case PERMISSION -> uri.isLocal() ? Messages.cure_localPermission : NLS.bind(Messages.cure_remotePermission, login(uri));
            case HOST_KEY -> hostKey(uri, error);
            case AUTHENTICATION -> isSsh(uri) ? NLS.bind(Messages.cure_sshKey, login(uri)) : Messages.cure_password;
            case CERTIFICATE -> certificate(uri, error);
            case UNREACHABLE -> NLS.bind(Messages.cure_unreachable, host(uri));
            case BAD_URI -> Messages.cure_badUri;
            case TIMEOUT -> Messages.cure_timeout;
            default -> "";
        };
    }

    private static String daemon(ConnectionUri uri) {
        if (!uri.isLocal()) {
            return uri.transport().map("tcp"::equals).orElse(false) ? NLS.bind(Messages.cure_tcpOff, host(uri))
                    : uri.transport().isEmpty() || uri.transport().get().equals("tls") ? NLS.bind(Messages.cure_tlsOff, host(uri))
                            : NLS.bind(Messages.cure_remoteDaemonOff, host(uri));
        }
        return uri.path().endsWith("/session") ? Messages.cure_sessionOff : Messages.cure_daemonOff;
    }

    private static String hostKey(ConnectionUri uri, LibvirtError error) {
        boolean changed = error.message().toUpperCase(Locale.ROOT).contains("HAS CHANGED");
        return changed ? NLS.bind(Messages.cure_hostKeyChanged, host(uri)) : NLS.bind(Messages.cure_hostKey, sshCommand(uri), host(uri));
    }

    private static String certificate(ConnectionUri uri, LibvirtError error) {
        String text = error.message().toLowerCase(Locale.ROOT);
        if (text.contains("hostname") || text.contains("owner") || text.contains("does not match")) {
            return NLS.bind(Messages.cure_certificateName, host(uri));
        }
        if (text.contains("expired") || text.contains("not yet activated")) {
            return Messages.cure_certificateExpired;
        }
        return Messages.cure_certificate;
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

    private static String host(ConnectionUri uri) {
        return uri.server().orElse("localhost");
    }
}
