package org.virtworkbench.core.operation;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.OtherDevice;
import org.virtworkbench.xml.XmlElement;
import org.virtworkbench.xml.domain.DomainDocument;

/**
 * Gives a guest a tablet: its pointer is then where this side's is, and nothing has to be captured.
 *
 * @param target the guest
 */
public record AddTabletOperation(Target target) implements AddDeviceOperation {

    private static final String INPUT = "input";
    private static final String TABLET = "tablet";

    /** {@return whether a guest can be given one} Called in the model's realm. */
    public static boolean appliesTo(Guest guest) {
        return GuestActionRules.isWritable(guest) && guest.isPersistent()
                && guest.getOtherDevices().stream().noneMatch(AddTabletOperation::isTablet);
    }

    /** An input device is summed up by its type, before all else that is known of it. */
    private static boolean isTablet(OtherDevice device) {
        return device.getKind().equals(INPUT) && (device.getSummary() + ' ').startsWith(TABLET + ' ');
    }

    @Override
    public String name() {
        return NLS.bind(Messages.addTablet_name, target.objectName());
    }

    @Override
    public XmlElement device() {
        XmlElement tablet = XmlElement.create(INPUT);
        tablet.setAttribute("type", TABLET);
        tablet.setAttribute("bus", "usb");
        return tablet;
    }

    @Override
    public boolean isIn(DomainDocument definition) {
        return definition.devices().stream().map(device -> device.element()).anyMatch(
                device -> device.name().equals(INPUT) && device.attribute("type").equals(Optional.of(TABLET)));
    }
}
