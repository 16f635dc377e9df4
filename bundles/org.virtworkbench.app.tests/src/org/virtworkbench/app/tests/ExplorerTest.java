package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.WorkbenchBot;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.model.inventory.ConnectionState;

/** The tree of hosts with their guests, storage and networks. */
@WorkbenchTest
class ExplorerTest {

    private final WorkbenchBot window = new WorkbenchBot();

    @Test
    void saysWhatToDoWhileThereIsNoHost() {
        assertTrue(window.explorer().text().contains("No hosts yet"), window.explorer().text());
    }

    @Test
    void showsFoldersGuestsStorageAndNetworks() {
        LiveHost.demo();
        var explorer = window.explorer();
        explorer.untilNames(
                List.of("Archive", "Build", "Databases", "Desktops", "Kubernetes", "Lab", "Network", "Templates", "Web", "Storage",
                        "Networks"),
                LiveHost.DEMO);
        explorer.untilLabel("29", LiveHost.DEMO);
        assertEquals(Optional.of(List.of("load-balancer", "web-01", "web-02", "web-staging")), explorer.names(LiveHost.DEMO, "Web"));
        assertEquals(Optional.of(List.of("bulk", "fast", "images", "iso", "vg-guests")), explorer.names(LiveHost.DEMO, "Storage"));
        assertEquals(Optional.of(List.of("backend", "default", "dmz", "isolated", "k8s")), explorer.names(LiveHost.DEMO, "Networks"));
    }

    @Test
    void fetchesVolumesWhenAPoolIsExpanded() {
        LiveHost.demo();
        var explorer = window.explorer();
        explorer.names(LiveHost.DEMO, "Storage", "iso");
        Ui.until("the volumes of iso are there",
                () -> explorer.names(LiveHost.DEMO, "Storage", "iso").orElse(List.of()).stream().anyMatch(name -> name.endsWith(".iso")));
    }

    @Test
    void followsGuestsThatComeAreRenamedAndGo() {
        LiveHost demo = LiveHost.demo();
        var explorer = window.explorer();
        var uuid = demo.behindTheScenes(connection -> connection.guests().define("""
                <domain type='test'><name>from-outside</name><memory unit='MiB'>64</memory><os><type>hvm</type></os></domain>""", false));
        explorer.untilThere(true, LiveHost.DEMO, "from-outside");
        explorer.untilLabel("30", LiveHost.DEMO);
        demo.behindTheScenes(connection -> {
            connection.guests().rename(uuid, "renamed-outside");
            return null;
        });
        explorer.untilThere(true, LiveHost.DEMO, "renamed-outside");
        explorer.untilThere(false, LiveHost.DEMO, "from-outside");
        demo.behindTheScenes(connection -> {
            connection.guests().undefine(uuid, Set.of());
            return null;
        });
        explorer.untilThere(false, LiveHost.DEMO, "renamed-outside");
    }

    @Test
    void showsEachHostAndForgetsIt() {
        LiveHost demo = LiveHost.demo();
        LiveHost.connect("Other", "test:///default", false);
        var explorer = window.explorer();
        explorer.untilNames(List.of("Demo", "Other"));
        explorer.select("Demo");
        window.choose("Host", "Remove…");
        var dialog = window.dialog("Remove Host");
        assertTrue(dialog.text().contains("Demo"), dialog.text());
        dialog.press("Remove");
        explorer.untilNames(List.of("Other"));
        assertEquals(List.of("Other"), LiveHost.service(Connections.class).profiles().stream().map(profile -> profile.name()).toList());
        assertTrue(LiveHost.service(Connections.class).profiles().stream().noneMatch(profile -> profile.id().equals(demo.id())));
    }

    @Test
    void disconnectsAndConnectsAHost() {
        LiveHost demo = LiveHost.demo();
        var explorer = window.explorer();
        explorer.select(LiveHost.DEMO);
        explorer.chooseInContext("Disconnect");
        demo.until(ConnectionState.DISCONNECTED);
        explorer.untilLabel("disconnected", LiveHost.DEMO);
        assertTrue(explorer.names(LiveHost.DEMO, "Web").isPresent(), "what was known stays");
        explorer.select(LiveHost.DEMO);
        explorer.chooseInContext("Connect");
        demo.until(ConnectionState.CONNECTED);
        explorer.untilLabel("29", LiveHost.DEMO);
    }

    @Test
    void tellsWhyAHostCantBeReached() {
        String id = java.util.UUID.randomUUID().toString();
        Connections connections = LiveHost.service(Connections.class);
        connections.add(new org.virtworkbench.core.connection.ConnectionProfile(id, "Nowhere",
                org.virtworkbench.core.connection.ConnectionUri.parse("qemu+tcp://127.0.0.1:1/system"), false, false));
        connections.connect(id);
        window.explorer().untilLabel("failed", "Nowhere");
    }

    @Test
    void openAGuestAndAHostByDoubleClick() {
        LiveHost.demo();
        window.explorer().open(LiveHost.DEMO, "Web", "web-01");
        window.untilTab("web-01");
        window.explorer().open(LiveHost.DEMO);
        window.untilTab(LiveHost.DEMO);
        assertEquals(List.of("Guests", "web-01", LiveHost.DEMO), window.tabs());
    }
}
