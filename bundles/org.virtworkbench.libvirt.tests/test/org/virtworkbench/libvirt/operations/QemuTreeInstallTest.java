package org.virtworkbench.libvirt.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.junit.jupiter.api.Test;
import org.virtworkbench.core.creation.CreateGuestOperation;
import org.virtworkbench.core.creation.DirectBoot;
import org.virtworkbench.core.creation.Drive;
import org.virtworkbench.core.creation.DriveSource;
import org.virtworkbench.core.creation.FinishDirectBootOperation;
import org.virtworkbench.core.creation.Firmware;
import org.virtworkbench.core.creation.GuestDefaults;
import org.virtworkbench.core.creation.GuestSpec;
import org.virtworkbench.core.creation.MachineSpec;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.tree.WebFile;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.testhosts.TestGuest;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.WebTree;
import org.virtworkbench.xml.domain.DomainDocument;

/** Guests of a real host that start with an installer's kernel: when that is taken out, and when it stays. */
class QemuTreeInstallTest extends GuestsOnHost {

    QemuTreeInstallTest(TestHost host) {
        super(host);
    }

    /** A kernel whose installer restarts the machine: one without any, which panics. */
    @Test
    void startsFromItsDiskWhenTheInstallerOfATreeRestartedTheMachine() throws Exception {
        Path kernel = Path.of(DomainDocument.parse(TestGuest.definition("any")).root().value("os/kernel").orElseThrow());
        try (WebTree web = new WebTree()) {
            web.file("/linux", Files.readAllBytes(kernel)).file("/initrd", new byte[1024]);
            GuestSpec spec = installing(web, "panic=-1");
            run(spec);
            assertEquals(List.of("inst.img", "inst.initrd", "inst.kernel"), volumes());
            assertEquals(1024 + 5, Files.size(folder.resolve("inst.initrd")));
            awaitOff(spec);
            Target guest = new CreateGuestOperation(target(), spec).target();
            FinishDirectBootOperation end = FinishDirectBootOperation.of(connection, guest).orElseThrow();
            end.run(connection, SubMonitor.convert(new NullProgressMonitor()));
            assertEquals(Optional.of(true), end.verify(connection));
            assertEquals(List.of("inst.img"), volumes());
            DomainDocument now = DomainDocument.parse(connection.guests().xml(spec.uuid(), true, false));
            assertEquals(Optional.empty(), now.root().value("os/kernel"));
            assertEquals(Optional.of("restart"), now.root().value("on_reboot"));
            assertEquals(GuestState.RUNNING, connection.guests().find(spec.uuid()).orElseThrow().state());
            host.virsh("destroy", "inst");
            assertEquals(Optional.empty(), FinishDirectBootOperation.of(connection, guest));
        }
    }

    @Test
    void keepsTheInstallerOfATreeWhereItWasBrokenOff() throws Exception {
        Path kernel = Path.of(DomainDocument.parse(TestGuest.definition("any")).root().value("os/kernel").orElseThrow());
        try (WebTree web = new WebTree()) {
            web.file("/linux", Files.readAllBytes(kernel)).file("/initrd", new byte[1024]);
            GuestSpec spec = installing(web, "panic=0");
            run(spec);
            host.virsh("destroy", "inst");
            awaitOff(spec);
            assertEquals(Optional.empty(), FinishDirectBootOperation.of(connection, new CreateGuestOperation(target(), spec).target()));
        }
    }

    @Test
    void leavesNothingOfATreeThatBreaksOff() throws Exception {
        try (WebTree web = new WebTree()) {
            web.file("/linux", new byte[1024]).file("/initrd", new byte[1024]).cut("/initrd", 100);
            CoreException failure = assertThrows(CoreException.class, () -> run(installing(web, "")));
            assertTrue(failure.getMessage().contains("/initrd can’t be fetched"), failure.getMessage());
            assertTrue(failure.getMessage().contains("Nothing was left on the host."), failure.getMessage());
            assertEquals(List.of(), volumes());
        }
    }

    private GuestSpec installing(WebTree web, String arguments) {
        GuestDefaults best = best();
        MachineSpec machine = new MachineSpec("qemu", best.flavour().arch(), best.flavour().chipset(), Firmware.BIOS, false, best.cpu(), 1,
                Optional.empty(), TestGuest.MEMORY_MIB * MIB, false);
        GuestSpec plain = spec("inst", machine,
                List.of(new Drive(false, "virtio", true, false, new DriveSource.Fresh(place("inst.img"), "raw", 40 * MIB, true))), false);
        DirectBoot boot = new DirectBoot(web.address("/").toString(),
                new DriveSource.Fetched(place("inst.kernel"), new WebFile(web.address("/linux")), 0, new byte[0]),
                new DriveSource.Fetched(place("inst.initrd"), new WebFile(web.address("/initrd")), 1024, new byte[5]), arguments);
        return new GuestSpec(plain.uuid(), plain.name(), plain.osId(), plain.machine(), plain.drives(), plain.cards(), plain.devices(),
                plain.networksToStart(), plain.start(), plain.autostart(), Optional.of(boot), Optional.empty());
    }
}
