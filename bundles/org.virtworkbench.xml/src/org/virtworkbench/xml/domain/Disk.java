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

import java.util.Optional;

import org.virtworkbench.xml.XmlElement;

/** A disk, CD-ROM or floppy drive: {@code <disk>}. */
public record Disk(XmlElement element) implements Device {

    /** What the guest sees: "disk", "cdrom", "floppy" or "lun". */
    public String device() {
        return element.attribute("device").orElse("disk");
    }

    /** The name at the guest, "vda"; libvirt identifies disks by it. */
    public Optional<String> target() {
        return element.value("target/@dev");
    }

    /** The bus: "virtio", "scsi", "sata", "ide", "usb", "fdc". */
    public Optional<String> bus() {
        return element.value("target/@bus");
    }

    /** The format of the image: "qcow2", "raw". */
    public Optional<String> format() {
        return element.value("driver/@type");
    }

    /** The file, block device or folder on the host that holds the data; empty for an empty drive and for other sources. */
    public Optional<String> path() {
        return element.value("source/@file").or(() -> element.value("source/@dev")).or(() -> element.value("source/@dir"));
    }

    /** The protocol of a source on the network: "rbd", "nbd", "iscsi", "https". */
    public Optional<String> protocol() {
        return element.value("source/@protocol");
    }

    /** The name of a source on the network, within its protocol. */
    public Optional<String> sourceName() {
        return element.value("source/@name");
    }

    /** The storage pool of a source of type "volume". */
    public Optional<String> pool() {
        return element.value("source/@pool");
    }

    /** The volume of a source of type "volume". */
    public Optional<String> volume() {
        return element.value("source/@volume");
    }

    /** A text that says where the data is, whatever the type of source; empty for an empty drive. */
    public Optional<String> sourceText() {
        return path().or(() -> pool().flatMap(pool -> volume().map(volume -> pool + '/' + volume)))
                .or(() -> protocol().map(protocol -> protocol + ':' + sourceName().orElse("")))
                .or(() -> element.value("source/@path"));
    }

    /** Puts a file into the drive or changes it; whatever other source there was goes. */
    public void setFile(String file) {
        if (!"file".equals(element.attribute("type").orElse("file"))) {
            element.child("source").ifPresent(XmlElement::remove);
        }
        element.setAttribute("type", "file");
        element.setValue("source/@file", file);
    }

    /** Takes the medium out of the drive. */
    public void eject() {
        element.child("source").ifPresent(XmlElement::remove);
    }

    /** Whether the guest cannot write. */
    public boolean isReadOnly() {
        return element.child("readonly").isPresent();
    }

    /** Whether several guests may use it at once. */
    public boolean isShareable() {
        return element.child("shareable").isPresent();
    }

    /** The serial number that the guest sees. */
    public Optional<String> serial() {
        return element.value("serial");
    }
}
