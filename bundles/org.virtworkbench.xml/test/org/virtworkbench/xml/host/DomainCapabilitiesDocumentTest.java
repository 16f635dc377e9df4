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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.virtworkbench.xml.XmlSyntaxException;

class DomainCapabilitiesDocumentTest {

    @Test
    void tellsWhatAGuestCanHave() throws XmlSyntaxException {
        DomainCapabilitiesDocument about = DomainCapabilitiesDocument.parse("""
                <domainCapabilities>
                  <path>/usr/bin/qemu</path><domain>kvm</domain><machine>pc-q35-7.2</machine><arch>x86_64</arch><vcpu max='288'/>
                  <os supported='yes'>
                    <enum name='firmware'><value>efi</value></enum>
                    <loader supported='yes'><enum name='secure'><value>yes</value><value>no</value></enum></loader>
                  </os>
                  <cpu><mode name='host-passthrough' supported='no'/><mode name='maximum' supported='yes'/></cpu>
                  <devices>
                    <disk supported='yes'><enum name='bus'><value>virtio</value><value>sata</value></enum></disk>
                    <tpm supported='no'><enum name='backendModel'><value>emulator</value></enum></tpm>
                  </devices>
                </domainCapabilities>""");
        assertEquals(List.of("/usr/bin/qemu", "kvm", "pc-q35-7.2", "x86_64"),
                List.of(about.emulator().orElseThrow(), about.type().orElseThrow(), about.machine().orElseThrow(),
                        about.arch().orElseThrow()));
        assertEquals(Optional.of(288), about.maxVcpus());
        assertTrue(about.hasUefi());
        assertTrue(about.hasSecureBoot());
        assertEquals(List.of("maximum"), about.cpuModes());
        assertEquals(List.of("virtio", "sata"), about.deviceValues("disk", "bus"));
        assertEquals(List.of(), about.deviceValues("disk", "none"));
        assertEquals(List.of(), about.deviceValues("tpm", "backendModel"), "what is not supported has no values");
    }

    @Test
    void knowsNothingOfWhatIsNotSaid() throws XmlSyntaxException {
        DomainCapabilitiesDocument about = DomainCapabilitiesDocument.parse("<domainCapabilities/>");
        assertFalse(about.hasUefi());
        assertFalse(about.hasSecureBoot());
        assertEquals(Optional.empty(), about.maxVcpus());
        assertEquals(List.of(), about.cpuModes());
        assertThrows(XmlSyntaxException.class, () -> DomainCapabilitiesDocument.parse("<capabilities/>"));
    }
}
