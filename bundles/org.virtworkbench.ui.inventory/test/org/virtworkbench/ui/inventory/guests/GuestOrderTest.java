package org.virtworkbench.ui.inventory.guests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virtworkbench.core.inventory.NaturalOrder;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.ui.inventory.guests.GuestOrder.Sort;

/** In what order guests stand. */
class GuestOrderTest {

    private static final List<String> PIECES = List.of("a", "A", "b", "-", "0", "1", "2", "\u00e4", "\u00c4");
    private static final Pattern PIECE = Pattern.compile("[0-9]+|[^0-9]");

    private final Host host = Guests.host("host");

    @ParameterizedTest
    @CsvSource({ "web-2,web-10", "Web-2,web-10", "web,web-1", "10.0.0.9,10.0.0.10", "a007,a8", "alpha,Beta", "a,b", "1,a", "v02,v2",
            "web-12,web-12a",
            "web-12a,web-12b", "web-9x,web-10", "web-1x,web-12", "WEB-3,web-20" })
    void digitsCountAsNumbersAndCaseDoesNot(String first, String second) {
        NaturalOrder order = new NaturalOrder();
        assertTrue(order.compare(first, second) < 0);
        assertTrue(order.compare(second, first) > 0);
        assertEquals(0, order.compare(first, first));
    }

    /** Pieces at the same place are compared: numbers by their value, other characters whatever their case. */
    @Test
    void namesThatBeginAlikeAreComparedFromTheirBeginning() {
        List<String> names = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            names.add(random.ints(random.nextInt(6), 0, PIECES.size()).mapToObj(PIECES::get).collect(Collectors.joining()));
        }
        for (String first : names) {
            for (String second : names) {
                assertEquals(byPieces(first, second), Integer.signum(new NaturalOrder().compare(first, second)),
                        () -> first + " and " + second);
            }
        }
    }

    private static int byPieces(String a, String b) {
        Matcher first = PIECE.matcher(a);
        Matcher second = PIECE.matcher(b);
        int endA = 0;
        int endB = 0;
        while (endA < a.length() && endB < b.length() && first.find() && second.find()) {
            String left = first.group();
            String right = second.group();
            boolean numbers = Character.isDigit(left.charAt(0)) && Character.isDigit(right.charAt(0));
            int order = numbers ? Integer.valueOf(left).compareTo(Integer.valueOf(right))
                    : left.substring(0, 1).compareToIgnoreCase(right.substring(0, 1));
            if (order != 0) {
                return Integer.signum(order);
            }
            endA = first.end();
            endB = second.end();
        }
        int order = Integer.compare(a.length() - endA, b.length() - endB);
        return order != 0 ? order : Integer.signum(a.compareTo(b));
    }

    @Test
    void whatIsNotKnownComesLastInBothDirections() {
        Guest idle = withCpu("idle", OptionalDouble.of(1));
        Guest busy = withCpu("busy", OptionalDouble.of(90));
        Guest silent = withCpu("silent", OptionalDouble.empty());
        Guest off = withCpu("off", OptionalDouble.of(50));
        off.setState(GuestState.SHUT_OFF);
        assertEquals(List.of(idle, busy, off, silent), sorted(GuestColumn.CPU, false));
        assertEquals(List.of(busy, idle, off, silent), sorted(GuestColumn.CPU, true));
    }

    @Test
    void emptyTextsComeLastInBothDirections() {
        Guest none = Guests.guest(host, "none");
        Guest web = Guests.guest(host, "x");
        web.getTags().add("web");
        Guest data = Guests.guest(host, "y");
        data.getTags().add("db");
        assertEquals(List.of(data, web, none), sorted(GuestColumn.TAGS, false));
        assertEquals(List.of(web, data, none), sorted(GuestColumn.TAGS, true));
    }

    @Test
    void equalOnesStandByNameWhateverTheDirection() {
        Guest two = Guests.guest(host, "web-2");
        Guest ten = Guests.guest(host, "web-10");
        assertEquals(List.of(two, ten), sorted(GuestColumn.STATE, false));
        assertEquals(List.of(two, ten), sorted(GuestColumn.STATE, true));
    }

    @Test
    void sameNamesStandByTheirHosts() {
        Host other = Guests.host("another");
        Guest here = Guests.guest(host, "web");
        Guest there = Guests.guest(other, "web");
        assertTrue(GuestOrder.by(Optional.empty()).comparator().compare(there, here) < 0);
    }

    private Guest withCpu(String name, OptionalDouble percent) {
        Guest guest = Guests.guest(host, name);
        guest.setSample(Guests.sample(percent));
        return guest;
    }

    private List<Guest> sorted(GuestColumn column, boolean descending) {
        Stream<Guest> guests = host.getGuests().stream();
        return guests.sorted(GuestOrder.by(Optional.of(new Sort(column, descending))).comparator()).toList();
    }
}
