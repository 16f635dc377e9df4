package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.NewGuestWizardBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;

/** That the wizard that makes guests explains each of its defaults by a tip. */
@WorkbenchTest
class WizardTipsTest {

    private final WorkbenchBot window = new WorkbenchBot();

    @BeforeEach
    void connect() {
        LiveHost host = LiveHost.connect("Test", "test:///default", false);
        host.behindTheScenes(connection -> {
            for (String name : List.of("cd.iso", "disk.qcow2")) {
                connection.volumes().create(connection.storage().pools().getFirst().uuid(),
                        "<volume><name>" + name + "</name><capacity>1048576</capacity><target><format type='raw'/></target></volume>",
                        false);
            }
            return true;
        });
    }

    @ParameterizedTest
    @ValueSource(strings = { "CD or DVD image (ISO)", "Disk image with a system on it", "Cloud image, set up by cloud-init",
            "Appliance (OVA or OVF)", "Another guest or a template", "Installation tree in the network (URL)", "Network (PXE)",
            "Nothing: an empty machine" })
    void explainsEachDefault(String origin) {
        NewGuestWizardBot wizard = window.newGuest().untilAsked().from(origin);
        Set<String> missing = new TreeSet<>(wizard.withoutTip());
        if (wizard.text().contains("In the storage of the host")) {
            wizard.press("A file of this computer");
            missing.addAll(wizard.withoutTip());
            wizard.press("In the storage of the host");
            wizard.medium(origin.startsWith("CD") ? "cd.iso" : "disk.qcow2");
            missing.addAll(wizard.withoutTip());
        }
        int pages = 1;
        while (wizard.isEnabled("Next >") && pages++ < 10) {
            wizard.next();
            missing.addAll(wizard.withoutTip());
        }
        assertEquals(Set.of(), missing);
        if (origin.startsWith("CD") || origin.startsWith("Nothing")) {
            assertTrue(pages > 3, "all pages were seen");
        }
        wizard.cancel();
    }
}
