package org.virtworkbench.core.internal.task;

import java.util.UUID;

import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.virtworkbench.core.operation.Target;

/**
 * One guest, pool or network; lies inside its host's rule.
 *
 * @param host the profile's id
 * @param object its uuid
 */
record ObjectRule(String host, UUID object) implements ISchedulingRule {

    /** {@return the rule for what an operation is done to} */
    static ISchedulingRule of(Target target) {
        return target.object().<ISchedulingRule>map(uuid -> new ObjectRule(target.host(), uuid))
                .orElseGet(() -> new HostRule(target.host()));
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
