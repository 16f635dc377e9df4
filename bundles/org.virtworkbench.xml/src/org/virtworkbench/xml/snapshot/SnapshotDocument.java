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

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.virtworkbench.xml.LibvirtDocument;
import org.virtworkbench.xml.Values;
import org.virtworkbench.xml.XmlDocument;
import org.virtworkbench.xml.XmlElement;
import org.virtworkbench.xml.XmlSyntaxException;

/** The XML of a guest's snapshot, as {@code virDomainSnapshotGetXMLDesc} returns it. */
public final class SnapshotDocument extends LibvirtDocument {

    /**
     * What happened to one disk.
     *
     * @param name the disk's name at the guest
     * @param mode where the snapshot is: "internal", "external", "no", "manual"
     * @param file the new image of an external snapshot
     */
    public record SnapshotDisk(String name, Optional<String> mode, Optional<String> file) {
    }

    /** @throws XmlSyntaxException when the root element is not {@code <domainsnapshot>} */
    public SnapshotDocument(XmlDocument document) throws XmlSyntaxException {
        super(document, "domainsnapshot");
    }

    /** @throws XmlSyntaxException when the text is not a well-formed snapshot document */
    public static SnapshotDocument parse(String xml) throws XmlSyntaxException {
        return new SnapshotDocument(XmlDocument.parse(xml));
    }

    /** The long text. */
    public Optional<String> description() {
        return root().value("description");
    }

    /** Sets or removes the long text. */
    public void setDescription(Optional<String> description) {
        root().setValue("description", description);
    }

    /** What the guest did when the snapshot was taken: "running", "paused", "shutoff", "disk-snapshot". */
    public Optional<String> state() {
        return root().value("state");
    }

    /** The name of the snapshot that this one builds on. */
    public Optional<String> parent() {
        return root().value("parent/name");
    }

    /** When it was taken. */
    public Optional<Instant> created() {
        return Values.longInteger(root().value("creationTime")).map(Instant::ofEpochSecond);
    }

    /** What happened to the disks. */
    public List<SnapshotDisk> disks() {
        return root().child("disks").stream().flatMap(disks -> disks.elements("disk").stream()).map(SnapshotDocument::disk).toList();
    }

    private static SnapshotDisk disk(XmlElement disk) {
        return new SnapshotDisk(disk.attribute("name").orElse(""), disk.attribute("snapshot"), disk.value("source/@file"));
    }
}
