package org.virtworkbench.core.storage;

import java.util.Optional;
import java.util.UUID;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.operation.PlaceOperation;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.operation.VirshCommand;
import org.virtworkbench.xml.XmlSyntaxException;

/**
 * Changes a pool's definition; a pool that runs goes on as it is until its next start.
 *
 * @param target the pool
 * @param xml its whole definition
 */
public record RedefinePoolOperation(Target target, String xml) implements PlaceOperation {

    @Override
    public String name() {
        return NLS.bind(Messages.edit_name, target.objectName());
    }

    @Override
    public String virshCommand() {
        return VirshCommand.withDocument(target, xml, "pool-define", VirshCommand.INPUT);
    }

    @Override
    public void act(HypervisorConnection connection) throws HypervisorException {
        connection.pools().define(xml);
    }

    @Override
    public Optional<Boolean> verify(HypervisorConnection connection) throws HypervisorException {
        UUID pool = target.object().orElseThrow();
        if (connection.storage().find(pool).isEmpty()) {
            return Optional.of(false);
        }
        try {
            return Optional.of(PoolEdit.of(xml).agreesWith(connection.pools().definition(pool)));
        } catch (XmlSyntaxException e) {
            return Optional.empty();
        }
    }
}
