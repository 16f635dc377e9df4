package org.virtworkbench.libvirt.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.virtworkbench.core.appliance.Appliance;
import org.virtworkbench.core.appliance.ApplianceFile;
import org.virtworkbench.core.appliance.FilePart;
import org.virtworkbench.core.creation.Drive;
import org.virtworkbench.core.creation.DriveSource;
import org.virtworkbench.testhosts.TestAppliance;
import org.virtworkbench.testhosts.TestHost;

/** Guests of a real host with disks of an appliance, sent and converted. */
class QemuApplianceTest extends GuestsOnHost {

    QemuApplianceTest(TestHost host) {
        super(host);
    }

    @ParameterizedTest
    @ValueSource(strings = { "qcow2", "raw" })
    void bootsFromTheDiskOfAnAppliance(String format) throws Exception {
        Appliance appliance = ApplianceFile.read(TestAppliance.write(here, "shop", bootSector(), false));
        run(spec("shop", machine(), List.of(imported(appliance, format)), false));
        assertEquals(List.of("shop." + format), volumes());
        assertEquals(1 << 20, connection.storage().volumeByPath(folder.resolve("shop." + format).toString()).orElseThrow().capacity());
        awaitOff(connection.guests().list().getFirst().uuid());
    }

    @Test
    void leavesNothingOfADiskThatIsNotWhatTheManifestSays() throws Exception {
        Appliance appliance = ApplianceFile.read(TestAppliance.write(here, "shop", bootSector(), true));
        CoreException failure = assertThrows(CoreException.class,
                () -> run(spec("shop", machine(), List.of(imported(appliance, "qcow2")), false)));
        assertTrue(failure.getMessage().contains("shop-disk1.vmdk is not what the manifest says"), failure.getMessage());
        assertTrue(failure.getMessage().contains("Nothing was left on the host."), failure.getMessage());
        assertEquals(List.of(), volumes());
    }

    @Test
    void leavesNothingOfADiskThatTheHostCantConvert() throws Exception {
        byte[] broken = new byte[1 << 20];
        System.arraycopy("KDMV".getBytes(StandardCharsets.US_ASCII), 0, broken, 0, 4);
        Path file = Files.write(here.resolve("broken.vmdk"), broken);
        DriveSource source = new DriveSource.Imported(place("x.qcow2"), new FilePart(file, "broken.vmdk", 0, broken.length), "vmdk",
                "qcow2",
                1 << 20, Optional.empty());
        CoreException failure = assertThrows(CoreException.class,
                () -> run(spec("shop", machine(), List.of(new Drive(false, "sata", true, false, source)), false)));
        assertTrue(failure.getMessage().contains("Nothing was left on the host."), failure.getMessage());
        assertEquals(List.of(), volumes());
    }

    private Drive imported(Appliance appliance, String format) {
        Appliance.Disk disk = appliance.disks().getFirst();
        return new Drive(false, disk.bus(), true, false, new DriveSource.Imported(place("shop." + format), disk.image().orElseThrow(),
                disk.format(), format, disk.capacity(), disk.checksum()));
    }
}
