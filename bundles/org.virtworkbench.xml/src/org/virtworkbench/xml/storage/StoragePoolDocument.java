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

/** The XML of a storage pool, as {@code virStoragePoolGetXMLDesc} returns it. */
public final class StoragePoolDocument extends LibvirtDocument {

    /** @throws XmlSyntaxException when the root element is not {@code <pool>} */
    public StoragePoolDocument(XmlDocument document) throws XmlSyntaxException {
        super(document, "pool");
    }

    /** @throws XmlSyntaxException when the text is not a well-formed pool document */
    public static StoragePoolDocument parse(String xml) throws XmlSyntaxException {
        return new StoragePoolDocument(XmlDocument.parse(xml));
    }

    /** A new document, with type and name and nothing else yet. */
    public static StoragePoolDocument create(String type, String name) {
        try {
            StoragePoolDocument document = parse("<pool>\n</pool>\n");
            document.root().setAttribute("type", type);
            document.setName(name);
            return document;
        } catch (XmlSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The kind of pool: "dir", "logical", "rbd", "netfs". */
    public Optional<String> type() {
        return root().attribute("type");
    }

    /** The whole size, in bytes. */
    public Optional<Long> capacity() {
        return size("capacity");
    }

    /** What volumes have taken, in bytes. */
    public Optional<Long> allocation() {
        return size("allocation");
    }

    /** What is left, in bytes. */
    public Optional<Long> available() {
        return size("available");
    }

    private Optional<Long> size(String name) {
        return root().child(name).flatMap(element -> ScaledSize.bytes(element, ScaledSize.BYTE));
    }

    /** The folder or device folder at the host. */
    public Optional<String> targetPath() {
        return root().value("target/path");
    }

    /** The host that a pool on the network comes from. */
    public Optional<String> sourceHost() {
        return root().value("source/host/@name");
    }

    /** What the pool is made of: a device, a folder on another host, a volume group, a pool of Ceph. */
    public Optional<String> source() {
        return root().value("source/device/@path").or(() -> root().value("source/dir/@path")).or(() -> root().value("source/name"))
                .or(() -> root().value("source/adapter/@name"));
    }
}
