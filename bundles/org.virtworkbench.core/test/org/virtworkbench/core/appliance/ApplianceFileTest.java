package org.virtworkbench.core.appliance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.virtworkbench.core.appliance.Appliance.Disk;

/** Appliances that are right, and those that somebody made to do harm. */
class ApplianceFileTest {

    private static final long MIB = 1L << 20;
    private static final String OVF = """
            <?xml version="1.0"?>
            <Envelope xmlns="http://schemas.dmtf.org/ovf/envelope/1" xmlns:ovf="http://schemas.dmtf.org/ovf/envelope/1"
                xmlns:vmw="http://www.vmware.com/schema/ovf"
                xmlns:rasd="http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/CIM_ResourceAllocationSettingData">
              <References><File ovf:href="disk1.vmdk" ovf:id="file1"/></References>
              <DiskSection><Info/><Disk ovf:capacity="8" ovf:capacityAllocationUnits="byte * 2^20" ovf:diskId="vmdisk1" ovf:fileRef="file1"/>
                <Disk ovf:capacity="3" ovf:capacityAllocationUnits="GigaBytes" ovf:diskId="vmdisk2"/></DiskSection>
              <VirtualSystem ovf:id="web"><Info/><Name>Web server</Name>
                <OperatingSystemSection ovf:id="96" vmw:osType="debian11_64Guest"><Description>Debian 11</Description></OperatingSystemSection>
                <VirtualHardwareSection>
                  <Item><rasd:InstanceID>1</rasd:InstanceID><rasd:ResourceType>3</rasd:ResourceType>
                    <rasd:VirtualQuantity>3</rasd:VirtualQuantity></Item>
                  <Item><rasd:AllocationUnits>byte * 2^20</rasd:AllocationUnits><rasd:InstanceID>2</rasd:InstanceID>
                    <rasd:ResourceType>4</rasd:ResourceType><rasd:VirtualQuantity>1536</rasd:VirtualQuantity></Item>
                  <Item><rasd:InstanceID>3</rasd:InstanceID><rasd:ResourceSubType>lsilogic</rasd:ResourceSubType>
                    <rasd:ResourceType>6</rasd:ResourceType></Item>
                  <Item><rasd:HostResource>ovf:/disk/vmdisk1</rasd:HostResource><rasd:InstanceID>4</rasd:InstanceID>
                    <rasd:Parent>3</rasd:Parent><rasd:ResourceType>17</rasd:ResourceType></Item>
                  <Item><rasd:HostResource>/disk/vmdisk2</rasd:HostResource><rasd:InstanceID>5</rasd:InstanceID>
                    <rasd:Parent>3</rasd:Parent><rasd:ResourceType>17</rasd:ResourceType></Item>
                  <Item><rasd:InstanceID>6</rasd:InstanceID><rasd:ResourceSubType>VmxNet3</rasd:ResourceSubType>
                    <rasd:ResourceType>10</rasd:ResourceType></Item>
                  <Item><rasd:InstanceID>7</rasd:InstanceID><rasd:ResourceSubType>PCNet32</rasd:ResourceSubType>
                    <rasd:ResourceType>10</rasd:ResourceType></Item>
                  <vmw:Config ovf:required="false" vmw:key="firmware" vmw:value="efi"/>
                </VirtualHardwareSection>
              </VirtualSystem>
            </Envelope>
            """;

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    @TempDir
    private Path folder;

    private ApplianceFileTest() {
        files.put("web.ovf", bytes(OVF));
        files.put("disk1.vmdk", vmdk(8 * MIB, ""));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The head of a sparse VMDK image, with some data. */
    private static byte[] vmdk(long capacity, String descriptor) {
        ByteBuffer image = ByteBuffer.allocate(128 << 10).order(ByteOrder.LITTLE_ENDIAN);
        image.put(bytes("KDMV")).putInt(3).putInt(0x30001).putLong(capacity / 512).putLong(128).putLong(1).putLong(20);
        image.put(512, bytes("# Disk DescriptorFile\ncreateType=\"streamOptimized\"\n" + descriptor));
        return image.array();
    }

    // tar

    private Path ova() throws IOException {
        ByteArrayOutputStream tar = new ByteArrayOutputStream();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            tar.write(head(file.getKey(), file.getValue().length, '0'));
            tar.write(Arrays.copyOf(file.getValue(), (file.getValue().length + 511) / 512 * 512));
        }
        tar.write(new byte[1024]);
        return Files.write(folder.resolve("web.ova"), tar.toByteArray());
    }

    private static byte[] head(String name, long size, char type) {
        ByteBuffer head = ByteBuffer.allocate(512);
        head.put(0, bytes(name)).put(100, bytes("0000644\0")).put(124, bytes(String.format("%011o\0", size))).put(156, (byte) type)
                .put(257, bytes("ustar\00000"));
        return summed(head);
    }

    private static byte[] summed(ByteBuffer head) {
        head.put(148, bytes("        "));
        int sum = 0;
        for (byte one : head.array()) {
            sum += one & 0xFF;
        }
        head.put(148, bytes(String.format("%06o\0 ", sum)));
        return head.array();
    }

