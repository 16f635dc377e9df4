package org.virtworkbench.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class FreeRangeTest {

    @Test
    void findsTheFirstThatNobodyHas() {
        assertEquals(Optional.of(new FreeRange("192.168.100.1/24", "192.168.100.2", "192.168.100.254")), FreeRange.find(List.of()));
        assertEquals(Optional.of("192.168.102.1/24"),
                FreeRange.find(List.of("192.168.101.77/28", "192.168.100.0/25", "fd00::1/64", "nonsense")).map(FreeRange::own));
        assertEquals(Optional.empty(), FreeRange.find(List.of("192.168.0.1/16")));
    }

    @Test
    void givesOutAllButTheEdgesAndTheHostsOwnAddress() {
        assertEquals("10.5.0.2-10.5.0.254", within("10.5.0.1/24"));
        assertEquals("10.5.0.1-10.5.0.253", within("10.5.0.254/24"));
        assertEquals("10.5.0.1-10.5.0.199", within("10.5.0.200/24"));
        assertEquals("172.16.0.2-172.16.255.254", within("172.16.0.1/16"));
        assertEquals("200.1.2.4-200.1.2.6", within(" 200.1.2.3/29"));
        assertEquals("10.0.0.1-10.0.0.1", within("10.0.0.2/30"));
    }

    @Test
    void proposesNothingWhereThereIsNothingOrTooMuch() {
        for (String own : List.of("10.0.0.1/8", "10.0.0.1/32", "10.0.0.0/24", "10.0.0.255/24", "fd00::1/64", "10.0.0.1", "",
                "10.0.0.1/2")) {
            assertEquals("", within(own), own);
        }
    }

    private static String within(String own) {
        return FreeRange.within(own).map(range -> range.first() + '-' + range.last()).orElse("");
    }
}
