package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.AddHostWizardBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;
import org.virtworkbench.core.connection.ConnectionProfile;
import org.virtworkbench.core.connection.Connections;

/** The wizard that adds a host, as far as it needs no host. */
@WorkbenchTest
class AddHostWizardTest {

    private final WorkbenchBot window = new WorkbenchBot();

    @Test
    void makesAUriOfWhatIsTyped() {
        AddHostWizardBot wizard = window.addHost();
        assertEquals("qemu:///system", wizard.value("URI:"));
        wizard.reach("This computer (my own session)");
        assertEquals("qemu:///session", wizard.value("URI:"));
        wizard.reach("Another computer by SSH");
        assertFalse(wizard.canAdd(), "no server yet");
        wizard.type("Server:", "server.example");
        wizard.type("User:", "some one");
        wizard.type("Port", "2222");
        assertEquals("qemu+ssh://some%20one@server.example:2222/system", wizard.value("URI:"));
        assertTrue(wizard.canAdd());
        wizard.reach("Another computer by TLS, with certificates");
        wizard.type("Port", "");
        assertEquals("qemu+tls://server.example/system", wizard.value("URI:"));
        wizard.reach("Another computer by TCP, with SASL");
        assertEquals("qemu+tcp://some%20one@server.example/system", wizard.value("URI:"));
        wizard.cancel();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { //
            "bad server | 22 | is not the name or the address of a server", //
            "server:22 | 22 | is not the name or the address of a server", //
            "server | 99999 | The port must be a number from 1 to 65535", //
            "server | ssh | The port must be a number from 1 to 65535" })
    void saysWhatIsWrongWithAServer(String server, String port, String problem) {
        AddHostWizardBot wizard = window.addHost().reach("Another computer by SSH");
        wizard.type("Server:", server);
        wizard.type("Port", port);
        wizard.untilSays(problem);
        assertFalse(wizard.canAdd());
        assertFalse(wizard.canTest());
        wizard.cancel();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "'' | The URI is empty", "nonsense | has no driver in front",
            "qemu://a b/system | is not a URI" })
    void saysWhatIsWrongWithAUri(String uri, String problem) {
        AddHostWizardBot wizard = window.addHost().uri(uri);
        wizard.untilSays(problem);
        assertFalse(wizard.canAdd());
        wizard.cancel();
    }

    @Test
    void testsAConnectionWithoutAddingIt() {
        AddHostWizardBot wizard = window.addHost().uri("test:///default").test().untilTested("Connected to ");
        assertTrue(wizard.text().contains("libvirt "), wizard.text());
        assertTrue(wizard.isResultPlain(), "it looks as if something could be typed");
        wizard.cancel();
        assertEquals(List.of(), LiveHost.service(Connections.class).profiles());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { //
            "qemu+tcp://127.0.0.1:1/system | Nothing listens on 127.0.0.1", //
            "qemu+tls://127.0.0.1:1/system | Install the certificate of the authority", //
            "qemu+unix:///system?socket=/nowhere/at/all | Start libvirt’s daemon", //
            "qemu+tcp://no-such-host.invalid/system | Check the name no-such-host.invalid", //
            "nonsense:///system | Check the address", //
            "test:///no/such/file.xml | no/such/file.xml" })
    void saysWhyAHostCantBeReachedAndWhatToDo(String uri, String cure) {
        AddHostWizardBot wizard = window.addHost().uri(uri).test().untilTested(cure);
        assertTrue(wizard.text().contains("Could not connect to"), wizard.text());
        assertTrue(wizard.canAdd(), "a host that is off may be added all the same");
        wizard.cancel();
    }

    @Test
    void forgetsWhatATestOfAnotherAddressSaid() {
        AddHostWizardBot wizard = window.addHost().uri("test:///default").test().untilTested("Connected to ");
        wizard.type("URI:", "test:///other");
        assertFalse(wizard.text().contains("Connected to "), wizard.text());
        wizard.cancel();
    }

    @Test
    void warnsOfATwin() {
        LiveHost.connect("First", "test:///default", false);
        AddHostWizardBot wizard = window.addHost().uri("test:///default");
        wizard.untilSays("“First” is reached in the same way already.");
        assertTrue(wizard.canAdd(), "it is only a warning");
        wizard.cancel();
    }

    @Test
    void addsAHostAndConnectsIt() {
        AddHostWizardBot wizard = window.addHost().uri("test:///default").name("My Test");
        wizard.press("Look only, change nothing (read-only)");
        wizard.add();
        window.explorer().untilNames(List.of("My Test"));
        window.guests().untilNames(List.of("test"));
        ConnectionProfile profile = LiveHost.service(Connections.class).profiles().get(0);
        assertEquals("test:///default", profile.uri().toString());
        assertTrue(profile.readOnly());
        assertTrue(profile.autoconnect());
    }

    @Test
    void looksForHypervisorsOfThisComputer() {
        AddHostWizardBot wizard = window.addHost();
        Ui.until("it knows", () -> !wizard.text().contains("Looking for it"));
        wizard.cancel();
    }

    @Test
    void changesHowAHostIsReached() {
        LiveHost.connect("Before", "test:///default", false);
        window.explorer().select("Before");
        window.choose("Host", "Properties…");
        var dialog = window.dialog("Host Properties");
        assertEquals("test:///default", dialog.value("URI:"));
        dialog.type("Name:", "After");
        dialog.press("Finish");
        dialog.untilClosed();
        window.explorer().untilNames(List.of("After"));
    }
}
