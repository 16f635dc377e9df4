package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.WorkbenchBot;
import org.virtworkbench.core.task.Tasks;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.Transport;
import org.virtworkbench.xml.XmlSyntaxException;
import org.virtworkbench.xml.domain.DomainDocument;

/** The installation medium is taken out of real guests as soon as they have a system: when they reboot, and when they switch themselves off. */
@WorkbenchTest
@ExtendWith(TestHostExtension.class)
@Timeout(600)
class InstallMediumTest {

    /** As much as a system takes. */
    private static final int SYSTEM = 64 << 20;
    /** Waits a second, then resets the machine by its keyboard controller: BIOS call 15h 86h, port 64h. */
    private static final int[] REBOOTS = { 0xB8, 0x00, 0x86, 0xB9, 0x0F, 0x00, 0xBA, 0x40, 0x42, 0xCD, 0x15, 0xB0, 0xFE, 0xE6, 0x64, 0xEB,
            0xFE };
    /** Waits as well, so that the window sees it run, then switches the machine off by its power management: PM1a_CNT of Q35 at 604h. */
    private static final int[] POWERS_OFF = { 0xB8, 0x00, 0x86, 0xB9, 0x0F, 0x00, 0xBA, 0x40, 0x42, 0xCD, 0x15, 0xBA, 0x04, 0x06, 0xB8,
            0x00,
            0x20, 0xEF, 0xF4, 0xEB, 0xFD };

    private final WorkbenchBot window = new WorkbenchBot();
    private final TestHost host;
    private LiveHost live;
    private Path folder;

    InstallMediumTest(TestHost host) {
        this.host = host;
    }

    @BeforeEach
    void connect() throws IOException {
        folder = Files.createDirectories(host.folder().resolve("lib/images/install"));
        Files.write(folder.resolve("cd.iso"), new byte[1 << 20]);
        live = LiveHost.connect("Real", host.uri(Transport.UNIX), false);
    }

    @AfterEach
    void remove() {
        for (String guest : host.virsh("list", "--name").lines().filter(name -> !name.isBlank()).toList()) {
            host.virsh("destroy", guest);
        }
        for (String guest : host.virsh("list", "--all", "--name").lines().filter(name -> !name.isBlank()).toList()) {
            host.virsh("undefine", guest);
        }
        host.virsh("pool-destroy", "install");
    }

    /** Makes a guest that is being installed, on whose disk a system is already. */
    private UUID guest(String name, int[] program, String osId) throws IOException {
        try (RandomAccessFile disk = new RandomAccessFile(folder.resolve(name + ".img").toFile(), "rw")) {
            byte[] content = new byte[SYSTEM];
            for (int i = 0; i < program.length; i++) {
                content[i] = (byte) program[i];
            }
            content[510] = 0x55;
            content[511] = (byte) 0xAA;
            disk.write(content);
        }
        host.virsh("pool-create-as", "install", "dir", "--target", folder.toString());
        UUID guest = live.behindTheScenes(connection -> connection.guests().define("<domain type='qemu'><name>" + name
                + "</name><metadata><libosinfo:libosinfo xmlns:libosinfo='http://libosinfo.org/xmlns/libvirt/domain/1.0'><libosinfo:os id='"
                + osId + "'/></libosinfo:libosinfo><vw:guest xmlns:vw='http://virtworkbench.org/xmlns/guest/1'><vw:installing/></vw:guest>"
                + "</metadata><memory unit='MiB'>32</memory><os><type arch='x86_64' machine='q35'>hvm</type></os><features><acpi/></features>"
                + "<devices><disk type='file' device='disk'><driver name='qemu' type='raw'/><source file='"
                + folder.resolve(name + ".img") + "'/><target dev='vda' bus='virtio'/><boot order='1'/></disk>"
                + "<disk type='file' device='cdrom'><driver name='qemu' type='raw'/><source file='" + folder.resolve("cd.iso")
                + "'/><target dev='sda' bus='sata'/><readonly/><boot order='2'/></disk></devices></domain>", true));
        live.until(name, GuestState.SHUT_OFF);
        return guest;
    }

    private void start(UUID guest) {
        live.behindTheScenes(connection -> {
            connection.guests().start(guest, false, false);
            return null;
        });
    }

    private DomainDocument document(UUID guest, boolean inactive) {
        try {
            return DomainDocument.parse(live.behindTheScenes(connection -> connection.guests().xml(guest, inactive, false)));
        } catch (XmlSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean hasMedium(UUID guest, boolean inactive) {
        return document(guest, inactive).disk("sda").orElseThrow().sourceText().isPresent();
    }

    @Test
    void goesWhenTheGuestReboots() throws IOException {
        UUID guest = guest("reboots", REBOOTS, "http://debian.org/debian/12");
        start(guest);
        window.tasks().untilState("Take the installation medium out of reboots", "Done");
        assertEquals("running", host.virsh("domstate", "reboots"));
        assertTrue(!hasMedium(guest, true) && !hasMedium(guest, false), document(guest, false).toXml());
        assertTrue(!document(guest, true).isInstalling(), document(guest, true).toXml());
    }

    @Test
    void goesWhenTheGuestSwitchesItselfOff() throws IOException {
        UUID guest = guest("ends", POWERS_OFF, "http://debian.org/debian/12");
        start(guest);
        live.until("ends", GuestState.RUNNING);
        window.tasks().untilState("Take the installation medium out of ends", "Done");
        assertEquals("shut off", host.virsh("domstate", "ends"));
        assertTrue(!hasMedium(guest, true), document(guest, true).toXml());
    }

    @Test
    void staysWhereWindowsRebootsToGoOnFromIt() throws IOException {
        UUID guest = guest("windows", REBOOTS, "http://microsoft.com/win/11");
        start(guest);
        window.events().untilEvent("windows", "Rebooted");
        host.virsh("destroy", "windows");
        window.tasks().untilState("Take the installation medium out of windows", "Done");
        assertTrue(!hasMedium(guest, true), document(guest, true).toXml());
        assertTrue(LiveHost.service(Tasks.class).all().stream().noneMatch(task -> task.virshCommand().contains("--live")),
                "taken out while it ran");
    }
}
