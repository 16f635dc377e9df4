package org.virtworkbench.core.storage;

import java.util.Optional;
import java.util.UUID;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.PoolCalls;
import org.virtworkbench.core.driver.PoolRecord;
import org.virtworkbench.core.operation.PlaceOperation;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.operation.VirshCommand;
import org.virtworkbench.model.inventory.PoolState;

/**
 * Does one thing to a pool.
 *
 * @param target the pool
 * @param action what
 */
public record PoolActionOperation(Target target, PoolAction action) implements PlaceOperation {

    @Override
    public String name() {
        return NLS.bind(switch (action) {
            case START -> Messages.pool_start;
            case STOP -> Messages.pool_stop;
            case BUILD -> Messages.pool_build;
            case REFRESH -> Messages.pool_refresh;
            case AUTOSTART_ON -> Messages.pool_autostartOn;
            case AUTOSTART_OFF -> Messages.pool_autostartOff;
        }, target.objectName());
    }

    @Override
    public String virshCommand() {
        return action == PoolAction.AUTOSTART_OFF ? VirshCommand.of(target, action.command(), "--disable")
                : VirshCommand.of(target, action.command());
    }

    @Override
    public boolean takesLong() {
        return action == PoolAction.BUILD || action == PoolAction.REFRESH || action == PoolAction.START;
    }

    @Override
    public void act(HypervisorConnection connection) throws HypervisorException {
        PoolCalls pools = connection.pools();
        UUID pool = target.object().orElseThrow();
        switch (action) {
            case START -> pools.start(pool);
            case STOP -> pools.stop(pool);
            case BUILD -> pools.build(pool, PoolCalls.Build.DEFAULT);
            case REFRESH -> pools.refresh(pool);
            case AUTOSTART_ON -> pools.setAutostart(pool, true);
            case AUTOSTART_OFF -> pools.setAutostart(pool, false);
        }
    }

    @Override
    public Optional<Boolean> verify(HypervisorConnection connection) throws HypervisorException {
        Optional<PoolRecord> pool = connection.storage().find(target.object().orElseThrow());
        return switch (action) {
            case START -> pool.map(found -> found.state() != PoolState.INACTIVE);
            case STOP -> Optional.of(pool.map(found -> found.state() == PoolState.INACTIVE).orElse(true));
            case AUTOSTART_ON -> pool.map(PoolRecord::autostart);
            case AUTOSTART_OFF -> pool.map(found -> !found.autostart());
            case BUILD, REFRESH -> Optional.empty();
        };
    }
}