    private void refuses(Path file, String why) {
        ApplianceException refused = assertThrows(ApplianceException.class, () -> ApplianceFile.read(file));
        assertTrue(refused.getMessage().contains(why), refused.getMessage());
    }

    private void edit(String from, String to) {
        assertTrue(OVF.contains(from), from);
        files.put("web.ovf", bytes(OVF.replace(from, to)));
    }

    @Test
    void readsAMachineOutOfAnArchive() throws Exception {
        Appliance appliance = ApplianceFile.read(ova());
        assertEquals("Web server", appliance.name());
        assertEquals(List.of("debian11_64Guest", "Debian 11", "Web server"), appliance.systems());
        assertEquals(Optional.of(3), appliance.vcpus());
        assertEquals(Optional.of(1536 * MIB), appliance.memory());
        assertEquals(Optional.of(true), appliance.efi());
        assertEquals(List.of(Optional.of("vmxnet3"), Optional.empty()), appliance.cards());
        assertEquals(2, appliance.disks().size());
        Disk disk = appliance.disks().getFirst();
        assertEquals("vmdk", disk.format());
        assertEquals("sata", disk.bus());
        assertEquals(8 * MIB, disk.capacity());
        ByteBuffer read = ByteBuffer.allocate(1 << 20);
        try (ReadableByteChannel channel = disk.image().orElseThrow().open()) {
            Channels.newInputStream(channel).transferTo(new ByteArrayOutputStream() {
                @Override
                public void write(byte[] bytes, int offset, int length) {
                    read.put(bytes, offset, length);
                }
            });
        }
        assertArrayEquals(files.get("disk1.vmdk"), Arrays.copyOf(read.array(), read.position()));
        assertEquals(new Disk(false, Optional.empty(), "raw", 3L << 30, "sata", Optional.empty()), appliance.disks().get(1));
    }

    @Test
    void readsADescriptorWithItsFilesBeside() throws Exception {
        edit("disk1.vmdk", "my%20disk+1.vmdk");
        Path descriptor = Files.write(folder.resolve("web.ovf"), files.get("web.ovf"));
        refuses(descriptor, "is not there");
        Files.write(folder.resolve("my disk+1.vmdk"), files.get("disk1.vmdk"));
        assertEquals(0, ApplianceFile.read(descriptor).disks().getFirst().image().orElseThrow().offset());
    }

    @Test
    void takesLongNamesAndLargeSizesOfBothKindsOfArchive() throws Exception {
        String name = "d".repeat(120) + ".vmdk";
        byte[] disk = files.get("disk1.vmdk");
        edit("disk1.vmdk", name);
        byte[] ovf = files.get("web.ovf");
        for (boolean pax : new boolean[] { true, false }) {
            ByteArrayOutputStream tar = new ByteArrayOutputStream();
            tar.write(head("web.ovf", ovf.length, '0'));
            tar.write(Arrays.copyOf(ovf, (ovf.length + 511) / 512 * 512));
            String records = "135 path=" + name + "\n" + "15 size=" + disk.length + "\n";
            byte[] extra = pax ? bytes(records) : bytes(name + '\0');
            tar.write(head("x", extra.length, pax ? 'x' : 'L'));
            tar.write(Arrays.copyOf(extra, 512));
            ByteBuffer head = ByteBuffer.wrap(head("short", 0, '0'));
            if (!pax) {
                head.put(124, (byte) 0x80).put(125, new byte[3]).putLong(128, disk.length);
            }
            tar.write(summed(head));
            tar.write(disk);
            tar.write(new byte[1024]);
            Appliance read = ApplianceFile.read(Files.write(folder.resolve("long.ova"), tar.toByteArray()));
            assertEquals(disk.length, read.disks().getFirst().image().orElseThrow().size());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "../../etc/passwd", "/etc/passwd", "a/../../b", "..\\b", "http://example.org/disk", "a//b", "c:disk" })
    void refusesNamesThatLeadOutOfTheAppliance(String name) throws Exception {
        edit("disk1.vmdk", name);
        refuses(ova(), "leads out of it");
        refuses(Files.write(folder.resolve("web.ovf"), files.get("web.ovf")), "leads out of it");
        files.put("web.ovf", bytes(OVF));
        files.put(name, new byte[5]);
        refuses(ova(), "leads out of it");
    }

    @Test
    void refusesALinkThatLeadsOut() throws Exception {
        Path outside = Files.write(Files.createDirectories(folder.resolve("outside")).resolve("secret"), files.get("disk1.vmdk"));
        Path inside = Files.createDirectories(folder.resolve("inside"));
        Files.createSymbolicLink(inside.resolve("disk1.vmdk"), outside);
        refuses(Files.write(inside.resolve("web.ovf"), bytes(OVF)), "leads out of it");
    }

