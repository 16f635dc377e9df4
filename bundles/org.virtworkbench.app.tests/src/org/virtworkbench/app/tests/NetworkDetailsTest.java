package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.DialogBot;
import org.virtworkbench.app.tests.page.EditorBot;
import org.virtworkbench.app.tests.page.NetworkBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.driver.NetworkRecord;
import org.virtworkbench.core.task.Task;
import org.virtworkbench.core.task.Tasks;
import org.virtworkbench.model.inventory.ConnectionState;

/** The editor of one network, as a person uses it. */
@WorkbenchTest
class NetworkDetailsTest {

    private static final String FIXED = "Fixed addresses";

    private final WorkbenchBot window = new WorkbenchBot();

    private NetworkBot open(String network) {
        window.explorer().untilThere(true, LiveHost.DEMO, "Networks");
        window.explorer().open(LiveHost.DEMO, "Networks");
        EditorBot networks = window.editor("Demo: networks");
        networks.untilRows(List.of("backend", "default", "dmz", "isolated", "k8s"));
        networks.selectRow(network);
        networks.pressTool("Edit…");
        return new NetworkBot(window, network);
    }

    private static String definition(LiveHost host, String network) {
        return host.behindTheScenes(connection -> connection.networks().xml(uuid(connection.networks().list(), network)));
    }

    private static UUID uuid(List<NetworkRecord> networks, String name) {
        return networks.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow().uuid();
    }

    private static List<String> commands() {
        return LiveHost.service(Tasks.class).all().stream().map(Task::virshCommand).map(line -> line.replaceFirst("virsh -c \\S+ ", ""))
                .toList();
    }

    @Test
    void aFixedAddressIsCheckedAndAppliedAtOnce() {
        LiveHost host = LiveHost.demo();
        NetworkBot network = open("default").page("Addresses");
        network.untilRows(FIXED, List.of("52:54:00:7e:11:01 web-01 10.10.20.11", "52:54:00:7e:11:02 web-02 10.10.20.12"));
        network.press(FIXED, "Add…");
        DialogBot dialog = window.dialog("Add Fixed Address");
        assertFalse(dialog.isEnabled("Add"));
        dialog.type("MAC address:", "52:54:00:7e:11:02");
        dialog.untilSays("52:54:00:7e:11:02 has a fixed address already.");
        dialog.type("MAC address:", "52:54:00:7e:11:03");
        dialog.type("Name:", "web-03");
        dialog.type("Address:", "10.99.0.1");
        dialog.untilSays("10.99.0.1 does not lie in this network");
        assertFalse(dialog.isEnabled("Add"));
        dialog.type("Address:", "10.10.20.13");
        dialog.press("Add");
        network.untilRows(FIXED, List.of("52:54:00:7e:11:01 web-01 10.10.20.11", "52:54:00:7e:11:02 web-02 10.10.20.12",
                "52:54:00:7e:11:03 web-03 10.10.20.13"));
        network.editor().untilSays("At once when saved: DHCP.");
        assertTrue(network.isDirty());
        network.save();
        network.untilDirty(false);
        assertTrue(definition(host, "default").contains("<host mac='52:54:00:7e:11:03' name='web-03' ip='10.10.20.13'/>"));
        assertEquals(List.of("net-update default add-last ip-dhcp-host "
                + "'<host mac='\\''52:54:00:7e:11:03'\\'' name='\\''web-03'\\'' ip='\\''10.10.20.13'\\''/>' --parent-index 0 --live --config"),
                commands());
    }

    @Test
    void canBeSavedByTheMenuAsSoonAsItIsChanged() {
        LiveHost.demo();
        NetworkBot network = open("backend");
        network.untilValue("MTU:", "9000");
        assertFalse(window.isEnabled("File", "Save"));
        network.type("MTU:", "1400");
        Ui.until("it can be saved", () -> window.isEnabled("File", "Save"));
        network.type("MTU:", "9000");
        Ui.until("there is nothing to save", () -> !window.isEnabled("File", "Save"));
    }

    @Test
    void aGuestsInterfaceIsTakenOver() {
        LiveHost.demo();
        NetworkBot network = open("default").page("Addresses");
        network.untilRows(FIXED, List.of("52:54:00:7e:11:01 web-01 10.10.20.11", "52:54:00:7e:11:02 web-02 10.10.20.12"));
        network.press(FIXED, "Add…");
        DialogBot dialog = window.dialog("Add Fixed Address");
        String guest = dialog.items("Fill in from:").stream().filter(item -> item.contains(" — 52:54:00:")).findFirst().orElseThrow();
        dialog.choose("Fill in from:", guest);
        assertTrue(guest.contains(dialog.value("MAC address:")));
        assertFalse(dialog.value("Name:").isEmpty());
        assertEquals("10.10.0.2", dialog.value("Address:"));
        assertTrue(dialog.isEnabled("Add"), dialog.text());
        dialog.press("Cancel");
        dialog.untilClosed();
    }

