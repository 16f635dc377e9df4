package org.virtworkbench.ui.inventory.guests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.ui.inventory.guests.GuestOrder.Sort;
import org.virtworkbench.ui.inventory.guests.GuestRows.Moves;

/** Rows that take in changes hold what rows hold that are made anew, and say truly which places differ. */
class GuestRowsTest {

    private static final Predicate<Guest> RUNS = guest -> guest.getState() == GuestState.RUNNING;

    private final List<Host> hosts = List.of(Guests.host("alpha"), Guests.host("beta"));
    private final List<Guest> all = new ArrayList<>();
    private int named;

    @ParameterizedTest
    @EnumSource(names = { "NAME", "STATE", "CPU", "HOST", "TAGS", "VCPUS" })
    void changesLeadToWhatMakingThemAnewGives(GuestColumn column) {
        for (long seed = 1; seed <= 20; seed++) {
            runRandomChanges(new Random(seed), Optional.of(new Sort(column, seed % 2 == 0)));
        }
    }

    @Test
    void changesLeadToTheSameWithoutAnyColumn() {
        runRandomChanges(new Random(7), Optional.empty());
    }

    @Test
    void aGuestThatBeginsToMatchComesIn() {
        Guest guest = Guests.guest(hosts.get(0), "a");
        guest.setState(GuestState.SHUT_OFF);
        GuestRows rows = rows(Optional.empty(), List.of(guest));
        rows.filter(RUNS);
        assertEquals(0, rows.size());
        guest.setState(GuestState.RUNNING);
        Moves moves = rows.update(Set.of(), Set.of(), Set.of(), Set.of(guest));
        assertTrue(moves.resized());
        assertSame(guest, rows.get(0));
        assertEquals(1, rows.total());
    }

    @Test
    void nothingMovesWhenNoPlaceChanges() {
        Guest first = Guests.guest(hosts.get(0), "a");
        Guest second = Guests.guest(hosts.get(0), "b");
        GuestRows rows = rows(Optional.of(new Sort(GuestColumn.CPU, true)), List.of(first, second));
        first.setSample(Guests.cpu(90));
        assertTrue(rows.update(Set.of(), Set.of(), Set.of(first), Set.of(first)).isEmpty());
        second.setSample(Guests.cpu(95));
        Moves moves = rows.update(Set.of(), Set.of(), Set.of(second), Set.of(second));
        assertEquals(new Moves(0, 1, false), moves);
        assertEquals(List.of(second, first), rows.list());
        assertEquals(0, rows.indexOf(second));
    }

    private void runRandomChanges(Random random, Optional<Sort> sort) {
        all.clear();
        for (int i = 0; i < 60; i++) {
            add(random);
        }
        GuestRows rows = rows(sort, all);
        rows.filter(RUNS);
        for (int step = 0; step < 60; step++) {
            List<Guest> before = List.copyOf(rows.list());
            Moves moves = step(random, rows);
            assertEquals(oracle(rows.order()), rows.list());
            assertEquals(all.size(), rows.total());
            assertDescribes(moves, before, rows.list());
            for (int i = 0; i < rows.size(); i++) {
                assertEquals(i, rows.indexOf(rows.get(i)));
            }
            if (random.nextInt(3) == 0) {
                rows.filter(guest -> true);
                assertEquals(all.stream().sorted(rows.order().comparator()).toList(), rows.list());
                rows.filter(RUNS);
                assertEquals(oracle(rows.order()), rows.list());
            }
        }
    }

    private Moves step(Random random, GuestRows rows) {
        Set<Guest> added = new HashSet<>();
        Set<Guest> removed = new HashSet<>();
        Set<Guest> changed = new HashSet<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            added.add(add(random));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            Guest guest = all.remove(random.nextInt(all.size()));
            if (!added.remove(guest)) {
                removed.add(guest);
            }
        }
        int touched = random.nextInt(10) == 0 ? 50 : random.nextInt(6);
        for (int i = 0; i < touched; i++) {
            Guest guest = all.get(random.nextInt(all.size()));
            change(guest, random);
            changed.add(guest);
        }
        return rows.update(added, removed, changed, changed);
    }

    private Guest add(Random random) {
        Guest guest = Guests.guest(hosts.get(random.nextInt(2)), "guest-" + named++);
        change(guest, random);
        all.add(guest);
        return guest;
    }

    private static void change(Guest guest, Random random) {
        switch (random.nextInt(5)) {
            case 0 -> guest.setState(GuestState.values()[random.nextInt(GuestState.values().length)]);
            case 1 -> guest.setSample(random.nextInt(4) == 0 ? null : Guests.cpu(random.nextInt(10)));
            case 2 -> guest.setName("guest-" + random.nextInt(30));
            case 3 -> guest.setVcpus(random.nextInt(4));
            default -> {
                guest.getTags().clear();
                guest.getTags().add("tag" + random.nextInt(3));
            }
        }
    }

    private List<Guest> oracle(GuestOrder order) {
        return all.stream().filter(RUNS).sorted(order.comparator()).toList();
    }

    private static GuestRows rows(Optional<Sort> sort, List<Guest> guests) {
        GuestRows rows = new GuestRows(GuestOrder.by(sort));
        rows.reset(guests);
        return rows;
    }

    private static void assertDescribes(Moves moves, List<Guest> before, List<Guest> now) {
        assertEquals(before.size() != now.size(), moves.resized());
        for (int i = 0; i < Math.min(before.size(), now.size()); i++) {
            boolean inside = i >= moves.first() && i <= moves.last();
            assertTrue(inside || before.get(i) == now.get(i), "row " + i + " differs outside of " + moves);
        }
    }
}
