package org.virtworkbench.libvirt.internal.guest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.virtworkbench.core.driver.GuestCalls.Undefine;

class GuestDefinitionTest {

    /** The numbers of virDomainUndefineFlagsValues. */
    @Test
    void passesTheFlagsThatAreNamedAndNoOthers() {
        assertEquals(0, GuestDefinition.flags(Set.of()));
        assertEquals(1 | 4, GuestDefinition.flags(Set.of(Undefine.MANAGED_SAVE, Undefine.NVRAM)));
        assertEquals(8 | 64, GuestDefinition.flags(Set.of(Undefine.KEEP_NVRAM, Undefine.KEEP_TPM)));
        assertEquals(127, GuestDefinition.flags(Set.of(Undefine.values())));
    }
}
