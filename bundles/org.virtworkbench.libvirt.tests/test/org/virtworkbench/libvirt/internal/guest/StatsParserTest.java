package org.virtworkbench.libvirt.internal.guest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.virtworkbench.core.driver.GuestCounters;
import org.virtworkbench.model.inventory.GuestState;

import com.sun.jna.Memory;

/** Reading statistics from C memory. */
class StatsParserTest {

    private static final int SIZE = 96;

    private final Memory memory = new Memory(SIZE * 32L);
    private int count;

    StatsParserTest() {
        memory.clear();
    }

    private void put(String name, int type, long value) {
        long at = (long) count++ * SIZE;
        memory.setString(at, name, "US-ASCII");
        memory.setInt(at + 80, type);
        if (type <= 2) {
            memory.setInt(at + 88, (int) value);
        } else {
            memory.setLong(at + 88, value);
        }
    }

    private GuestCounters parse() {
        return new StatsParser().parse(memory, count).counters(new UUID(0, 1), 5);
    }

    @Test
    void sumsDevicesAndTakesGuestMemoryFromTheBalloon() {
        put("state.state", 1, 1);
        put("state.reason", 1, 5);
        put("cpu.time", 4, 7_000_000_000L);
        put("cpu.user", 4, 1);
        put("balloon.current", 4, 1024);
        put("balloon.maximum", 4, 4096);
        put("balloon.available", 4, 1000);
        put("balloon.unused", 4, 100);
        put("balloon.usable", 4, 600);
        put("balloon.rss", 4, 5000);
        put("vcpu.current", 2, 3);
        put("vcpu.0.time", 4, 99);
        put("net.count", 2, 2);
        put("net.0.rx.bytes", 4, 10);
        put("net.1.rx.bytes", 4, 5);
        put("net.1.tx.bytes", 4, 3);
        put("block.0.rd.bytes", 4, 100);
        put("block.10.rd.bytes", 4, 11);
        put("block.10.wr.bytes", 4, 22);
        GuestCounters counters = parse();
        assertEquals(GuestState.RUNNING, counters.state());
        assertEquals("unpaused", counters.stateReason());
        assertEquals(7_000_000_000L, counters.cpuTime().getAsLong());
        assertEquals(400 * 1024, counters.memoryUsed().getAsLong());
        assertEquals(1024 * 1024, counters.memoryTotal().getAsLong());
        assertEquals(4096 * 1024, counters.memoryMaximum().getAsLong());
        assertEquals(3, counters.vcpus().getAsInt());
        assertEquals(15, counters.networkReceiveBytes().getAsLong());
        assertEquals(3, counters.networkSendBytes().getAsLong());
        assertEquals(111, counters.diskReadBytes().getAsLong());
        assertEquals(22, counters.diskWriteBytes().getAsLong());
    }

    @Test
    void takesTheProcessWhereTheGuestTellsNothing() {
        put("balloon.current", 4, 1024);
        put("balloon.rss", 4, 700);
        assertEquals(700 * 1024, parse().memoryUsed().getAsLong());
        count = 1;
        put("balloon.rss", 4, 2000);
        assertEquals(1024 * 1024, parse().memoryUsed().getAsLong(), "the process needs some for itself");
    }

    @Test
    void leavesOutWhatIsNotTold() {
        GuestCounters counters = parse();
        assertEquals(GuestState.UNKNOWN, counters.state());
        assertTrue(counters.cpuTime().isEmpty());
        assertTrue(counters.memoryUsed().isEmpty());
        assertTrue(counters.diskReadBytes().isEmpty());
        assertTrue(counters.vcpus().isEmpty());
    }
}
