package org.virtworkbench.ui.inventory.guests;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

import org.virtworkbench.core.search.GuestQuery;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.InventoryFactory;
import org.virtworkbench.model.values.GuestSample;
import org.virtworkbench.ui.inventory.guests.GuestOrder.Sort;

/**
 * Filters and sorts guests that nobody sees, in every way that a person can. Run at the end of the start in which the JVM takes notes: what was linked then is at
 * hand in all later starts, so that the first letter in the filter need not wait for it. Needs no screen. Made and run by the fast start.
 */
public final class GuestTableRehearsal implements Runnable {

    private static final long GIB = 1L << 30;
    private static final List<String> QUERIES = List.of("web", "state:running mem>2G", "cpu>50 vcpu>=2", "tag:prod host:lab", "-name:db",
            "\"two words\"", "folder:a os:debian ip:192.0.2.1", "mem:", "");

    @Override
    public void run() {
        Host host = InventoryFactory.eINSTANCE.createHost();
        host.setId("rehearsal");
        host.setName("rehearsal");
        for (String name : List.of("web-2", "web-10", "db")) {
            host.getGuests().add(guest(name));
        }
        List<Guest> guests = new ArrayList<>(host.getGuests());
        GuestRows rows = new GuestRows(GuestOrder.by(Optional.empty()));
        rows.reset(guests);
        for (String words : QUERIES) {
            GuestQuery query = GuestQuery.parse(words);
            query.problems().forEach(problem -> problem.message());
            rows.filter(query::matches);
        }
        for (GuestColumn column : GuestColumn.values()) {
            guests.forEach(column::text);
            rows.sort(GuestOrder.by(Optional.of(new Sort(column, false))));
            rows.sort(GuestOrder.by(Optional.of(new Sort(column, true))));
            rows.update(Set.of(), Set.of(), guests, guests);
        }
    }

    private static Guest guest(String name) {
        Guest guest = InventoryFactory.eINSTANCE.createGuest();
        guest.setUuid(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        guest.setName(name);
        guest.setState(name.equals("db") ? GuestState.SHUT_OFF : GuestState.RUNNING);
        guest.setVcpus(2);
        guest.setMemory(4 * GIB);
        guest.getTags().add("prod");
        guest.getAddresses().add("192.0.2.1/24");
        guest.setSample(new GuestSample(Instant.EPOCH, OptionalDouble.of(50), OptionalLong.of(GIB), OptionalLong.of(4 * GIB),
                OptionalDouble.of(1), OptionalDouble.of(1), OptionalDouble.of(1), OptionalDouble.of(1)));
        return guest;
    }
}
