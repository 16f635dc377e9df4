/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.xml.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.virtworkbench.xml.Samples;
import org.virtworkbench.xml.XmlElement;
import org.virtworkbench.xml.XmlSyntaxException;

class DomainDocumentTest {

    private static final long MIB = 1 << 20;

    private DomainDocument domain;

    @BeforeEach
    void parse() throws XmlSyntaxException {
        domain = DomainDocument.parse(Samples.DOMAIN);
    }

    private void assertChanged(String from, String to) {
        assertEquals(1, Samples.DOMAIN.split(java.util.regex.Pattern.quote(from), -1).length - 1, "the sample has this once");
        assertEquals(Samples.DOMAIN.replace(from, to), domain.toXml());
    }

    @Test
    void readsWhatTheGuestIs() {
        assertEquals(Optional.of("web & mail"), domain.name());
        assertEquals(Optional.of("3b5d5a7e-0a4b-4f9c-9d3e-6a2d7b0e1c55"), domain.uuid());
        assertEquals(Optional.of("kvm"), domain.type());
        assertEquals(Optional.of(7), domain.id());
        assertEquals(Optional.of("Front <end>"), domain.title());
        assertEquals(Optional.empty(), domain.description());
        assertEquals(Optional.of("http://fedoraproject.org/fedora/38"), domain.osInfoId());
        assertEquals(Optional.of("/usr/bin/qemu-system-x86_64"), domain.emulator());
    }

    @Test
    void readsMemoryAndProcessors() {
        assertEquals(Optional.of(2048 * MIB), domain.memory());
        assertEquals(Optional.empty(), domain.maxMemory());
        assertEquals(2, domain.vcpus());
        assertEquals(4, domain.maxVcpus());
        assertEquals(Optional.of(new CpuSettings.Topology(1, 1, 1, 2, 2)), domain.cpu().flatMap(CpuSettings::topology));
        assertEquals(Optional.of("host-passthrough"), domain.cpu().flatMap(CpuSettings::mode));
    }

    @Test
    void readsHowTheGuestBoots() {
        BootSettings boot = domain.boot().orElseThrow();
        assertEquals(Optional.of("x86_64"), boot.arch());
        assertEquals(Optional.of("pc-q35-7.2"), boot.machine());
        assertEquals(Optional.of("hvm"), boot.type());
        assertTrue(boot.isUefi());
    }

    @Test
    void readsDisks() {
        assertEquals(List.of("vda", "vdb", "sda"), domain.disks().stream().map(disk -> disk.target().orElse("")).toList());
        assertEquals(List.of("/var/lib/libvirt/images/web.qcow2", "rbd:vms/data", "isos/install.iso"),
                domain.disks().stream().map(disk -> disk.sourceText().orElse("")).toList());
        Disk first = domain.disk("vda").orElseThrow();
        assertEquals(Optional.of("qcow2"), first.format());
        assertEquals(Optional.of("virtio"), first.bus());
        assertEquals(Optional.of("S-1"), first.serial());
        assertEquals(Optional.of(1), first.bootOrder());
        assertEquals("cdrom", domain.disk("sda").orElseThrow().device());
        assertTrue(domain.disk("sda").orElseThrow().isReadOnly());
        assertTrue(domain.disk("vdb").orElseThrow().isShareable());
    }

    @Test
    void readsOtherDevices() {
        NetworkInterface first = domain.interfaces().get(0);
        assertEquals(Optional.of("52:54:00:12:34:56"), first.mac());
        assertEquals(Optional.of("default"), first.source());
        assertEquals(Optional.of("vnet3"), first.target());
        assertEquals(Optional.of("virtio"), first.model());
        assertTrue(first.isLinkUp());
        assertEquals(Optional.of("br0"), domain.interfaces().get(1).source());
        assertFalse(domain.interfaces().get(1).isLinkUp());
        Graphics graphics = domain.graphics().get(0);
        assertEquals(Optional.of(5901), graphics.port());
        assertEquals(Optional.of("127.0.0.1"), graphics.listen());
        assertTrue(graphics.isAutoPort());
        assertEquals(Optional.of(true), domain.channels().get(0).isConnected());
        assertEquals(Optional.of("org.qemu.guest_agent.0"), domain.channels().get(0).targetName());
        assertEquals(Optional.of("/dev/pts/4"), domain.serials().get(0).path());
        assertEquals(Optional.of("0000:3b:00.1"), domain.hostDevices().get(0).pciAddress());
        assertEquals(Optional.of("2.0"), domain.tpm().flatMap(Tpm::version));
        assertEquals(Optional.of(0), domain.controllers().get(0).index());
        assertEquals(Optional.of("virtio"), assertInstanceOf(OtherDevice.class, domain.devices("rng").get(0)).model());
        assertEquals(13, domain.devices().size());
    }

