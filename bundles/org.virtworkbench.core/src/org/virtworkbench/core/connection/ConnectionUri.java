package org.virtworkbench.core.connection;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;

/**
 * A libvirt connection URI: {@code driver[+transport]://[user@][host][:port]/[path][?parameters]}, see libvirt's "Connection URIs".
 */
public final class ConnectionUri {

    /** User, server and port; a server is a name with any characters but these, or an IPv6 address in brackets. */
    private static final Pattern AUTHORITY = Pattern.compile("(?:([^@]*)@)?(\\[[^\\[\\]@]+\\]|[^:@\\[\\]]*)(?::(\\d{0,5}))?"); //$NON-NLS-1$

    private final String text;
    private final URI uri;
    private final Optional<String> user;
    private final Optional<String> server;
    private final Optional<Integer> port;

    private ConnectionUri(String text, URI uri, Matcher authority) {
        this.text = text;
        this.uri = uri;
        user = Optional.ofNullable(authority.group(1)).map(ConnectionUri::decoded);
        server = Optional.of(decoded(authority.group(2))).filter(host -> !host.isEmpty());
        port = Optional.ofNullable(authority.group(3)).filter(digits -> !digits.isEmpty()).map(Integer::valueOf);
    }

    /**
     * Reads a URI as a person types it. One with a password is refused: URIs are shown and kept in plain text.
     *
     * @param text such as {@code qemu+ssh://root@server/system}
     * @return the URI
     * @throws IllegalArgumentException with a sentence for a person when it is none
     */
    public static ConnectionUri parse(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            throw new IllegalArgumentException(Messages.uri_empty);
        }
        URI uri = uri(trimmed);
        if (uri.getScheme() == null || !trimmed.contains("://")) { //$NON-NLS-1$
            throw new IllegalArgumentException(NLS.bind(Messages.uri_noDriver, trimmed));
        }
        // java.net.URI knows no user, server and port where the server's name has an underscore
        Matcher authority = AUTHORITY.matcher(Optional.ofNullable(uri.getRawAuthority()).orElse("")); //$NON-NLS-1$
        if (!authority.matches()) {
            throw new IllegalArgumentException(NLS.bind(Messages.uri_server, trimmed));
        }
        if (authority.group(1) != null && authority.group(1).contains(":")) { //$NON-NLS-1$
            throw new IllegalArgumentException(Messages.uri_password);
        }
        return new ConnectionUri(trimmed, uri, authority);
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    NLS.bind(Messages.uri_bad, new Object[] { text, e.getReason(), Integer.valueOf(e.getIndex() + 1) }), e);
        }
    }

    private static String decoded(String part) {
        // a plus sign is itself here, other than in forms
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8); //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** {@return the hypervisor's driver in lower case, such as {@code qemu} or {@code test}} */
    public String driver() {
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        int plus = scheme.indexOf('+');
        return plus < 0 ? scheme : scheme.substring(0, plus);
    }

    /** {@return the transport in lower case, such as {@code ssh}; empty where the URI names none} */
    public Optional<String> transport() {
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        int plus = scheme.indexOf('+');
        return plus < 0 ? Optional.empty() : Optional.of(scheme.substring(plus + 1));
    }

    /** {@return the server's name; empty for this machine} */
    public Optional<String> server() {
        return server;
    }

    /** {@return the user before the {@code @}; empty where there is none} */
    public Optional<String> user() {
        return user;
    }

    /** {@return the port; empty for the transport's own} */
    public Optional<Integer> port() {
        return port;
    }

    /** {@return the path, such as {@code /system}} */
    public String path() {
        return uri.getPath() == null ? "" : uri.getPath(); //$NON-NLS-1$
    }

    /** {@return the raw parameters after the question mark; empty where there are none} */
    public Optional<String> query() {
        return Optional.ofNullable(uri.getRawQuery());
    }

    /** {@return whether the hypervisor is on this machine} */
    public boolean isLocal() {
        return server().isEmpty() && transport().map(t -> t.equals("unix")).orElse(true); //$NON-NLS-1$
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConnectionUri that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** {@return the URI as it was typed} */
    @Override
    public String toString() {
        return text;
    }
}
