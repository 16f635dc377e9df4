package org.virtworkbench.core.operation;

import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.xml.XmlElement;
import org.virtworkbench.xml.XmlSyntaxException;
import org.virtworkbench.xml.domain.DomainDocument;

/** Adds a device to a guest's definition: it is there from the next start on. Leaves a guest alone that has one of this kind. */
sealed interface AddDeviceOperation extends Operation permits AddTabletOperation, AddVncOperation {

    /** {@return the device, as it stands among those of a definition; a new one each time} */
    XmlElement device();

    /** {@return whether a definition has one of this kind} */
    boolean isIn(DomainDocument definition);

    @Override
    default String virshCommand() {
        return VirshCommand.of(target(), "edit") + "  # <devices>: " + device().toXml();
    }

    @Override
    default void run(HypervisorConnection connection, SubMonitor monitor) throws CoreException {
        UUID guest = target().object().orElseThrow();
        try {
            DomainDocument definition = DomainDocument.parse(connection.guests().xml(guest, true, true));
            if (!isIn(definition)) {
                definition.addDevice(device());
                connection.guests().define(definition.toXml(), true);
            }
        } catch (HypervisorException e) {
            throw OperationFailure.of(this, e);
        } catch (XmlSyntaxException e) {
            throw OperationFailure.because(NLS.bind(Messages.addDevice_badXml, target().objectName(), e.getMessage()), null);
        }
    }

    @Override
    default Optional<Boolean> verify(HypervisorConnection connection) throws HypervisorException {
        try {
            return Optional.of(isIn(DomainDocument.parse(connection.guests().xml(target().object().orElseThrow(), true, false))));
        } catch (XmlSyntaxException e) {
            return Optional.empty();
        }
    }
}