    @Test
    void readingChangesNothing() {
        domain.devices().forEach(Device::bootOrder);
        domain.guestMetadata();
        assertEquals(Samples.DOMAIN, domain.toXml());
    }

    @Test
    void setsMemoryInItsUnit() {
        domain.setMemory(4096 * MIB);
        assertChanged("<memory unit='MiB'>2048<", "<memory unit='MiB'>4096<");
    }

    @Test
    void lowersTheCurrentMemoryWithTheMemory() {
        domain.setMemory(512 * MIB);
        assertEquals(Optional.of(512 * MIB), domain.memory());
        assertEquals(Optional.of("524288"), domain.root().value("currentMemory"));
    }

    @Test
    void setsProcessors() {
        domain.setVcpus(3, 4);
        assertChanged("current='2'>4<", "current='3'>4<");
        domain.setVcpus(8, 8);
        assertEquals(8, domain.vcpus());
        assertEquals(8, domain.maxVcpus());
    }

    @Test
    void setsTexts() {
        domain.setDescription(Optional.of("two\nlines"));
        assertChanged("  <metadata>\n", "  <description>two\nlines</description>\n  <metadata>\n");
        domain.setDescription(Optional.empty());
        domain.setTitle(Optional.empty());
        assertChanged("  <title>Front &lt;end&gt;</title>\n", "");
    }

    @Test
    void setsTopology() {
        domain.ensureCpu().setTopology(new CpuSettings.Topology(2, 1, 1, 2, 1));
        assertChanged("sockets='1' dies='1' cores='2' threads='2'", "sockets='2' dies='1' cores='2' threads='1'");
    }

    @Test
    void setsDisks() {
        domain.disk("sda").orElseThrow().setFile("/iso/a.iso");
        assertChanged("<disk type='volume' device='cdrom'>\n      <source pool='isos' volume='install.iso'/>",
                "<disk type='file' device='cdrom'>\n      <source file='/iso/a.iso'/>");
        domain.disk("sda").orElseThrow().eject();
        assertEquals(Optional.empty(), domain.disk("sda").orElseThrow().sourceText());
    }

    @Test
    void addsDevicesBehindTheirKind() throws Exception {
        domain.addDevice(XmlElement.parse("<serial type='pty'/>"));
        assertChanged("    <channel type='unix'>\n", "    <serial type='pty'/>\n    <channel type='unix'>\n");
    }

    @Test
    void keepsItsOwnMetadata() throws Exception {
        GuestMetadata web = new GuestMetadata(List.of("web", " web", "a&b", ""), Optional.of("shop/front"));
        assertEquals(List.of("web", "a&b"), web.tags());
        domain.setGuestMetadata(web);
        assertChanged("  </metadata>\n", """
                    <vw:guest xmlns:vw="http://virtworkbench.org/xmlns/guest/1">
                      <vw:tag>web</vw:tag>
                      <vw:tag>a&amp;b</vw:tag>
                      <vw:folder>shop/front</vw:folder>
                    </vw:guest>
                  </metadata>
                """);
        assertEquals(web, DomainDocument.parse(domain.toXml()).guestMetadata());
        assertEquals(web, GuestMetadata.parse(web.toXml()));
        assertFalse(web.toXml().contains("vw:"), "libvirt adds the prefix");
        domain.setGuestMetadata(new GuestMetadata(List.of("x"), Optional.empty()));
        assertEquals(List.of("x"), domain.guestMetadata().tags());
        domain.setGuestMetadata(GuestMetadata.EMPTY);
        assertEquals(Samples.DOMAIN, domain.toXml());
    }

    @Test
    void draftsAreIndependent() {
        DomainDocument draft = domain.copy();
        draft.setName("other");
        assertEquals(Samples.DOMAIN, domain.toXml());
        assertEquals(Optional.of("other"), draft.name());
    }

    @Test
    void refusesOtherDocuments() {
        XmlSyntaxException e = assertThrows(XmlSyntaxException.class, () -> DomainDocument.parse("<!-- x -->\n  <network/>"));
        assertEquals("line 2, column 3: <domain> expected as the root element, found <network>", e.getMessage());
    }

    @Test
    void aBareGuestHasNothing() throws Exception {
        DomainDocument bare = DomainDocument.parse("<domain/>");
        assertEquals(Optional.empty(), bare.name());
        assertEquals(Optional.empty(), bare.memory());
        assertEquals(1, bare.vcpus());
        assertEquals(List.of(), bare.devices());
        assertEquals(GuestMetadata.EMPTY, bare.guestMetadata());
        assertEquals(Optional.empty(), bare.boot());
    }
}
