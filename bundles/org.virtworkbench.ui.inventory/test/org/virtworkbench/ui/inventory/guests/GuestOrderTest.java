package org.virtworkbench.ui.inventory.guests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.ui.inventory.NaturalOrder;
import org.virtworkbench.ui.inventory.guests.GuestOrder.Sort;

/** In what order guests stand. */
class GuestOrderTest {

    private final Host host = Guests.host("host");

    @ParameterizedTest
    @CsvSource({ "web-2,web-10", "Web-2,web-10", "web,web-1", "10.0.0.9,10.0.0.10", "a007,a8", "alpha,Beta", "a,b", "1,a", "v02,v2" })
    void digitsCountAsNumbersAndCaseDoesNot(String first, String second) {
        NaturalOrder order = new NaturalOrder();
        assertTrue(order.compare(first, second) < 0);
        assertTrue(order.compare(second, first) > 0);
        assertEquals(0, order.compare(first, first));
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
