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
import java.util.UUID;

import org.virtworkbench.xml.LibvirtDocument;
import org.virtworkbench.xml.ScaledSize;
import org.virtworkbench.xml.XmlDocument;
import org.virtworkbench.xml.XmlElement;
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

    /** A new document, with a name and nothing else yet. */
    public static VolumeDocument create(String name) {
        try {
            VolumeDocument document = parse("<volume>\n</volume>\n");
            document.setName(name);
            return document;
        } catch (XmlSyntaxException e) {
            throw new IllegalStateException(e);
        }
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

    /** Sets the space that is taken at once, in bytes; what is not set is as large as the capacity. */
    public void setAllocation(long bytes) {
        ScaledSize.setBytes(root().ensure("allocation"), bytes, ScaledSize.BYTE);
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

    /** Sets the format: "qcow2", "raw". */
    public void setFormat(String format) {
        root().setValue("target/format/@type", format);
    }

    /** Sets the lowest version of QEMU that can read a qcow2 image: "0.10", "1.1". */
    public void setCompatibility(String version) {
        root().setValue("target/compat", version);
    }

    /** The owner's permissions in octal digits: "0600". */
    public Optional<String> mode() {
        return root().value("target/permissions/mode");
    }

    /** The kind of encryption: "luks"; empty when it is not encrypted. */
    public Optional<String> encryption() {
        return root().value("target/encryption/@format");
    }

    /** The uuid of the secret that it is encrypted with, as written. */
    public Optional<String> encryptionSecret() {
        return root().value("target/encryption/secret/@uuid");
    }

    /** Has it encrypted by LUKS with the passphrase of a secret that the host keeps. */
    public void setEncryption(UUID secret) {
        XmlElement encryption = root().ensure("target", "encryption");
        encryption.setAttribute("format", "luks");
        XmlElement reference = encryption.ensure("secret");
        reference.setAttribute("type", "passphrase");
        reference.setAttribute("uuid", secret.toString());
    }

    /** The format of the image that this one builds on. */
    public Optional<String> backingFormat() {
        return root().value("backingStore/format/@type");
    }

    /** Has it build on another image: its path at the host, and its format, which is never guessed. */
    public void setBacking(String path, String format) {
        root().setValue("backingStore/path", path);
        root().setValue("backingStore/format/@type", format);
    }

    /** The path of the image that this one builds on. */
    public Optional<String> backingPath() {
        return root().value("backingStore/path");
    }
}
