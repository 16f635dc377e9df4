package org.virtworkbench.libvirt.internal.guest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.virtworkbench.core.driver.GuestCalls.Undefine;

class GuestDefinitionTest {

    /** As virsh does it: {@code --keep-nvram} and {@code --keep-tpm} are flags of their own, which nothing here asks for. */
    @Test
    void passesTheFlagsThatAreNamedAndNoOthers() {
        assertEquals(0, GuestDefinition.flags(Set.of()));
        assertEquals(1 | 4, GuestDefinition.flags(Set.of(Undefine.MANAGED_SAVE, Undefine.NVRAM)));
        assertEquals(1 | 2 | 4 | 16 | 32, GuestDefinition.flags(Set.of(Undefine.values())));
    }
}
