package org.virtworkbench.core.storage;

import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.connection.DetailRequest;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.operation.OperationFailure;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.operation.VirshCommand;
import org.virtworkbench.xml.XmlSyntaxException;

/**
 * Changes a pool's definition; a pool that runs goes on as it is until its next start.
 *
 * @param target the pool
 * @param xml its whole definition
 */
public record RedefinePoolOperation(Target target, String xml) implements Operation {

    @Override
    public String name() {
        return NLS.bind(Messages.edit_name, target.objectName());
    }

    @Override
    public String virshCommand() {
        return VirshCommand.withDocument(target, xml, "pool-define", VirshCommand.INPUT);
    }

    @Override
    public Optional<DetailRequest> touches() {
        return Optional.of(new DetailRequest.Places(target.host()));
    }

    @Override
    public void run(HypervisorConnection connection, SubMonitor monitor) throws CoreException {
        try {
            connection.pools().define(xml);
        } catch (HypervisorException e) {
            throw OperationFailure.of(this, e);
        }
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
