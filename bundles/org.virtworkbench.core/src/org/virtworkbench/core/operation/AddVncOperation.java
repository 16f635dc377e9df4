package org.virtworkbench.core.operation;

import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.xml.XmlElement;
import org.virtworkbench.xml.XmlSyntaxException;
import org.virtworkbench.xml.domain.DomainDocument;

/**
 * Gives a guest a VNC screen beside what it has, in its definition: it is there from the next start on. It listens only to programs on its host.
 *
 * @param target the guest
 */
public record AddVncOperation(Target target) implements Operation {

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
    public String virshCommand() {
        return VirshCommand.of(target, "edit") + "  # <devices>: <graphics type='vnc' autoport='yes' listen='127.0.0.1'/>";
    }

    @Override
    public void run(HypervisorConnection connection, SubMonitor monitor) throws CoreException {
        UUID guest = target.object().orElseThrow();
        try {
            DomainDocument definition = DomainDocument.parse(connection.guests().xml(guest, true, true));
            if (!hasVnc(definition)) {
                definition.addDevice(screen());
                connection.guests().define(definition.toXml(), true);
            }
        } catch (HypervisorException e) {
            throw OperationFailure.of(this, e);
        } catch (XmlSyntaxException e) {
            throw OperationFailure.because(NLS.bind(Messages.addVnc_badXml, target.objectName(), e.getMessage()), null);
        }
    }

    private static XmlElement screen() {
        XmlElement screen = XmlElement.create("graphics");
        screen.setAttribute("type", VNC);
        screen.setAttribute("port", "-1");
        screen.setAttribute("autoport", "yes");
        screen.setAttribute("listen", "127.0.0.1");
        return screen;
    }

    private static boolean hasVnc(DomainDocument definition) {
        return definition.graphics().stream().anyMatch(screen -> screen.type().equals(Optional.of(VNC)));
    }

    @Override
    public Optional<Boolean> verify(HypervisorConnection connection) throws HypervisorException {
        try {
            return Optional.of(hasVnc(DomainDocument.parse(connection.guests().xml(target.object().orElseThrow(), true, false))));
        } catch (XmlSyntaxException e) {
            return Optional.empty();
        }
    }
}