    @Test
    void refusesArchivesThatAreNone() throws Exception {
        Path file = folder.resolve("web.ova");
        refuses(Files.write(file, new byte[0]), "is no OVA archive");
        refuses(Files.write(file, new byte[4096]), "is no OVA archive");
        refuses(Files.write(file, bytes("x".repeat(4096))), "is no OVA archive");
        refuses(Files.write(file, head("web.ovf", 10_000, '0')), "ends too early");
        refuses(Files.write(file, head("web.ovf", 077777777777L, '0')), "ends too early");
        refuses(Files.write(file, head("link", 0, '2')), "no plain file");
        files.remove("web.ovf");
        refuses(ova(), "not exactly one OVF descriptor");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "<rasd:VirtualQuantity>3<|<rasd:VirtualQuantity>99999999999999999999<|can’t be a size",
            "<rasd:VirtualQuantity>3<|<rasd:VirtualQuantity>1e2147483647<|can’t be a size",
            "<rasd:VirtualQuantity>3<|<rasd:VirtualQuantity>-1<|can’t be a size",
            "ovf:capacity=\"3\"|ovf:capacity=\"3000000\"|can’t be a size", "GigaBytes|byte * 2^99|can’t be a size",
            "GigaBytes|furlongs|can’t be a size", "ovf:/disk/vmdisk1|ovf:/disk/other|of which the descriptor does not tell",
            "ovf:fileRef=\"file1\"|ovf:fileRef=\"file1\" ovf:parentRef=\"vmdisk2\"|differs from another one",
            "ovf:id=\"file1\"|ovf:id=\"file1\" ovf:compression=\"gzip\"|is compressed", "</Envelope>||can’t be read",
            "<VirtualSystem ovf:id=\"web\">|<VirtualSystem ovf:id=\"a\"/><VirtualSystem ovf:id=\"b\">|has 2 machines" })
    void refusesDescriptorsThatCantBeTrue(String from, String to, String why) throws Exception {
        edit(from, to == null ? "" : to);
        refuses(ova(), why);
    }

    @Test
    void refusesADocumentThatGrowsByItself() throws Exception {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE Envelope [<!ENTITY a \"aaaaaaaaaa\">");
        for (char name = 'b'; name < 'k'; name++) {
            bomb.append("<!ENTITY ").append(name).append(" \"").append(("&" + (char) (name - 1) + ";").repeat(10)).append("\">");
        }
        edit("<Envelope ", bomb + "]><Envelope ");
        files.put("web.ovf", bytes(new String(files.get("web.ovf"), StandardCharsets.UTF_8).replace("Web server", "&j;")));
        refuses(ova(), "can’t be read");
        files.put("web.ovf", new byte[5 << 20]);
        refuses(ova(), "far too large");
    }

    @Test
    void refusesDisksThatReferToOtherFiles() throws Exception {
        files.put("disk1.vmdk", bytes("# Disk DescriptorFile\nRW 100 FLAT \"/etc/shadow\" 0\n"));
        refuses(ova(), "refers to other files");
        files.put("disk1.vmdk", vmdk(8 * MIB, "parentFileNameHint=\"/dev/sda\"\n"));
        refuses(ova(), "refers to other files");
        files.put("disk1.vmdk", vmdk(0, "RW 100 FLAT \"/etc/shadow\" 0\n"));
        refuses(ova(), "refers to other files");
        ByteBuffer qcow = ByteBuffer.allocate(1024).put(0, new byte[] { 'Q', 'F', 'I', (byte) 0xFB }).putInt(4, 3).putLong(24, MIB);
        files.put("disk1.vmdk", qcow.array().clone());
        assertEquals("qcow2", ApplianceFile.read(ova()).disks().getFirst().format());
        files.put("disk1.vmdk", qcow.putLong(8, 512).array().clone());
        refuses(ova(), "refers to other files");
        files.put("disk1.vmdk", qcow.putLong(8, 0).putLong(72, 4).array().clone());
        refuses(ova(), "refers to other files");
    }

    @Test
    void refusesDisksOfOtherFormatsAndOfSizesThatCantBe() throws Exception {
        files.put("disk1.vmdk", Arrays.copyOf(bytes("vhdxfile"), 1024));
        refuses(ova(), "format that an appliance should not have");
        files.put("disk1.vmdk", vmdk(1L << 50, ""));
        refuses(ova(), "can’t be true");
        files.put("disk1.vmdk", new byte[1000]);
        refuses(ova(), "format that an appliance should not have");
        files.put("disk1.vmdk", new byte[1024]);
        assertEquals("raw", ApplianceFile.read(ova()).disks().getFirst().format());
    }

    @Test
    void looksAtTheManifest() throws Exception {
        String right = HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(files.get("web.ovf")));
        files.put("web.mf", bytes("SHA256(web.ovf)= " + right + "\nSHA1(disk1.vmdk)= 00ff\n"));
        Optional<Checksum> sum = ApplianceFile.read(ova()).disks().getFirst().checksum();
        assertEquals(Optional.of(new Checksum("SHA-1", "00ff")), sum);
        files.put("web.mf", bytes("SHA256(web.ovf)= " + "0".repeat(64) + "\n"));
        refuses(ova(), "not what the manifest says");
        files.put("web.mf", bytes("rm -rf /"));
        refuses(ova(), "manifest can’t be read");
    }
}
