package org.virtworkbench.libvirt.internal.error;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.driver.HypervisorException.Kind;

/**
 * Sorts failures to open. libvirt's codes are coarse here: most are "system error" with the system's number, or the text of ssh or of the TLS library, which
 * speak English.
 */
final class OpenFailureKind {

    private static final int EPERM = 1;
    private static final int ENOENT = 2;
    private static final int EACCES = 13;
    private static final int ENETUNREACH = 101;
    private static final int ETIMEDOUT = 110;
    private static final int ECONNREFUSED = 111;
    private static final int EHOSTUNREACH = 113;

    private static final Set<String> DRIVERS = Set.of("qemu", "test", "xen", "lxc", "openvz", "vz", "parallels", "vbox", "esx", "gsx",
            "vpx",
            "vmwareplayer", "vmwarews", "vmwarefusion", "hyperv", "bhyve", "ch", "interface", "network", "nodedev",
            "nwfilter", "secret", "storage", "remote");
    private static final Set<String> QEMU_PATHS = Set.of("/system", "/session", "/embed");

    private static final Pattern HOST_KEY = Pattern
            .compile("host key verification failed|host identification has changed|no .*host key is known");
    private static final Pattern CERTIFICATE = Pattern.compile("certificate|cacert|x509|handshake failed");
    private static final Pattern AUTHENTICATION = Pattern.compile("permission denied \\(|permission denied, please|authentication failed|"
            + "too many authentication failures|incorrect password|sasl");
    private static final Pattern NAME = Pattern
            .compile("resolve|name or service not known|no address associated|temporary failure in name");
    private static final Pattern REFUSED = Pattern.compile("connection refused");
    /** What OpenSSH's client says when the other side does not begin as an ssh server does. */
    private static final Pattern NOT_SSH = Pattern
            .compile("exchange_identification|banner exchange|bad remote protocol version|protocol mismatch");
    private static final Pattern NO_SOCKET = Pattern
            .compile("no such file or directory|cannot connect to .*socket|nc: |virt-ssh-helper|command not found|: not found");
    private static final Pattern UNREACHABLE = Pattern.compile("no route to host|network is unreachable|host is down|timed out");

    private OpenFailureKind() {
    }

    static Kind of(ConnectionUri uri, LibvirtError error) {
        return switch (error.code()) {
            case ErrorCodes.AUTH_CANCELLED -> Kind.CANCELLED;
            case ErrorCodes.ACCESS_DENIED, ErrorCodes.AUTH_UNAVAILABLE, ErrorCodes.OPERATION_DENIED -> Kind.PERMISSION;
            case ErrorCodes.AUTH_FAILED -> isCertificate(uri, error) ? Kind.CERTIFICATE : Kind.AUTHENTICATION;
            case ErrorCodes.GNUTLS -> Kind.CERTIFICATE;
            case ErrorCodes.INVALID_ARGUMENT, ErrorCodes.NO_CONNECT, ErrorCodes.NO_SUPPORT, ErrorCodes.XML -> Kind.BAD_URI;
            default -> sensible(uri, byText(uri, error));
        };
    }

    /** libvirt asks the daemon about drivers that it does not know, so a slip of the pen looks as if the daemon were off. */
    private static Kind sensible(ConnectionUri uri, Kind kind) {
        boolean unknown = !DRIVERS.contains(uri.driver()) || uri.driver().equals("qemu") && !QEMU_PATHS.contains(uri.path());
        return kind == Kind.DAEMON_OFF && unknown ? Kind.BAD_URI : kind;
    }

    private static boolean isCertificate(ConnectionUri uri, LibvirtError error) {
        return uri.transport().map("tls"::equals).orElse(true) && CERTIFICATE.matcher(lower(error)).find();
    }

    private static Kind byText(ConnectionUri uri, LibvirtError error) {
        String text = lower(error);
        if (HOST_KEY.matcher(text).find()) {
            return Kind.HOST_KEY;
        }
        if (AUTHENTICATION.matcher(text).find()) {
            return Kind.AUTHENTICATION;
        }
        if (isCertificate(uri, error)) {
            return Kind.CERTIFICATE;
        }
        if (isNotSsh(error)) {
            return Kind.DAEMON_OFF;
        }
        if (NAME.matcher(text).find()) {
            return Kind.UNREACHABLE;
        }
        return byNumber(error.errno(), text);
    }

    private static Kind byNumber(int errno, String text) {
        switch (errno) {
            case EACCES, EPERM:
                return Kind.PERMISSION;
            case ENOENT, ECONNREFUSED:
                return Kind.DAEMON_OFF;
            case ENETUNREACH, EHOSTUNREACH, ETIMEDOUT:
                return Kind.UNREACHABLE;
            default:
                break;
        }
        if (text.contains("permission denied")) {
            return Kind.PERMISSION;
        }
        if (UNREACHABLE.matcher(text).find()) {
            return Kind.UNREACHABLE;
        }
        return REFUSED.matcher(text).find() || NO_SOCKET.matcher(text).find() ? Kind.DAEMON_OFF : Kind.OTHER;
    }

    /** {@return whether ssh found something else than an ssh server} */
    static boolean isNotSsh(LibvirtError error) {
        return NOT_SSH.matcher(lower(error)).find();
    }

    private static String lower(LibvirtError error) {
        return error.message().toLowerCase(Locale.ROOT);
    }
}
