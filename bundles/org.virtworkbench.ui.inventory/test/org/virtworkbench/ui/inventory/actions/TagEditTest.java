package org.virtworkbench.ui.inventory.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.virtworkbench.core.operation.ChangeTagsOperation;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.InventoryFactory;
import org.virtworkbench.ui.inventory.actions.TagEdit.Presence;

/** What editing tags of several guests asks for in each of them. */
class TagEditTest {

    private final Host host = InventoryFactory.eINSTANCE.createHost();
    private Guest first;
    private Guest second;
    private TagEdit edit;

    @BeforeEach
    void begin() {
        host.setId("host");
        first = guest("first", "shop", "common", "web");
        second = guest("second", "lab", "common");
        edit = new TagEdit(List.of(first, second), List.of("other", "web"));
    }

    @Test
    void tellsWhoHasWhat() {
        assertEquals(Presence.ALL, edit.tags().get("common"));
        assertEquals(Presence.SOME, edit.tags().get("web"));
        assertEquals(Presence.NONE, edit.tags().get("other"));
        assertEquals(Optional.empty(), edit.folder());
        assertEquals(Optional.of("shop"), new TagEdit(List.of(first), List.of()).folder());
    }

    @Test
    void asksForNothingWhereNothingWasChosen() {
        assertEquals(Optional.empty(), edit.operation(first));
        assertEquals(Optional.empty(), edit.operation(second));
    }

    @Test
    void addsAndRemovesOnlyWhereItMakesADifference() {
        edit.set("web", true);
        edit.set("common", false);
        ChangeTagsOperation one = edit.operation(first).orElseThrow();
        assertEquals(List.of(), one.add());
        assertEquals(List.of("common"), one.remove());
        ChangeTagsOperation two = edit.operation(second).orElseThrow();
        assertEquals(List.of("web"), two.add());
        assertEquals(List.of("common"), two.remove());
        assertEquals(Optional.empty(), two.folder());
    }

    @Test
    void movesOnlyThoseThatLieElsewhere() {
        edit.moveTo(" /shop/ ");
        assertEquals(Optional.empty(), edit.operation(first));
        assertEquals(Optional.of("shop"), edit.operation(second).orElseThrow().folder());
        edit.moveTo("");
        assertEquals(Optional.of(""), edit.operation(first).orElseThrow().folder());
        edit.keepFolders();
        assertTrue(edit.operation(first).isEmpty());
    }

    private Guest guest(String name, String folder, String... tags) {
        Guest guest = InventoryFactory.eINSTANCE.createGuest();
        guest.setUuid(UUID.nameUUIDFromBytes(name.getBytes()));
        guest.setName(name);
        guest.setState(GuestState.SHUT_OFF);
        guest.setFolder(folder);
        guest.getTags().addAll(List.of(tags));
        host.getGuests().add(guest);
        return guest;
    }
}
