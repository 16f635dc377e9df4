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
 * Adds a tablet to a guest's definition, from its next start on: its pointer is then where this side's is, and nothing has to be captured. Leaves a guest alone
 * that has one.
 *
 * @param target the guest
 */
public record AddTabletOperation(Target target) implements Operation {

    private static final String TABLET = "tablet";

    /** {@return whether a guest's definition can be changed} Called in the model's realm. */
    public static boolean appliesTo(Guest guest) {
        return GuestActionRules.isWritable(guest) && guest.isPersistent();
    }

    @Override
    public String name() {
        return NLS.bind(Messages.addTablet_name, target.objectName());
    }

    @Override
    public String virshCommand() {
        return VirshCommand.of(target, "edit") + "  # <devices>: <input type='tablet' bus='usb'/>";
    }

    @Override
    public void run(HypervisorConnection connection, SubMonitor monitor) throws CoreException {
        UUID guest = target.object().orElseThrow();
        try {
            DomainDocument definition = DomainDocument.parse(connection.guests().xml(guest, true, true));
            if (!hasTablet(definition)) {
                XmlElement tablet = XmlElement.create("input");
                tablet.setAttribute("type", TABLET);
                tablet.setAttribute("bus", "usb");
                definition.addDevice(tablet);
                connection.guests().define(definition.toXml(), true);
            }
        } catch (HypervisorException e) {
            throw OperationFailure.of(this, e);
        } catch (XmlSyntaxException e) {
            throw OperationFailure.because(NLS.bind(Messages.addVnc_badXml, target.objectName(), e.getMessage()), null);
        }
    }

    private static boolean hasTablet(DomainDocument definition) {
        return definition.devices().stream().map(device -> device.element()).anyMatch(
                device -> device.name().equals("input") && device.attribute("type").equals(Optional.of(TABLET)));
    }

    @Override
    public Optional<Boolean> verify(HypervisorConnection connection) throws HypervisorException {
        try {
            return Optional.of(hasTablet(DomainDocument.parse(connection.guests().xml(target.object().orElseThrow(), true, false))));
        } catch (XmlSyntaxException e) {
            return Optional.empty();
        }
    }
}
