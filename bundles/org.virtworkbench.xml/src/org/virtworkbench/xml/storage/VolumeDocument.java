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

import java.util.Optional;

import org.virtworkbench.xml.LibvirtDocument;
import org.virtworkbench.xml.ScaledSize;
import org.virtworkbench.xml.XmlDocument;
import org.virtworkbench.xml.XmlSyntaxException;

/** The XML of a storage volume, as {@code virStorageVolGetXMLDesc} returns it. */
public final class VolumeDocument extends LibvirtDocument {

    /** @throws XmlSyntaxException when the root element is not {@code <volume>} */
    public VolumeDocument(XmlDocument document) throws XmlSyntaxException {
        super(document, "volume");
    }

    /** @throws XmlSyntaxException when the text is not a well-formed volume document */
    public static VolumeDocument parse(String xml) throws XmlSyntaxException {
        return new VolumeDocument(XmlDocument.parse(xml));
    }

    /** The kind of volume: "file", "block", "network". */
    public Optional<String> type() {
        return root().attribute("type");
    }

    /** The name that identifies the volume in all pools of the host. */
    public Optional<String> key() {
        return root().value("key");
    }

    /** The size that a guest sees, in bytes. */
    public Optional<Long> capacity() {
        return size("capacity");
    }

    /** Sets the size that a guest sees, in bytes. */
    public void setCapacity(long bytes) {
        ScaledSize.setBytes(root().ensure("capacity"), bytes, ScaledSize.BYTE);
    }

    /** The space taken, in bytes. */
    public Optional<Long> allocation() {
        return size("allocation");
    }

    /** The length of the file, in bytes. */
    public Optional<Long> physical() {
        return size("physical");
    }

    private Optional<Long> size(String name) {
        return root().child(name).flatMap(element -> ScaledSize.bytes(element, ScaledSize.BYTE));
    }

    /** The path at the host. */
    public Optional<String> path() {
        return root().value("target/path");
    }

    /** The format: "qcow2", "raw", "iso". */
    public Optional<String> format() {
        return root().value("target/format/@type");
    }

    /** The path of the image that this one builds on. */
    public Optional<String> backingPath() {
        return root().value("backingStore/path");
    }
}
