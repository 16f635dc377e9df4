package org.virtworkbench.core.internal.task;

import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.virtworkbench.core.operation.Operation;

/**
 * One guest, pool, volume or network; lies inside its host's rule.
 *
 * @param host the profile's id
 * @param object its uuid, or what else tells it from all others
 */
record ObjectRule(String host, Object object) implements ISchedulingRule {

    /** {@return the rule for what an operation is done to} */
    static ISchedulingRule of(Operation operation) {
        String host = operation.target().host();
        return operation.exclusive().<ISchedulingRule>map(object -> new ObjectRule(host, object)).orElseGet(() -> new HostRule(host));
    }

    @Override
    public boolean contains(ISchedulingRule rule) {
        return equals(rule);
    }

    @Override
    public boolean isConflicting(ISchedulingRule rule) {
        return equals(rule) || rule instanceof HostRule whole && whole.host().equals(host);
    }
}
