package org.virtworkbench.core.connection;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * A libvirt connection URI: {@code driver[+transport]://[user@][host][:port]/[path][?parameters]}, see libvirt's "Connection URIs".
 */
public final class ConnectionUri {

    private final String text;
    private final URI uri;

    private ConnectionUri(String text, URI uri) {
        this.text = text;
        this.uri = uri;
    }

    /**
     * Reads a URI as a person types it.
     *
     * @param text such as {@code qemu+ssh://root@server/system}
     * @return the URI
     * @throws IllegalArgumentException with a sentence for a person when it is none
     */
    public static ConnectionUri parse(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            throw new IllegalArgumentException("The URI is empty. Enter one such as qemu:///system."); //$NON-NLS-1$
        }
        try {
            URI uri = new URI(trimmed);
            if (uri.getScheme() == null || !trimmed.contains("://")) { //$NON-NLS-1$
                throw new IllegalArgumentException(
                        "\u201c" + trimmed + "\u201d has no driver in front. Enter a URI such as qemu:///system."); //$NON-NLS-1$ //$NON-NLS-2$
            }
            return new ConnectionUri(trimmed, uri);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    "\u201c" + trimmed + "\u201d is not a URI: " + e.getReason() + " at character " + (e.getIndex() + 1) + '.', e); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        }
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
        return Optional.ofNullable(uri.getHost()).filter(host -> !host.isEmpty());
    }

    /** {@return the user before the {@code @}; empty where there is none} */
    public Optional<String> user() {
        return Optional.ofNullable(uri.getUserInfo());
    }

    /** {@return the port; empty for the transport's own} */
    public Optional<Integer> port() {
        return uri.getPort() < 0 ? Optional.empty() : Optional.of(uri.getPort());
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
