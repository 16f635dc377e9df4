package org.virtworkbench.ui.volumes;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import org.junit.jupiter.api.Test;

/** The rehearsal gets to its end: where it breaks off, the rest is not at hand at a start. */
class VolumesRehearsalTest {

    @Test
    void getsToItsEnd() {
        assertDoesNotThrow(new VolumesRehearsal()::run);
    }
}