    @Test
    void whatAnotherStartIsNeededForIsSaidAndThenPending() {
        LiveHost host = LiveHost.demo();
        NetworkBot network = open("backend");
        network.untilValue("MTU:", "9000");
        network.type("MTU:", "20");
        network.editor().untilSays("An MTU is 68 to 65535 bytes.");
        network.type("MTU:", "1400");
        network.type("Domain:", "new.example");
        network.editor().untilSays("At the network’s next start: MTU, domain.");
        network.save();
        network.untilDirty(false);
        network.editor().untilSays("Waits for the network’s next start: MTU, domain.");
        network.untilValue("MTU:", "1400");
        network.editor().follow("Restart Network Now…");
        DialogBot question = window.dialog("Restart Network");
        List<String> concerned = question.rows();
        assertTrue(concerned.stream().allMatch(guest -> host.about(guest, each -> each.getInterfaces().stream()
                .anyMatch(nic -> nic.getSource().equals("backend")))), concerned::toString);
        assertFalse(concerned.isEmpty());
        question.press("Cancel");
        question.untilClosed();
    }

    @Test
    void formsAndDocumentAreOneAndAMistakeInTheDocumentLosesNothing() {
        LiveHost host = LiveHost.demo();
        NetworkBot network = open("isolated");
        network.untilValue("Bridge:", "virbr4");
        network.page("XML").write("<bridge name='virbr4'", "<bridge name='virbr44");
        network.editor().untilSays("The XML can’t be read");
        assertTrue(network.isDirty());
        network.page("General").editor().untilSays("The XML can’t be read");
        network.page("XML").write("virbr44", "virbr44'");
        network.editor().untilSilent("The XML can’t be read");
        network.page("General").untilValue("Bridge:", "virbr44");
        network.type("Domain:", "apart.example");
        network.page("XML");
        assertTrue(network.document().contains("<domain name='apart.example'/>"), network.document());
        network.editor().follow("Revert");
        network.untilDirty(false);
        assertEquals(definition(host, "isolated"), network.document());
    }

    @Test
    void whatSomebodyElseChangedIsNotOverwrittenUnasked() {
        LiveHost host = LiveHost.demo();
        host.behindTheScenes(connection -> {
            connection.networks().stop(uuid(connection.networks().list(), "dmz"));
            return true;
        });
        NetworkBot network = open("dmz");
        network.untilValue("Bridge:", "virbr3");
        network.type("Domain:", "mine.example");
        host.behindTheScenes(connection -> {
            UUID uuid = uuid(connection.networks().list(), "dmz");
            return connection.networks().define(connection.networks().xml(uuid).replace("virbr3", "virbr33"));
        });
        network.save();
        network.editor().untilSays("Somebody else changed this network");
        assertTrue(network.isDirty());
        assertTrue(definition(host, "dmz").contains("virbr33"));
        network.editor().follow("Drop Mine");
        network.untilDirty(false);
        network.untilValue("Bridge:", "virbr33");
    }

    @Test
    void closingAsksAndALostHostLosesNothing() {
        LiveHost host = LiveHost.demo();
        NetworkBot network = open("k8s");
        network.untilValue("Bridge:", "virbr2");
        network.type("Domain:", "kept.example");
        window.closeTab();
        DialogBot question = window.dialog("Save Resource");
        question.press("Cancel");
        question.untilClosed();
        window.untilTab("Network k8s");
        Ui.run(() -> LiveHost.service(Connections.class).disconnect(host.id()));
        host.until(ConnectionState.DISCONNECTED);
        network.save();
        network.editor().untilSays("Not saved:");
        assertTrue(network.isDirty());
        network.untilValue("Domain:", "kept.example");
        Ui.run(() -> LiveHost.service(Connections.class).connect(host.id()));
        host.until(ConnectionState.CONNECTED);
        network.untilValue("Domain:", "kept.example");
        assertTrue(network.isDirty());
    }

    @Test
    void portsOfTranslationAndRoutesAreFormsThatWaitForTheNextStart() {
        LiveHost.demo();
        NetworkBot network = open("default");
        network.untilValue("From ports:", "1024-65535");
        network.type("From ports:", "2000-1000");
        network.editor().untilSays("“2000-1000” is no range of ports such as 1024-65535.");
        network.type("From ports:", "1000-2000");
        network.choose("Mode:", "Bridge that the host has");
        network.untilHidden("From ports:");
        network.choose("Mode:", "NAT: guests reach others under the host’s address");
        network.type("From ports:", "1000-2000");
        network.editor().follow("Revert");
        network.untilDirty(false);
        network.type("From ports:", "1000-2000");
        network.page("Addresses").press("Routes", "Add…");
        DialogBot dialog = window.dialog("Add Route");
        dialog.type("Network:", "10.77.1.0/16");
        dialog.type("By way of:", "10.10.0.9");
        dialog.untilSays("10.77.1.0/16 is an address within a network, not a network: its last bits must be zero.");
        dialog.type("Network:", "10.77.0.0/16");
        dialog.press("Add");
        network.untilRows("Routes", List.of("10.77.0.0/16 10.10.0.9"));
        network.editor().untilSays("At the network’s next start: the way to others, routes.");
        network.save();
        network.untilDirty(false);
        network.page("XML");
        assertTrue(network.document().contains("<port start='1000' end='2000'/>"), network.document());
        assertTrue(network.document().contains("<route address='10.77.0.0' prefix='16' gateway='10.10.0.9'/>"), network.document());
        assertEquals(List.of("Change network default"),
                LiveHost.service(Tasks.class).all().stream().map(Task::name).toList());
    }
}
