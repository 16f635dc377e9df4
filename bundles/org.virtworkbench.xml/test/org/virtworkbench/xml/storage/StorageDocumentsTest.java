/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.xml.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.junit.jupiter.api.Test;

class StorageDocumentsTest {

    @Test
    void readsAPool() throws Exception {
        StoragePoolDocument pool = StoragePoolDocument.parse("""
                <pool type='netfs'>
                  <name>images</name>
                  <capacity unit='bytes'>1000</capacity>
                  <allocation unit='KiB'>1</allocation>
                  <available>24</available>
                  <source><host name='nas.example'/><dir path='/export'/><format type='nfs'/></source>
                  <target><path>/srv/images</path></target>
                </pool>
                """);
        assertEquals(Optional.of("netfs"), pool.type());
        assertEquals(Optional.of(1000L), pool.capacity());
        assertEquals(Optional.of(1024L), pool.allocation());
        assertEquals(Optional.of(24L), pool.available());
        assertEquals(Optional.of("nas.example"), pool.sourceHost());
        assertEquals(Optional.of("/export"), pool.source());
        assertEquals(Optional.of("/srv/images"), pool.targetPath());
    }

    @Test
    void readsAndResizesAVolume() throws Exception {
        String xml = """
                <volume type='file'>
                  <name>a.qcow2</name>
                  <key>/srv/images/a.qcow2</key>
                  <capacity unit='GiB'>10</capacity>
                  <allocation unit='bytes'>4096</allocation>
                  <physical unit='bytes'>8192</physical>
                  <target><path>/srv/images/a.qcow2</path><format type='qcow2'/></target>
                  <backingStore><path>/srv/images/base.qcow2</path></backingStore>
                </volume>
                """;
        VolumeDocument volume = VolumeDocument.parse(xml);
        assertEquals(Optional.of("file"), volume.type());
        assertEquals(Optional.of("/srv/images/a.qcow2"), volume.key());
        assertEquals(Optional.of(10L << 30), volume.capacity());
        assertEquals(Optional.of(4096L), volume.allocation());
        assertEquals(Optional.of(8192L), volume.physical());
        assertEquals(Optional.of("/srv/images/a.qcow2"), volume.path());
        assertEquals(Optional.of("qcow2"), volume.format());
        assertEquals(Optional.of("/srv/images/base.qcow2"), volume.backingPath());
        volume.setCapacity(20L << 30);
        assertEquals(xml.replace(">10<", ">20<"), volume.toXml());
    }
}
