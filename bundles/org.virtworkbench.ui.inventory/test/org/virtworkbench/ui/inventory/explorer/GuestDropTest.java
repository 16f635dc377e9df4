package org.virtworkbench.ui.inventory.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.virtworkbench.core.operation.ChangeTagsOperation;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.InventoryFactory;
import org.virtworkbench.ui.inventory.GuestFolder;
import org.virtworkbench.ui.inventory.GuestFolder.Grouping;

/** What a drop in the tree changes. */
class GuestDropTest {

    private final InventoryFactory factory = InventoryFactory.eINSTANCE;
    private final Host host = factory.createHost();

    @BeforeEach
    void connect() {
        host.setId("h");
        host.setUri("test:///default");
        host.setState(ConnectionState.CONNECTED);
    }

    @Test
    void aFolderTakesGuestsInAndLeavesThoseThatAreThere() {
        Guest web = guest("web", "");
        Guest data = guest("data", "Shop");
        assertEquals(List.of(ChangeTagsOperation.on(web, List.of(), List.of(), Optional.of("Shop"))),
                drop(new GuestFolder(host, Grouping.FOLDER, "Shop"), Grouping.FOLDER, web, data));
    }

    @Test
    void theHostTakesGuestsOutOfTheirFolders() {
        Guest web = guest("web", "Shop/Front");
        assertEquals(List.of(ChangeTagsOperation.on(web, List.of(), List.of(), Optional.of(""))), drop(host, Grouping.FOLDER, web));
    }

    @Test
    void aGuestTakesOthersIntoItsFolder() {
        Guest web = guest("web", "");
        assertEquals(List.of(ChangeTagsOperation.on(web, List.of(), List.of(), Optional.of("Shop"))),
                drop(guest("data", "Shop"), Grouping.FOLDER, web));
    }

    @Test
    void aTagIsGivenToGuests() {
        Guest web = guest("web", "Shop");
        Guest data = guest("data", "");
        data.getTags().add("prod");
        assertEquals(List.of(ChangeTagsOperation.on(web, List.of("prod"), List.of(), Optional.empty())),
                drop(new GuestFolder(host, Grouping.TAG, "prod"), Grouping.TAG, web, data));
    }

    @Test
    void nothingCrossesHosts() {
        Host other = factory.createHost();
        assertEquals(List.of(), drop(new GuestFolder(other, Grouping.FOLDER, "Shop"), Grouping.FOLDER, guest("web", "")));
    }

    @Test
    void nothingIsWrittenWhereNothingMayBe() {
        Guest web = guest("web", "");
        host.setReadOnly(true);
        assertEquals(List.of(), drop(new GuestFolder(host, Grouping.FOLDER, "Shop"), Grouping.FOLDER, web));
    }

    @Test
    void whatIsNoPlaceTakesNothing() {
        assertEquals(List.of(), drop(null, Grouping.FOLDER, guest("web", "Shop")));
        assertEquals(List.of(), drop(host, Grouping.NONE, guest("data", "Shop")));
    }

    private static List<ChangeTagsOperation> drop(Object target, Grouping grouping, Guest... guests) {
        return GuestDrop.operations(Arrays.asList(guests), target, grouping);
    }

    private Guest guest(String name, String folder) {
        Guest guest = factory.createGuest();
        guest.setName(name);
        guest.setUuid(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
        guest.setFolder(folder);
        host.getGuests().add(guest);
        return guest;
    }
}
