package org.virtworkbench.ui.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.virtworkbench.model.values.HostFacts;

class HostTextsTest {

    @Test
    void joinsNeighboursToRanges() {
        assertEquals("0-3, 8, 10-11", HostTexts.ranges(List.of(3, 0, 1, 2, 8, 11, 10)));
        assertEquals("5", HostTexts.ranges(List.of(5)));
        assertEquals("", HostTexts.ranges(List.of()));
    }

    @Test
    void tellsTheTopologyInWholeWords() {
        assertEquals("2 NUMA nodes, each with 1 socket, 16 cores per socket, 2 threads per core", HostTexts.topology(facts(64, 1, 16, 2)));
        assertEquals("1 socket, 4 cores per socket, 1 thread per core", HostTexts.topology(facts(4, 1, 4, 1)));
        assertEquals("", HostTexts.topology(facts(4, 0, 0, 0)));
    }

    @Test
    void tellsWhatIsKnownOfTheCpu() {
        assertEquals("AMD EPYC, x86_64", HostTexts.cpu(facts(1, 1, 1, 1)));
    }

    private static HostFacts facts(int cpus, int sockets, int cores, int threads) {
        return new HostFacts("h", "QEMU", "", "", "x86_64", "EPYC", "AMD", 0, cpus, sockets, cores, threads, 0, List.of(), List.of(), "");
    }
}
