package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.virtworkbench.app.tests.bot.Input;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.DialogBot;
import org.virtworkbench.app.tests.page.NewGuestWizardBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.PoolRecord;
import org.virtworkbench.core.driver.VolumeRecord;
import org.virtworkbench.model.inventory.GuestState;

/** The wizard that makes guests, as a person uses it, on libvirt's test driver. */
@WorkbenchTest
class NewGuestWizardTest {

    private static final String EMPTY = "Nothing: an empty machine";
    private static final String IMAGE = "Disk image with a system on it";

    private final WorkbenchBot window = new WorkbenchBot();
    private LiveHost host;

    @BeforeEach
    void connect() {
        host = LiveHost.connect("Test", "test:///default", false);
        for (String name : List.of("tiny.iso", "debian-11-generic.qcow2")) {
            host.behindTheScenes(connection -> connection.volumes().create(pool(connection).uuid(), "<volume><name>" + name
                    + "</name><capacity unit='GiB'>2</capacity><allocation>0</allocation><target><format type='"
                    + (name.endsWith("qcow2") ? "qcow2" : "raw") + "'/></target></volume>", false));
        }
    }

    private static PoolRecord pool(HypervisorConnection connection) throws HypervisorException {
        return connection.storage().pools().getFirst();
    }

    private List<String> volumes() {
        return host.behindTheScenes(connection -> connection.storage().volumes(pool(connection).uuid()).stream().map(VolumeRecord::name)
                .sorted().toList());
    }

    @Test
    void makesAGuestFromAMediumWithTwoChoices() {
        NewGuestWizardBot wizard = window.newGuest().untilAsked();
        assertFalse(wizard.canCreate(), "no medium yet");
        wizard.medium("tiny.iso");
        wizard.create();
        wizard.untilClosed();
        host.until("tiny", GuestState.RUNNING);
        window.tasks().untilState("Create tiny", "Done");
        assertTrue(volumes().contains("tiny.qcow2"), volumes().toString());
        window.untilTab("tiny");
    }

    @Test
    void listsMediaByNameAndSaysWhatNoneOfThemIs() {
        for (String name : List.of("Zebra.iso", "apple.iso")) {
            host.behindTheScenes(connection -> connection.volumes().create(pool(connection).uuid(), "<volume><name>" + name
                    + "</name><capacity>1048576</capacity><target><format type='raw'/></target></volume>", false));
        }
        NewGuestWizardBot wizard = window.newGuest().untilAsked().medium("tiny.iso");
        assertEquals(List.of("apple.iso", "tiny.iso", "Zebra.iso"), wizard.listed());
        wizard.type("Filter", "zeb");
        assertEquals(List.of("Zebra.iso"), wizard.listed());
        wizard.type("Filter", "a & b");
        wizard.untilSays("Nothing matches “a & b”");
        wizard.listAll();
        assertEquals(List.of("apple.iso", "tiny.iso", "Zebra.iso"), wizard.listed());
        wizard.cancel();
    }

    @Test
    void makesAnEmptyMachineByKeyWithAllPages() {
        window.explorer().select("Test");
        Input.press(SWT.MOD1 | 'N');
        NewGuestWizardBot wizard = window.wizard().untilAsked().from(EMPTY).next();
        wizard.type("Name:", "ünï <1> & \"2\"");
        wizard.type("Memory:", "0.5 GiB");
        wizard.type("Processors:", "3");
        wizard.next();
        wizard.type("Size:", "1.5");
        wizard.choose("Format:", "Raw");
        wizard.toSummary();
        assertTrue(wizard.text().contains("3 processors, 512 MiB memory"), wizard.text());
        String xml = wizard.xml();
        assertTrue(xml.contains("<name>ünï &lt;1") && xml.contains(" &amp; "), xml);
        assertTrue(wizard.command().contains("--name 'ünï <1> & \"2\"'"), wizard.command());
        wizard.create();
        wizard.untilClosed();
        host.until("ünï <1> & \"2\"", GuestState.RUNNING);
        VolumeRecord disk = host.behindTheScenes(connection -> connection.storage().volumes(pool(connection).uuid())).stream()
                .filter(volume -> volume.name().equals("ünï <1> & \"2\".img")).findFirst().orElseThrow();
        assertEquals(3L << 29, disk.capacity());
    }

