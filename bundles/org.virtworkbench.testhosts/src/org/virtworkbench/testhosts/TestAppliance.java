package org.virtworkbench.testhosts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Makes virtual appliances, as VMware and VirtualBox export them: an OVF descriptor, a manifest and a compressed VMDK disk in one archive. */
public final class TestAppliance {

    private static final String DESCRIPTOR = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Envelope xmlns="http://schemas.dmtf.org/ovf/envelope/1" xmlns:ovf="http://schemas.dmtf.org/ovf/envelope/1"
                xmlns:rasd="http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/CIM_ResourceAllocationSettingData">
              <References><File ovf:href="%1$s-disk1.vmdk" ovf:id="file1"/></References>
              <DiskSection><Info>Disks</Info>
                <Disk ovf:capacity="%2$d" ovf:diskId="vmdisk1" ovf:fileRef="file1"
                  ovf:format="http://www.vmware.com/interfaces/specifications/vmdk.html#streamOptimized"/>
              </DiskSection>
              <VirtualSystem ovf:id="%1$s"><Info>A machine</Info><Name>%1$s</Name>
                <OperatingSystemSection ovf:id="96"><Info>System</Info><Description>Debian_64</Description></OperatingSystemSection>
                <VirtualHardwareSection><Info>Hardware</Info>
                  <Item><rasd:InstanceID>1</rasd:InstanceID><rasd:ResourceType>3</rasd:ResourceType>
                    <rasd:VirtualQuantity>1</rasd:VirtualQuantity></Item>
                  <Item><rasd:AllocationUnits>byte * 2^20</rasd:AllocationUnits><rasd:InstanceID>2</rasd:InstanceID>
                    <rasd:ResourceType>4</rasd:ResourceType><rasd:VirtualQuantity>96</rasd:VirtualQuantity></Item>
                  <Item><rasd:InstanceID>3</rasd:InstanceID><rasd:ResourceSubType>AHCI</rasd:ResourceSubType>
                    <rasd:ResourceType>20</rasd:ResourceType></Item>
                  <Item><rasd:HostResource>/disk/vmdisk1</rasd:HostResource><rasd:InstanceID>4</rasd:InstanceID>
                    <rasd:Parent>3</rasd:Parent><rasd:ResourceType>17</rasd:ResourceType></Item>
                </VirtualHardwareSection>
              </VirtualSystem>
            </Envelope>
            """;

    private TestAppliance() {
    }

    /**
     * {@return an appliance with one disk, as archive}
     *
     * @param folder where it is made; its pieces stay beside it
     * @param name of the machine and the file
     * @param disk what is on the disk; a whole number of MiB
     * @param damaged whether the manifest is that of another disk
     */
    public static Path write(Path folder, String name, byte[] disk, boolean damaged) throws IOException {
        Path raw = Files.write(folder.resolve(name + ".raw"), disk);
        Path vmdk = folder.resolve(name + "-disk1.vmdk");
        run(folder, "qemu-img", "convert", "-f", "raw", "-O", "vmdk", "-o", "subformat=streamOptimized", raw.toString(), vmdk.toString());
        Path descriptor = Files.writeString(folder.resolve(name + ".ovf"),
                String.format(DESCRIPTOR, name.replace("&", "&amp;").replace("<", "&lt;"), disk.length));
        Path manifest = Files.writeString(folder.resolve(name + ".mf"), "SHA256(" + descriptor.getFileName() + ")= " + sum(descriptor)
                + "\nSHA256(" + vmdk.getFileName() + ")= " + sum(damaged ? raw : vmdk) + "\n");
        Path archive = folder.resolve(name + ".ova");
        List<String> files = new ArrayList<>();
        for (Path file : List.of(descriptor, manifest, vmdk)) {
            files.add(file.getFileName().toString());
        }
        files.addAll(0, List.of("tar", "--format=ustar", "-cf", archive.toString()));
        run(folder, files.toArray(String[]::new));
        return archive;
    }

    private static String sum(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java has no SHA-256", e);
        }
    }

    private static void run(Path folder, String... command) throws IOException {
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + ": " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
