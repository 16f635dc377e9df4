package org.virtworkbench.ui.inventory.actions;

import org.eclipse.core.expressions.PropertyTester;
import org.virtworkbench.core.operation.GuestActionRules;
import org.virtworkbench.model.inventory.Guest;

/** Tells plugin.xml of other bundles about a guest: {@code writable} where its host takes changes now. UI thread. */
public final class GuestTester extends PropertyTester {

    @Override
    public boolean test(Object receiver, String property, Object[] arguments, Object expected) {
        return receiver instanceof Guest guest && GuestActionRules.isWritable(guest);
    }
}
