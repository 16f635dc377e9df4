/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.xml.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class HostDocumentsTest {

    private static final String CAPABILITIES = """
            <capabilities>
              <host>
                <uuid>8f6d4a1c-27a9-4a0e-8f07-0f9a5e0f4a11</uuid>
                <cpu>
                  <arch>x86_64</arch>
                  <model>EPYC-Rome</model>
                  <vendor>AMD</vendor>
                  <topology sockets='1' dies='2' cores='8' threads='2'/>
                </cpu>
                <iommu support='yes'/>
                <migration_features>
                  <live/>
                  <uri_transports><uri_transport>tcp</uri_transport><uri_transport>rdma</uri_transport></uri_transports>
                </migration_features>
                <topology>
                  <cells num='2'>
                    <cell id='0'>
                      <memory unit='KiB'>1048576</memory>
                      <pages unit='KiB' size='4'>200000</pages>
                      <pages unit='KiB' size='2048'>16</pages>
                      <distances><sibling id='0' value='10'/><sibling id='1' value='21'/></distances>
                      <cpus num='2'>
                        <cpu id='0' socket_id='0' die_id='0' core_id='0' siblings='0-1'/>
                        <cpu id='1' socket_id='0' die_id='0' core_id='0' siblings='0-1'/>
                      </cpus>
                    </cell>
                    <cell id='1'/>
                  </cells>
                </topology>
                <secmodel><model>apparmor</model><doi>0</doi></secmodel>
                <secmodel><model>dac</model></secmodel>
              </host>
              <guest>
                <os_type>hvm</os_type>
                <arch name='x86_64'>
                  <wordsize>64</wordsize>
                  <emulator>/usr/bin/qemu-system-x86_64</emulator>
                  <machine maxCpus='255'>pc-i440fx-7.2</machine>
                  <machine canonical='pc-q35-7.2' maxCpus='288'>q35</machine>
                  <domain type='qemu'/>
                  <domain type='kvm'/>
                </arch>
              </guest>
            </capabilities>
            """;

    @Test
    void readsCapabilities() throws Exception {
        CapabilitiesDocument host = CapabilitiesDocument.parse(CAPABILITIES);
        assertEquals(Optional.of("x86_64"), host.arch());
        assertEquals(Optional.of("EPYC-Rome"), host.cpuModel());
        assertEquals(Optional.of("AMD"), host.cpuVendor());
        assertEquals(Optional.of(new CapabilitiesDocument.Topology(1, 2, 8, 2)), host.topology());
        assertEquals(List.of("apparmor", "dac"), host.securityModels().stream().map(CapabilitiesDocument.SecurityModel::model).toList());
        assertEquals(List.of(new GuestKind("hvm", "x86_64", Optional.of(64), Optional.of("/usr/bin/qemu-system-x86_64"),
                List.of("qemu", "kvm"), List.of("pc-i440fx-7.2", "q35"))), host.guests());
    }

    @Test
    void readsNumaCells() throws Exception {
        List<NumaCell> cells = CapabilitiesDocument.parse(CAPABILITIES).numaCells();
        assertEquals(2, cells.size());
        NumaCell first = cells.get(0);
        assertEquals(Optional.of(1L << 30), first.memory());
        assertEquals(Map.of(4_096L, 200_000L, 2_097_152L, 16L), first.pages());
        assertEquals(Map.of(0, 10, 1, 21), first.distances());
        assertEquals(new NumaCell.Cpu(1, Optional.of(0), Optional.of(0), Optional.of("0-1")), first.cpus().get(1));
        assertEquals(new NumaCell(1, Optional.empty(), List.of(), Map.of(), Map.of()), cells.get(1));
    }

    @Test
    void readsDevices() throws Exception {
        NodeDeviceDocument device = NodeDeviceDocument.parse("""
                <device>
                  <name>pci_0000_3b_00_0</name>
                  <path>/sys/devices/pci0000:3a/0000:3b:00.0</path>
                  <parent>pci_0000_3a_00_0</parent>
                  <driver><name>vfio-pci</name></driver>
                  <capability type='pci'>
                    <product id='0x1572'>Ethernet Controller</product>
                    <vendor id='0x8086'/>
                    <iommuGroup number='12'/>
                  </capability>
                </device>
                """);
        assertEquals(Optional.of("pci_0000_3b_00_0"), device.name());
        assertEquals(Optional.of("pci_0000_3a_00_0"), device.parent());
        assertEquals(Optional.of("vfio-pci"), device.driver());
        assertEquals(List.of("pci"), device.capabilities());
        assertEquals(Optional.of("Ethernet Controller"), device.product());
        assertEquals(Optional.of("0x8086"), device.vendor());
        assertEquals(Optional.of(12), device.iommuGroup());
    }
}
