package org.virtworkbench.core.internal.task;

import org.eclipse.core.runtime.jobs.ISchedulingRule;

/** The rule of a task, which can be released while its job hangs: it must not keep others from its object for ever. */
final class TaskRule implements ISchedulingRule {

    private final ISchedulingRule own;
    private volatile boolean released;

    TaskRule(ISchedulingRule own) {
        this.own = own;
    }

    /** From now on no other job waits for this one. */
    void release() {
        released = true;
    }

    @Override
    public boolean contains(ISchedulingRule rule) {
        return rule == this || own.contains(rule instanceof TaskRule other ? other.own : rule);
    }

    @Override
    public boolean isConflicting(ISchedulingRule rule) {
        if (rule == this) {
            return true;
        }
        if (rule instanceof TaskRule other) {
            return !released && !other.released && own.isConflicting(other.own);
        }
        return !released && own.isConflicting(rule);
    }
}
