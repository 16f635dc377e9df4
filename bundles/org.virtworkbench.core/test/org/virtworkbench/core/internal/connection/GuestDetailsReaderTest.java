package org.virtworkbench.core.internal.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.virtworkbench.core.internal.inventory.GuestDetails;
import org.virtworkbench.xml.XmlSyntaxException;

/** From a definition to what the inventory shows. */
class GuestDetailsReaderTest {

    private static final String RUNNING = """
            <domain type='kvm' id='7' xmlns:qemu='http://libvirt.org/schemas/domain/qemu/1.0'>
              <name>web</name><title> The web </title><description>Two
            lines</description>
              <metadata>
                <libosinfo:libosinfo xmlns:libosinfo="http://libosinfo.org/xmlns/libvirt/domain/1.0"><libosinfo:os id="http://debian.org/debian/12"/></libosinfo:libosinfo>
                <vw:guest xmlns:vw="http://virtworkbench.org/xmlns/guest/1"><vw:folder>Shop/Front</vw:folder><vw:tag>a</vw:tag><vw:tag>b</vw:tag></vw:guest>
              </metadata>
              <vcpu placement='static' current='2'>8</vcpu>
              <os firmware='efi'><type arch='x86_64' machine='q35'>hvm</type></os>
              <devices>
                <emulator>/usr/bin/qemu-system-x86_64</emulator>
                <disk type='file' device='disk'><driver name='qemu' type='qcow2'/><source file='/a.qcow2'/><target dev='vda' bus='virtio'/></disk>
                <disk type='file' device='cdrom'><target dev='sda' bus='sata'/><readonly/></disk>
                <interface type='network'><mac address='52:54:00:00:00:01'/><source network='default'/><target dev='vnet3'/><model type='virtio'/><filterref filter='clean-traffic'/></interface>
                <graphics type='vnc' port='5901' autoport='yes'><listen type='address' address='127.0.0.1'/></graphics>
                <graphics type='spice' port='-1' autoport='yes'/>
                <console type='pty'><target type='serial' port='0'/></console>
                <channel type='unix'><target type='virtio' name='org.qemu.guest_agent.0' state='connected'/></channel>
                <input type='tablet' bus='usb'/>
                <video><model type='virtio'/></video>
                <hostdev mode='subsystem' type='pci'><source><address domain='0x0000' bus='0x3b' slot='0x00' function='0x0'/></source></hostdev>
              </devices>
            </domain>
            """;

    private final GuestDetailsReader reader = new GuestDetailsReader();

    @Test
    void readsWhatTheInventoryShows() throws XmlSyntaxException {
        GuestDetails details = reader.read(RUNNING);
        assertEquals("The web", details.title());
        assertEquals("Two\nlines", details.description());
        assertEquals(List.of("a", "b"), details.tags());
        assertEquals("Shop/Front", details.folder());
        assertEquals("http://debian.org/debian/12", details.osId());
        assertEquals("efi", details.firmware());
        assertEquals(OptionalInt.of(2), details.vcpus());
        assertEquals("/a.qcow2", details.disks().get(0).source());
        assertEquals("", details.disks().get(1).source());
        assertEquals(true, details.disks().get(1).readOnly());
        assertEquals(new GuestDetails.Interface("52:54:00:00:00:01", "network", "default", "virtio", "vnet3", "clean-traffic"),
                details.interfaces().get(0));
        assertEquals(
                List.of(new GuestDetails.Screen("vnc", "127.0.0.1", OptionalInt.of(5901)),
                        new GuestDetails.Screen("spice", "", OptionalInt.empty())),
                details.graphics());
        assertEquals(List.of(new GuestDetails.Line("console", "pty", "0", ""),
                new GuestDetails.Line("channel", "unix", "org.qemu.guest_agent.0", "connected")), details.channels());
        assertEquals(List.of(new GuestDetails.Other("input", "tablet usb"), new GuestDetails.Other("video", "virtio"),
                new GuestDetails.Other("hostdev", "pci 0000:3b:00.0")), details.others());
    }

    @Test
    void theBareMinimumIsEnough() throws XmlSyntaxException {
        GuestDetails details = reader.read("<domain type='test'><name>x</name></domain>");
        assertEquals("test", details.domainType());
        assertEquals(List.of(), details.disks());
    }

    @Test
    void whatIsNoDefinitionIsAnError() {
        assertThrows(XmlSyntaxException.class, () -> reader.read("<domain"));
    }
}
