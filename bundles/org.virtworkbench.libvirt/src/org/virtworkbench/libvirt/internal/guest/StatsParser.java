package org.virtworkbench.libvirt.internal.guest;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

import com.sun.jna.Pointer;

/**
 * Reads arrays of {@code virTypedParameter}: 96 bytes each, of which 80 are the name, an {@code int} at 80 the type, a union at 88 the value. A record is
 * copied once and its names are compared as bytes: thousands of guests with dozens of values each come every few seconds.
 */
final class StatsParser {

    private static final int SIZE = 96;
    private static final int TYPE = 80;
    private static final int VALUE = 88;

    private static final int INT = 1;
    private static final int UINT = 2;
    private static final int LLONG = 3;
    private static final int ULLONG = 4;

    private static final byte[] STATE = ascii("state.state");
    private static final byte[] REASON = ascii("state.reason");
    private static final byte[] CPU_TIME = ascii("cpu.time");
    private static final byte[] CPU_USER = ascii("cpu.user");
    private static final byte[] VCPUS = ascii("vcpu.current");
    private static final byte[] CURRENT = ascii("balloon.current");
    private static final byte[] MAXIMUM = ascii("balloon.maximum");
    private static final byte[] UNUSED = ascii("balloon.unused");
    private static final byte[] USABLE = ascii("balloon.usable");
    private static final byte[] AVAILABLE = ascii("balloon.available");
    private static final byte[] RSS = ascii("balloon.rss");
    private static final byte[] NET = ascii("net.");
    private static final byte[] BLOCK = ascii("block.");
    private static final byte[] RECEIVED = ascii(".rx.bytes");
    private static final byte[] SENT = ascii(".tx.bytes");
    private static final byte[] READ = ascii(".rd.bytes");
    private static final byte[] WRITTEN = ascii(".wr.bytes");

    private byte[] bytes = new byte[0];
    private ByteBuffer values = ByteBuffer.wrap(bytes);

    /** {@return what the parameters of one record tell} */
    GuestStats parse(Pointer parameters, int count) {
        GuestStats stats = new GuestStats();
        int length = count * SIZE;
        if (bytes.length < length) {
            bytes = new byte[length * 2];
            values = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
        }
        if (length > 0) {
            parameters.read(0, bytes, 0, length);
        }
        for (int at = 0; at < length; at += SIZE) {
            take(stats, at);
        }
        return stats;
    }

    private void take(GuestStats stats, int at) {
        switch (bytes[at]) {
            case 's' -> takeState(stats, at);
            case 'c' -> {
                if (is(at, CPU_TIME)) {
                    stats.cpuTime = value(at);
                } else if (is(at, CPU_USER)) {
                    stats.cpuUser = value(at);
                }
            }
            case 'v' -> {
                if (is(at, VCPUS)) {
                    stats.vcpus = (int) value(at);
                }
            }
            case 'b' -> takeBalloonOrBlock(stats, at);
            case 'n' -> takeNetwork(stats, at);
            default -> { // of a group that was not asked for
            }
        }
    }

    private void takeState(GuestStats stats, int at) {
        if (is(at, STATE)) {
            stats.state = (int) value(at);
        } else if (is(at, REASON)) {
            stats.reason = (int) value(at);
        }
    }

    private void takeBalloonOrBlock(GuestStats stats, int at) {
        if (starts(at, BLOCK)) {
            if (ends(at, READ)) {
                stats.diskRead = GuestStats.add(stats.diskRead, value(at));
            } else if (ends(at, WRITTEN)) {
                stats.diskWritten = GuestStats.add(stats.diskWritten, value(at));
            }
        } else if (is(at, CURRENT)) {
            stats.balloonCurrent = value(at);
        } else if (is(at, MAXIMUM)) {
            stats.balloonMaximum = value(at);
        } else if (is(at, UNUSED)) {
            stats.balloonUnused = value(at);
        } else if (is(at, USABLE)) {
            stats.balloonUsable = value(at);
        } else if (is(at, AVAILABLE)) {
            stats.balloonAvailable = value(at);
        } else if (is(at, RSS)) {
            stats.balloonRss = value(at);
        }
    }

    private void takeNetwork(GuestStats stats, int at) {
        if (starts(at, NET)) {
            if (ends(at, RECEIVED)) {
                stats.received = GuestStats.add(stats.received, value(at));
            } else if (ends(at, SENT)) {
                stats.sent = GuestStats.add(stats.sent, value(at));
            }
        }
    }

    private long value(int at) {
        return switch (values.getInt(at + TYPE)) {
            case INT -> values.getInt(at + VALUE);
            case UINT -> Integer.toUnsignedLong(values.getInt(at + VALUE));
            case LLONG, ULLONG -> values.getLong(at + VALUE);
            default -> 0;
        };
    }

    private boolean is(int at, byte[] name) {
        return starts(at, name) && bytes[at + name.length] == 0;
    }

    private boolean starts(int at, byte[] prefix) {
        for (int i = 0; i < prefix.length; i++) {
            if (bytes[at + i] != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean ends(int at, byte[] suffix) {
        int length = 0;
        while (length < TYPE && bytes[at + length] != 0) {
            length++;
        }
        return length >= suffix.length && starts(at + length - suffix.length, suffix);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
