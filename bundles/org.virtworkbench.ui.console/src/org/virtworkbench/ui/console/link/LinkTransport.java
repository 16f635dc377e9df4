package org.virtworkbench.ui.console.link;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

import org.virtworkbench.core.driver.GraphicsLink;
import org.virtworkbench.rfb.PixelInputStream;
import org.virtworkbench.rfb.Transport;

/**
 * A host's link to a screen, as the protocol engine takes it.
 *
 * @param link the link
 * @param serverName name or address of the host, where it is another machine
 * @param input what comes through the link, by the shortest way
 */
record LinkTransport(GraphicsLink link, Optional<String> serverName, InputStream input) implements Transport {

    LinkTransport(GraphicsLink link, Optional<String> serverName) {
        this(link, serverName, link.inputChannel().<InputStream>map(PixelInputStream::of).orElseGet(link::input));
    }

    @Override
    public OutputStream output() {
        return link.output();
    }

    @Override
    public void close() {
        link.close();
    }
}
