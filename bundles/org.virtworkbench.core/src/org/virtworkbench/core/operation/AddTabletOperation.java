package org.virtworkbench.core.operation;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.xml.XmlElement;
import org.virtworkbench.xml.domain.DomainDocument;

/**
 * Gives a guest a tablet: its pointer is then where this side's is, and nothing has to be captured.
 *
 * @param target the guest
 */
public record AddTabletOperation(Target target) implements AddDeviceOperation {

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
    public XmlElement device() {
        XmlElement tablet = XmlElement.create("input");
        tablet.setAttribute("type", TABLET);
        tablet.setAttribute("bus", "usb");
        return tablet;
    }

    @Override
    public boolean isIn(DomainDocument definition) {
        return definition.devices().stream().map(device -> device.element()).anyMatch(
                device -> device.name().equals("input") && device.attribute("type").equals(Optional.of(TABLET)));
    }
}
