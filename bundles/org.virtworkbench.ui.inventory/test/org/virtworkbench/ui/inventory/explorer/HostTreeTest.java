package org.virtworkbench.ui.inventory.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.InventoryFactory;
import org.virtworkbench.model.inventory.Network;
import org.virtworkbench.model.inventory.StoragePool;
import org.virtworkbench.model.inventory.Volume;
import org.virtworkbench.ui.inventory.GuestFolder;
import org.virtworkbench.ui.inventory.GuestFolder.Grouping;

/** What hangs below a host, and what turns one picture into the next. */
class HostTreeTest {

    private final InventoryFactory factory = InventoryFactory.eINSTANCE;
    private final Host host = factory.createHost();

    @Test
    void foldersLieInFolders() {
        Guest web = guest("web", "shop/front");
        Guest data = guest("data", "shop");
        Guest loose = guest("loose", "");
        HostTree tree = HostTree.of(host, Grouping.FOLDER);
        GuestFolder shop = new GuestFolder(host, Grouping.FOLDER, "shop");
        GuestFolder front = new GuestFolder(host, Grouping.FOLDER, "shop/front");
        assertEquals(Set.of(shop, loose), tree.below(host));
        assertEquals(Set.of(front, data), tree.below(shop));
        assertEquals(Set.of(web), tree.below(front));
        assertEquals("front", front.name());
        assertEquals(List.of(web, data), shop.guests());
    }

    @Test
    void aGuestStandsBelowEachOfItsTags() {
        Guest web = guest("web", "ignored");
        web.getTags().addAll(List.of("prod", "www"));
        HostTree tree = HostTree.of(host, Grouping.TAG);
        assertEquals(Set.of(new GuestFolder(host, Grouping.TAG, "prod"), new GuestFolder(host, Grouping.TAG, "www")), tree.below(host));
        assertEquals(Set.of(web), tree.below(new GuestFolder(host, Grouping.TAG, "www")));
    }

    @Test
    void volumesAreToComeUntilTheyAreKnown() {
        StoragePool pool = factory.createStoragePool();
        host.getPools().add(pool);
        Network network = factory.createNetwork();
        host.getNetworks().add(network);
        HostTree before = HostTree.of(host, Grouping.NONE);
        assertEquals(Set.of(pool), before.below(new Section(host, Section.Kind.STORAGE)));
        assertEquals(Set.of(network), before.below(new Section(host, Section.Kind.NETWORKS)));
        assertEquals(Set.of(new Pending(pool)), before.below(pool));
        Volume volume = factory.createVolume();
        pool.getVolumes().add(volume);
        pool.setVolumesKnown(true);
        assertEquals(List.of(new HostTree.Edit(pool, List.of(new Pending(pool)), List.of(volume))),
                HostTree.of(host, Grouping.NONE).since(before, Set.of()));
    }

    @Test
    void aRenamedGuestIsTakenOutAndPutInAgain() {
        Guest guest = guest("a", "");
        HostTree before = HostTree.of(host, Grouping.FOLDER);
        guest.setName("z");
        assertEquals(List.of(new HostTree.Edit(host, List.of(guest), List.of(guest))),
                HostTree.of(host, Grouping.FOLDER).since(before, Set.of(guest)));
    }

    @ParameterizedTest
    @EnumSource(Grouping.class)
    void editsTurnOnePictureIntoTheNext(Grouping grouping) {
        Random random = new Random(grouping.ordinal());
        HostTree before = HostTree.of(host, grouping);
        for (int step = 0; step < 200; step++) {
            change(random);
            HostTree now = HostTree.of(host, grouping);
            assertEquals(shown(host, now.children()), shown(host, edited(before, now)), "step " + step);
            before = now;
        }
    }

    /** What a viewer has on screen that applied the edits: a child that comes brings what is below it now. */
    private static Map<Object, Set<Object>> edited(HostTree before, HostTree now) {
        Map<Object, Set<Object>> result = new HashMap<>();
        before.children().forEach((parent, children) -> result.put(parent, new LinkedHashSet<>(children)));
        for (HostTree.Edit edit : now.since(before, Set.of())) {
            edit.removed().forEach(child -> forget(child, result));
            result.get(edit.parent()).removeAll(edit.removed());
            result.get(edit.parent()).addAll(edit.added());
            edit.added().forEach(child -> bring(child, now, result));
        }
        return result;
    }

    private static void forget(Object element, Map<Object, Set<Object>> from) {
        Set<Object> children = from.remove(element);
        if (children != null) {
            children.forEach(child -> forget(child, from));
        }
    }

    private static void bring(Object element, HostTree now, Map<Object, Set<Object>> into) {
        if (now.children().containsKey(element)) {
            into.put(element, new LinkedHashSet<>(now.below(element)));
            now.below(element).forEach(child -> bring(child, now, into));
        }
    }

    private static Map<Object, Set<Object>> shown(Object root, Map<Object, Set<Object>> children) {
        Map<Object, Set<Object>> all = new HashMap<>();
        if (children.containsKey(root)) {
            all.put(root, new HashSet<>(children.get(root)));
            children.get(root).forEach(child -> all.putAll(shown(child, children)));
        }
        return all;
    }

    private void change(Random random) {
        int count = host.getGuests().size();
        if (count == 0 || random.nextInt(4) == 0) {
            guest("guest" + random.nextInt(), folder(random));
        } else if (random.nextInt(4) == 0) {
            host.getGuests().remove(random.nextInt(count));
        } else {
            Guest guest = host.getGuests().get(random.nextInt(count));
            guest.setFolder(folder(random));
            guest.getTags().clear();
            if (random.nextBoolean()) {
                guest.getTags().add("tag" + random.nextInt(3));
            }
        }
    }

    private static String folder(Random random) {
        return List.of("", "a", "a/b", "a/b/c", "d", "d/b").get(random.nextInt(6));
    }

    private Guest guest(String name, String folder) {
        Guest guest = factory.createGuest();
        guest.setName(name);
        guest.setFolder(folder);
        host.getGuests().add(guest);
        return guest;
    }
}
