/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.xml.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class SnapshotDocumentTest {

    private static final String SNAPSHOT = """
            <domainsnapshot>
              <name>before-upgrade</name>
              <state>running</state>
              <parent>
                <name>clean</name>
              </parent>
              <creationTime>1700000000</creationTime>
              <memory snapshot='internal'/>
              <disks>
                <disk name='vda' snapshot='external' type='file'>
                  <driver type='qcow2'/>
                  <source file='/srv/images/a.1'/>
                </disk>
                <disk name='sda' snapshot='no'/>
              </disks>
              <domain type='kvm'>
                <name>web</name>
              </domain>
            </domainsnapshot>
            """;

    @Test
    void readsASnapshot() throws Exception {
        SnapshotDocument snapshot = SnapshotDocument.parse(SNAPSHOT);
        assertEquals(Optional.of("before-upgrade"), snapshot.name());
        assertEquals(Optional.of("running"), snapshot.state());
        assertEquals(Optional.of("clean"), snapshot.parent());
        assertEquals(Optional.of(Instant.ofEpochSecond(1_700_000_000)), snapshot.created());
        assertEquals(List.of(new SnapshotDocument.SnapshotDisk("vda", Optional.of("external"), Optional.of("/srv/images/a.1")),
                new SnapshotDocument.SnapshotDisk("sda", Optional.of("no"), Optional.empty())), snapshot.disks());
    }

    @Test
    void setsTheDescriptionInItsPlace() throws Exception {
        SnapshotDocument snapshot = SnapshotDocument.parse(SNAPSHOT);
        snapshot.setDescription(Optional.of("still clean"));
        assertEquals(SNAPSHOT.replace("  <state>", "  <description>still clean</description>\n  <state>"), snapshot.toXml());
    }
}
