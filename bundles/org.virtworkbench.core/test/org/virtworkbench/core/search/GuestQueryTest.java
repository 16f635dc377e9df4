package org.virtworkbench.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.InventoryFactory;
import org.virtworkbench.model.inventory.NetworkInterface;
import org.virtworkbench.model.values.GuestSample;

class GuestQueryTest {

    private static final long GIB = 1L << 30;

    private final Guest web = guest();

    private static Guest guest() {
        Host host = InventoryFactory.eINSTANCE.createHost();
        host.setName("alpha");
        Guest guest = InventoryFactory.eINSTANCE.createGuest();
        host.getGuests().add(guest);
        guest.setName("web-01");
        guest.setTitle("Caf\u00e9 M\u00fcller");
        guest.setDescription("The shop, \nsince spring");
        guest.setUuid(UUID.fromString("4dea22b3-1d52-d8f3-2516-782e98ab3fa0"));
        guest.setState(GuestState.RUNNING);
        guest.setFolder("shops/north");
        guest.getTags().addAll(List.of("web", "two words"));
        guest.getAddresses().addAll(List.of("192.168.122.14/24", "fe80::1/64"));
        guest.setOsId("http://microsoft.com/win/2k22");
        guest.setMemory(4 * GIB);
        guest.setVcpus(4);
        guest.setPersistent(true);
        guest.setAutostart(true);
        guest.setSample(
                new GuestSample(Instant.EPOCH, OptionalDouble.of(62.5), OptionalLong.empty(), OptionalLong.empty(), OptionalDouble.empty(),
                        OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty()));
        NetworkInterface card = InventoryFactory.eINSTANCE.createNetworkInterface();
        card.setMac("52:54:00:AB:cd:01");
        guest.getInterfaces().add(card);
        return guest;
    }

    private boolean matches(String text) {
        GuestQuery query = GuestQuery.parse(text);
        assertEquals(List.of(), query.problems(), text);
        return query.matches(web);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "  ", "web", "WEB-01", "cafe", "m\u00dcller", "CAF\u00c9", "alpha", "spring", "192.168.122", "4dea22",
            "4DEA22", "north", "web spring",
            "nothing|web", "\"two words\"", "-nothing", "state:running", "state:run", "STATE:Running", "state:paused,running",
            "state:off|running", "-state:off",
            "host:alpha", "host:al", "tag:web", "tag:WEB", "tag:\"two words\"", "tag:\"TWO words\",x", "tag:w*", "-tag:we", "folder:shops",
            "folder:shops/north",
            "-folder:shop", "os:win", "name:eb-0", "name=web-01", "-name=web", "name:web-*", "name:*01", "-name:*02", "title:m\u00fcll",
            "description:shop",
            "ip:192.168.", "ip:fe80::1", "mac:52:54:00:ab", "uuid:4dea22b3-1d52", "autostart:yes", "-autostart:no", "is:persistent",
            "-is:transient", "is:active",
            "-is:saved", "mem>3G", "mem>=4G", "mem=4096M", "mem=4GiB", "mem:4g", "mem<=4194304K", "mem<4.5G", "vcpus>=4", "vcpus=2,4",
            "cpu>50", "cpu<62.6%",
            "state:running host:alpha tag:web mem>2G cpu>50 web", "nothing or web", "web OR nothing", "state:paused | web",
            "nothing nowhere or tag:web mem>2G", "a b or c d or web spring", "or web", "web or", "-nothing or nothing" })
    void matchesThese(String text) {
        assertTrue(matches(text), text);
    }

    @ParameterizedTest
    @ValueSource(strings = { "web nothing", "-web", "4de", "state:paused", "-state:running", "host:lpha", "tag:we", "tag:words",
            "folder:north", "name=web", "\"01 web\"",
            "name:\"web-*\"", "ip:168", "autostart:no", "is:saved", "state:saved", "mem>4G", "mem<4G", "vcpus<4", "cpu<=50",
            "state:running tag:mail", "nothing or nowhere", "web nothing or nowhere", "nothing or web nowhere", "web \"or\" nothing",
            "web -or",
            "web \"\" nothing", "or nothing", "nothing |" })
    void matchesNotThese(String text) {
        assertFalse(matches(text), text);
    }

    @Test
    void aSavedGuestIsOffAndHasASavedState() {
        web.setManagedSave(true);
        assertFalse(matches("state:saved"));
        web.setState(GuestState.SHUT_OFF);
        assertTrue(matches("state:saved is:saved state:off"));
    }

    @Test
    void whatIsNotKnownIsNeitherMoreNorLess() {
        web.setSample(null);
        assertFalse(matches("cpu>0"));
        assertFalse(matches("cpu<=100"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = { "web colour:red tag:web;4;10;\u201ccolour\u201d is no key",
            "state:;0;6;Say what state shall be",
            "mem>4;0;5;Say the unit of 4: 4M or 4G.", "mem>lots;0;8;\u201clots\u201d is no size",
            "vcpus>many;0;10;\u201cmany\u201d is no number",
            "state:purple;0;12;\u201cpurple\u201d is no value of state", "`\"two`;0;4;The closing quote is missing",
            "name>web;0;8;Write name:web.", "state:purple or web;0;12;\u201cpurple\u201d is no value of state",
            "web -;4;1;Nothing stands behind the minus." })
    void tellsWhatItDoesNotUnderstandAndMatchesTheRest(String text, int position, int length, String message) {
        GuestQuery query = GuestQuery.parse(text.replace("`", ""));
        assertEquals(1, query.problems().size(), text);
        QueryProblem problem = query.problems().getFirst();
        assertEquals(position, problem.position());
        assertEquals(length, problem.length());
        assertTrue(problem.message().contains(message), problem.message());
        assertTrue(query.matches(web));
    }

    @Test
    void offersKeysAndValues() {
        assertEquals(List.of("state:"), GuestQuery.completions("web st").stream().map(Completion::text).toList());
        assertEquals(4, GuestQuery.completions("web st").getFirst().position());
        assertEquals(QueryKey.values().length, GuestQuery.completions("").size());
        assertEquals(List.of("mem>"), GuestQuery.completions("-me").stream().map(Completion::text).toList());
        assertEquals(List.of(new Completion(14, "paused", "")), GuestQuery.completions("state:running,p".substring(0, 15)));
        assertEquals(List.of("yes", "no"), GuestQuery.completions("autostart:").stream().map(Completion::text).toList());
        assertEquals(List.of(), GuestQuery.completions("name:x"));
    }

    @Test
    void tellsEveryKeyAndUnderstandsItsExample() {
        String help = GuestQuery.describe();
        for (QueryKey key : QueryKey.values()) {
            assertTrue(help.contains(key.word()), help);
            assertEquals(List.of(), GuestQuery.parse(key.example()).problems());
        }
    }
}
