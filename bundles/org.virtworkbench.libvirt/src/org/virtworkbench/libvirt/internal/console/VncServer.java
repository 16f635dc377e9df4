package org.virtworkbench.libvirt.internal.console;

import java.util.List;
import java.util.Optional;

import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.xml.XmlSyntaxException;
import org.virtworkbench.xml.domain.DomainDocument;
import org.virtworkbench.xml.domain.Graphics;

/**
 * Where a running guest's VNC server is.
 *
 * @param index the screen's number among the guest's {@code <graphics>}
 * @param listen the address it listens at, as the host sees it; empty when it listens at none
 * @param port its TCP port
 */
record VncServer(int index, String listen, Optional<Integer> port) {

    private static final List<String> ANY = List.of("0.0.0.0", "::", "[::]");

    /** {@return whether a guest's live definition tells the port of a VNC server} */
    static boolean isTold(String xml) throws HypervisorException {
        return screens(parse(xml)).stream().anyMatch(screen -> isVnc(screen) && screen.port().isPresent());
    }

    /** {@return the VNC server of a guest's live definition} */
    static VncServer of(String xml) throws HypervisorException {
        DomainDocument document = parse(xml);
        if (document.id().isEmpty()) {
            throw Problems.of(Kind.INVALID_STATE, Messages.off, "", Messages.off_cure);
        }
        List<Graphics> screens = screens(document);
        for (int i = 0; i < screens.size(); i++) {
            Graphics screen = screens.get(i);
            if (isVnc(screen)) {
                return new VncServer(i, screen.listen().orElse(""), screen.port());
            }
        }
        boolean others = !screens.isEmpty();
        throw Problems.of(Kind.UNSUPPORTED, Messages.noVnc, others ? Messages.noVnc_spice : Messages.noVnc_none, Messages.noVnc_cure);
    }

    private static DomainDocument parse(String xml) throws HypervisorException {
        try {
            return DomainDocument.parse(xml);
        } catch (XmlSyntaxException e) {
            throw Problems.of(Kind.OTHER, Messages.badXml, String.valueOf(e.getMessage()), "");
        }
    }

    private static List<Graphics> screens(DomainDocument document) {
        return document.devices().stream().filter(Graphics.class::isInstance).map(Graphics.class::cast).toList();
    }

    private static boolean isVnc(Graphics screen) {
        return screen.element().attribute("type").equals(Optional.of("vnc"));
    }

    /** {@return whether it listens at all addresses of its host} */
    boolean isOpen() {
        return ANY.contains(listen);
    }

    /** {@return whether only programs on its host reach it} */
    boolean isPrivate() {
        return listen.startsWith("127.") || listen.equals("::1") || listen.equals("localhost");
    }

    /** {@return the address by which its own host reaches it} */
    String addressAtHost() {
        return isOpen() ? "127.0.0.1" : listen;
    }

    /** {@return its port} */
    int requirePort() throws HypervisorException {
        if (listen.isEmpty() || port.isEmpty()) {
            throw Problems.of(Kind.UNREACHABLE, Messages.noPort, Messages.noPort_why, Messages.noPort_cure);
        }
        return port.get();
    }
}