    @Test
    void makesTheSameChoicesAgainByAPreset() {
        NewGuestWizardBot wizard = window.newGuest().untilAsked().from(EMPTY).next();
        wizard.type("Memory:", "0.75 GiB");
        wizard.toSummary();
        wizard.press("Save as Preset…");
        DialogBot name = window.dialog("Save Preset");
        assertFalse(name.isEnabled("OK"));
        name.type("Small & fast");
        name.press("OK");
        name.untilClosed();
        wizard.cancel();
        wizard = window.newGuest().untilAsked().from(EMPTY);
        wizard.choose("Preset:", "Small & fast");
        wizard.toSummary();
        assertTrue(wizard.text().contains("768 MiB memory"), wizard.text());
        wizard.cancel();
        wizard = window.newGuest().untilAsked().from(EMPTY);
        wizard.press("Manage…");
        DialogBot presets = window.dialog("Presets");
        presets.press("Rename…");
        DialogBot rename = window.dialog("Rename Preset");
        rename.type("Tiny");
        rename.press("OK");
        rename.untilClosed();
        presets.press("Close");
        presets.untilClosed();
        wizard.choose("Preset:", "Tiny");
        wizard.press("Manage…");
        DialogBot again = window.dialog("Presets");
        again.press("Delete");
        again.press("Close");
        again.untilClosed();
        assertFalse(wizard.text().contains("Preset:"), wizard.text());
        wizard.cancel();
    }

    @Test
    void makesAGuestThatIsNotStarted() {
        NewGuestWizardBot wizard = window.newGuest().untilAsked().from(EMPTY).toSummary();
        wizard.press("Start it and show its console");
        wizard.create();
        wizard.untilClosed();
        host.until("guest", GuestState.SHUT_OFF);
    }

    @ParameterizedTest
    @CsvSource({ "In place,debian-11-generic.qcow2", "As a copy,first.qcow2", "As an overlay that keeps what differs,first.qcow2" })
    void makesAGuestFromAnImage(String use, String disk) {
        NewGuestWizardBot wizard = window.newGuest().untilAsked().from(IMAGE).medium("debian-11-generic.qcow2");
        wizard.choose("Use it:", use);
        wizard.next();
        wizard.type("Name:", "first");
        wizard.toSummary();
        wizard.create();
        wizard.untilClosed();
        host.until("first", GuestState.RUNNING);
        assertTrue(volumes().contains(disk), volumes().toString());
        assertEquals(Optional.of("/default-pool/" + disk), host.behindTheScenes(connection -> Optional
                .of(connection.guests().xml(host.uuid("first"), true, false).replaceAll("(?s).*<source file='([^']*)'.*", "$1"))));
    }

    @Test
    void makesAGuestFromACloudImage() {
        NewGuestWizardBot wizard = window.newGuest().untilAsked().from("Cloud image, set up by cloud-init")
                .medium("debian-11-generic.qcow2");
        wizard.next().next().next();
        assertFalse(wizard.canCreate(), "nobody could log in");
        wizard.type("User:", "me");
        wizard.type("Password:", "secret");
        assertTrue(wizard.canCreate());
        wizard.type("User:", "Not A User");
        wizard.untilSays("can’t be a user name");
        wizard.type("User:", "me");
        wizard.back().next();
        assertEquals("me", wizard.value("User:"));
        wizard.toSummary();
        assertTrue(wizard.text().contains("for cloud-init"), wizard.text());
        assertFalse(wizard.xml().contains("secret"));
        wizard.cancel();
    }

    /** What a person has to decide between the opening of the wizard and the guest; all else fits by itself. */
    @Test
    void makesAGuestFromACloudImageWithThreeDecisions() {
        NewGuestWizardBot wizard = window.newGuest().untilAsked();
        assertFalse(wizard.canCreate(), "nothing was decided");
        wizard.from("Cloud image, set up by cloud-init"); // the first
        wizard.medium("debian-11-generic.qcow2"); // the second
        wizard.next().next().next();
        assertFalse(wizard.canCreate(), "there is no SSH key of one's own here");
        wizard.type("Password:", "secret"); // the third
        assertTrue(wizard.canCreate());
        wizard.toSummary();
        assertTrue(wizard.text().contains("for cloud-init"), wizard.text());
        assertTrue(wizard.canCreate());
        wizard.cancel();
    }

