package org.virtworkbench.core.operation;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.xml.XmlElement;
import org.virtworkbench.xml.domain.DomainDocument;

/**
 * Gives a guest a VNC screen beside what it has. It listens only to programs on its host.
 *
 * @param target the guest
 */
public record AddVncOperation(Target target) implements AddDeviceOperation {

    private static final String VNC = "vnc";

    /** {@return whether a guest can be given one} Called in the model's realm. */
    public static boolean appliesTo(Guest guest) {
        return GuestActionRules.isWritable(guest) && guest.isPersistent()
                && guest.getGraphics().stream().noneMatch(screen -> screen.getType().equals(VNC));
    }

    @Override
    public String name() {
        return NLS.bind(Messages.addVnc_name, target.objectName());
    }

    @Override
    public XmlElement device() {
        XmlElement screen = XmlElement.create("graphics");
        screen.setAttribute("type", VNC);
        screen.setAttribute("port", "-1");
        screen.setAttribute("autoport", "yes");
        screen.setAttribute("listen", "127.0.0.1");
        return screen;
    }

    @Override
    public boolean isIn(DomainDocument definition) {
        return definition.graphics().stream().anyMatch(screen -> screen.type().equals(Optional.of(VNC)));
    }
}
