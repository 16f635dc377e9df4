package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.NewGuestWizardBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;
import org.virtworkbench.core.driver.VolumeName;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.testhosts.TestAppliance;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.Transport;

/** The wizard that makes guests, with an appliance: on libvirt's test driver, which takes no files, and on a real host. */
@WorkbenchTest
class ImportApplianceTest {

    private static final String ORIGIN = "Appliance (OVA or OVF)";

    @RegisterExtension
    static final TestHostExtension HOST = new TestHostExtension();

    private final WorkbenchBot window = new WorkbenchBot();
    private final TestHost real;
    @TempDir
    private Path folder;

    ImportApplianceTest(TestHost real) {
        this.real = real;
    }

    private Path appliance() throws IOException {
        return TestAppliance.write(folder, "shop & co", new byte[2 << 20], false);
    }

    private NewGuestWizardBot wizard(Path file) {
        NewGuestWizardBot wizard = window.newGuest().untilAsked().from(ORIGIN);
        wizard.untilSays("Choose an OVA or OVF file");
        assertFalse(wizard.canCreate());
        wizard.type("File:", file.toString());
        return wizard;
    }

    @Test
    void takesTheMachineFromTheDescriptorAndOpensAgainWhereTheHostTakesNoFiles() throws Exception {
        LiveHost host = LiveHost.connect("Test", "test:///default", false);
        NewGuestWizardBot wizard = wizard(appliance());
        wizard.untilSays("shop & co, 1 processor, 96 MiB memory, disk of 2 MiB, 0 network cards");
        wizard.next();
        assertEquals("shop & co", wizard.value("Name:"));
        assertEquals("96 MiB", wizard.value("Memory:"));
        assertEquals("1", wizard.value("Processors:"));
        wizard.type("Name:", "shop");
        wizard.next();
        wizard.untilSays("shop & co-disk1.vmdk: 2 MiB");
        wizard.toSummary();
        assertTrue(wizard.xml().contains("/default-pool/shop.qcow2"), wizard.xml());
        assertTrue(wizard.command().contains("qemu-img convert -f vmdk -O qcow2"), wizard.command());
        wizard.create();
        wizard.untilClosed();
        NewGuestWizardBot again = window.wizard();
        again.untilSays("Nothing was left on the host");
        again.back().next();
        assertEquals("shop", again.value("Name:"));
        again.cancel();
        assertEquals(List.of("test"), window.guests().names());
        assertEquals(List.of(),
                host.behindTheScenes(connection -> connection.volumes().names(connection.storage().pools().getFirst().uuid())));
    }

    @Test
    void saysWhatIsWrongWithAFile() throws Exception {
        LiveHost.connect("Test", "test:///default", false);
        NewGuestWizardBot wizard = wizard(Files.write(folder.resolve("broken.ova"), new byte[2048]));
        wizard.untilSays("broken.ova is no OVA archive, or it is damaged.");
        assertFalse(wizard.canCreate());
        wizard.type("File:", appliance().toString());
        wizard.untilSays("disk of 2 MiB");
        Ui.until("it may be made", wizard::canCreate);
        wizard.from("Nothing: an empty machine").next();
        assertEquals("guest", wizard.value("Name:"));
        wizard.cancel();
    }

    @Test
    void importsItToARealHost() throws Exception {
        Path images = Files.createDirectories(real.folder().resolve("lib/images/shop"));
        real.virsh("pool-create-as", "shop", "dir", "--target", images.toString());
        try {
            LiveHost host = LiveHost.connect("Real", real.uri(Transport.UNIX), false);
            NewGuestWizardBot wizard = wizard(appliance());
            wizard.untilSays("disk of 2 MiB");
            wizard.next();
            wizard.emulated();
            wizard.create();
            wizard.untilClosed();
            host.until("shop & co", GuestState.RUNNING);
            window.tasks().untilState("Create shop & co", "Done");
            assertEquals(List.of("shop & co.qcow2"), host.behindTheScenes(connection -> connection.volumes()
                    .names(connection.storage().pools().getFirst().uuid()).stream().map(VolumeName::name).toList()));
            assertTrue(real.virsh("dumpxml", "shop & co").contains("bus='sata'"));
        } finally {
            real.virsh("destroy", "shop & co");
            real.virsh("undefine", "shop & co", "--nvram");
            real.virsh("pool-destroy", "shop");
        }
    }
}
