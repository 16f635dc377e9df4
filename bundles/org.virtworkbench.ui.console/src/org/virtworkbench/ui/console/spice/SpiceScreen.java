package org.virtworkbench.ui.console.spice;

import java.util.List;
import java.util.Optional;

import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.xml.domain.DomainDocument;
import org.virtworkbench.xml.domain.Graphics;

/**
 * Where a running guest's SPICE server is, as seen from here.
 *
 * @param host its address
 * @param port its TCP port without encryption, where it has one
 * @param tlsPort its encrypted TCP port, where it has one
 * @param password what it asks for, where it asks
 */
record SpiceScreen(String host, Optional<Integer> port, Optional<Integer> tlsPort, Optional<String> password) {

    private static final List<String> ANY = List.of("0.0.0.0", "::", "[::]");

    /** {@return the SPICE server of a live definition that was read with passwords; nothing where it has none that can be reached from here} */
    static Optional<SpiceScreen> of(DomainDocument guest, ConnectionUri uri) {
        return guest.graphics().stream().filter(screen -> screen.type().equals(Optional.of("spice"))).findFirst()
                .filter(screen -> screen.port().isPresent() || screen.tlsPort().isPresent()).flatMap(screen -> of(screen, uri));
    }

    private static Optional<SpiceScreen> of(Graphics screen, ConnectionUri uri) {
        String listen = screen.listen().orElse("");
        boolean own = listen.startsWith("127.") || listen.equals("::1") || listen.equals("localhost");
        if (listen.isEmpty() || own && !uri.isLocal()) {
            return Optional.empty();
        }
        String host = ANY.contains(listen) ? uri.server().orElse("127.0.0.1") : listen;
        return Optional.of(new SpiceScreen(host, screen.port(), screen.tlsPort(), screen.element().attribute("passwd")));
    }

    /**
     * {@return what is handed to a viewer: a file of the kind {@code application/x-virt-viewer} (remote-viewer's manual, "Connection file")} The viewer
     * removes it when it has read it.
     *
     * @param title of the viewer's window
     */
    String connectionFile(String title) {
        StringBuilder file = new StringBuilder("[virt-viewer]\ntype=spice\ndelete-this-file=1\n");
        line(file, "title", title);
        line(file, "host", host);
        port.ifPresent(number -> line(file, "port", number.toString()));
        tlsPort.ifPresent(number -> line(file, "tls-port", number.toString()));
        password.ifPresent(text -> line(file, "password", text));
        return file.toString();
    }

    /** Escaped as in a key file of GLib. */
    private static void line(StringBuilder file, String key, String value) {
        file.append(key).append('=').append(value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t"))
                .append('\n');
    }

    /** Hides the password. */
    @Override
    public String toString() {
        return "SpiceScreen[host=" + host + ", port=" + port + ", tlsPort=" + tlsPort + ']';
    }
}
