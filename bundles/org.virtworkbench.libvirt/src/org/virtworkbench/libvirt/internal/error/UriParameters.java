package org.virtworkbench.libvirt.internal.error;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.virtworkbench.core.connection.ConnectionUri;

/** The parameters after the question mark of a connection URI. */
public final class UriParameters {

    private UriParameters() {
    }

    /**
     * @param uri a URI
     * @return its parameters as they are written, such as {@code no_tty=1}
     */
    public static List<String> raw(ConnectionUri uri) {
        return uri.query().filter(query -> !query.isEmpty()).map(query -> List.of(query.split("&"))).orElse(List.of());
    }

    /**
     * @param uri a URI
     * @param name of a parameter
     * @return its value, decoded; empty when the URI has no such parameter
     */
    public static Optional<String> value(ConnectionUri uri, String name) {
        return raw(uri).stream().filter(parameter -> parameter.startsWith(name + '=')).findFirst()
                .map(parameter -> URLDecoder.decode(parameter.substring(name.length() + 1).replace("+", "%2B"), StandardCharsets.UTF_8));
    }
}
