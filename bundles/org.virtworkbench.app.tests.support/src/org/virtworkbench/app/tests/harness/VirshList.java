package org.virtworkbench.app.tests.harness;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.testhosts.TestHost;

/** What virsh says of a host, and what the window shows of it. */
public final class VirshList {

    private VirshList() {
    }

    /** {@return names and states of all guests by {@code virsh list --all}} */
    public static Map<String, String> of(TestHost host) {
        return parse(host.virsh("list", "--all"));
    }

    /** {@return the same by another URI} */
    public static Map<String, String> of(TestHost host, String uri) {
        return parse(host.virsh("--connect", uri, "list", "--all"));
    }

    private static Map<String, String> parse(String list) {
        Map<String, String> guests = new TreeMap<>();
        list.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            String[] words = line.split("\\s+", 3);
            guests.put(words[1], words[2].strip());
        });
        return guests;
    }

    /** {@return the same as the window shows it; UI thread} */
    public static Map<String, String> shown(LiveHost host) {
        Map<String, String> guests = new TreeMap<>();
        host.host().getGuests().forEach(guest -> guests.put(guest.getName(), word(guest)));
        return guests;
    }

    private static String word(Guest guest) {
        return switch (guest.getState()) {
            case RUNNING -> "running";
            case PAUSED -> "paused";
            case SHUT_OFF -> "shut off";
            case CRASHED -> "crashed";
            case SHUTTING_DOWN -> "in shutdown";
            case BLOCKED -> "idle";
            case SUSPENDED -> "pmsuspended";
            case UNKNOWN -> "no state";
        };
    }

    /** Waits until virsh says that a guest is in a state. */
    public static void untilSays(TestHost host, String guest, String state) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (!state.equals(of(host).get(guest))) {
            assertTrue(System.nanoTime() < end, () -> guest + " is not " + state + ": " + of(host));
        }
    }

    /** Waits until the window shows what virsh says. */
    public static void untilSame(LiveHost shown, TestHost host) {
        Ui.untilEquals("guests of " + shown.name(), of(host), () -> shown(shown));
    }

}