    @ParameterizedTest
    @ValueSource(strings = { "CD or DVD image (ISO)", "Cloud image, set up by cloud-init" })
    void everyLetterLeadsToOnePlace(String origin) {
        NewGuestWizardBot wizard = window.newGuest().untilAsked().from(origin);
        wizard.medium(origin.startsWith("Cloud") ? "debian-11-generic.qcow2" : "tiny.iso");
        for (boolean more = true; more;) {
            List<String> keys = wizard.keys();
            assertTrue(keys.contains("B") && keys.contains("C"), keys.toString());
            assertEquals(keys.stream().distinct().toList(), keys, wizard.text());
            if (wizard.text().contains("SSH keys:")) {
                wizard.type("Password:", "secret");
            }
            more = wizard.isEnabled("Next >");
            if (more) {
                wizard.next();
            }
        }
        wizard.cancel();
    }

    @Test
    void looksForASystemOnTheNetwork() {
        NewGuestWizardBot wizard = window.newGuest().untilAsked().from("Network (PXE)").toSummary();
        assertTrue(wizard.xml().contains("<boot order=\"2\"/>") || wizard.xml().contains("<boot order='2'/>"), wizard.xml());
        wizard.cancel();
        assertEquals(List.of("test"), window.guests().names());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "Name:|test|There is a guest named “test”", "Name:|a/b|slash", "Name:|../x|slash",
            "Memory:|0|must be a size", "Memory:|-1|must be a size", "Memory:|much|must be a size", "Memory:|1e99|must be a size",
            "Memory:|99999999999999999999 GiB|must be a size", "Processors:|0|whole number", "Processors:|1.5|whole number",
            "Processors:|-2|whole number" })
    void saysWhatIsWrongWithTheMachine(String field, String value, String problem) {
        NewGuestWizardBot wizard = window.newGuest().untilAsked().from(EMPTY).next();
        wizard.type(field, value);
        wizard.untilSays(problem);
        assertFalse(wizard.canCreate());
        wizard.cancel();
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "-5", "much", "0.0000000000001 KiB", "99999999 PiB", "1 XiB" })
    void saysWhatIsWrongWithASize(String size) {
        NewGuestWizardBot wizard = window.newGuest().untilAsked().from(EMPTY).next().next();
        wizard.type("Size:", size);
        wizard.untilSays("The size must be a number");
        assertFalse(wizard.canCreate());
        wizard.cancel();
    }

    @Test
    void saysWhatOnlyTheHostKnowsBeforeAnythingIsMade() {
        NewGuestWizardBot wizard = window.newGuest().untilAsked().from(EMPTY).next().next();
        wizard.type("Size:", "5 TiB");
        wizard.press("Take all space at once");
        wizard.create();
        wizard.untilSays("and 5 TiB are needed");
        assertFalse(wizard.canCreate());
        wizard.back();
        assertEquals("5 TiB", wizard.value("Size:"));
        wizard.type("Size:", "5");
        wizard.next();
        Ui.until("it may be made", wizard::canCreate);
        wizard.cancel();
        assertEquals(List.of("debian-11-generic.qcow2", "tiny.iso"), volumes());
    }

    @Test
    void opensAgainWithAllThatWasTypedWhenSomebodyElseWasQuicker() {
        NewGuestWizardBot wizard = window.newGuest().untilAsked().from(EMPTY).next();
        wizard.type("Name:", "mine");
        wizard.type("Memory:", "300 MiB");
        wizard.toSummary();
        host.behindTheScenes(connection -> connection.volumes().create(pool(connection).uuid(),
                "<volume><name>mine.qcow2</name><capacity>1048576</capacity><target><format type='raw'/></target></volume>", false));
        wizard.create();
        wizard.untilSays("There is a volume named mine.qcow2");
        wizard.back().back();
        assertEquals("300 MiB", wizard.value("Memory:"));
        wizard.type("Name:", "yours");
        wizard.toSummary();
        wizard.create();
        wizard.untilClosed();
        host.until("yours", GuestState.RUNNING);
    }

    @Test
    void clonesAGuest() {
        window.guests().select("test");
        host.behindTheScenes(connection -> {
            connection.guests().forceOff(host.uuid("test"));
            return true;
        });
        host.until("test", GuestState.SHUT_OFF);
        window.choose("Guest", "Clone…");
        var dialog = window.dialog("Clone Guest");
        dialog.untilSays("vda");
        dialog.type("Name:", "copy-##");
        Ui.run(() -> org.virtworkbench.app.tests.bot.Widgets.in(dialog.shell(), org.eclipse.swt.widgets.Spinner.class).get(0)
                .setSelection(2));
        dialog.untilSays("copy-01 to copy-02");
        dialog.press("Clone");
        dialog.untilClosed();
        host.until("copy-01", GuestState.SHUT_OFF);
        host.until("copy-02", GuestState.SHUT_OFF);
    }
}
