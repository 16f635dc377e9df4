package org.virtworkbench.core.internal.task;

import org.eclipse.core.runtime.jobs.ISchedulingRule;

/**
 * A host and everything on it.
 *
 * @param host the profile's id
 */
record HostRule(String host) implements ISchedulingRule {

    @Override
    public boolean contains(ISchedulingRule rule) {
        return equals(rule) || rule instanceof ObjectRule object && object.host().equals(host);
    }

    @Override
    public boolean isConflicting(ISchedulingRule rule) {
        return contains(rule);
    }
}
