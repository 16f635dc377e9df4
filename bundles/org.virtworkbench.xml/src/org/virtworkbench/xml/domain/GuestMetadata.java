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

import java.util.List;
import java.util.Optional;

import org.virtworkbench.xml.XmlElement;
import org.virtworkbench.xml.XmlSyntaxException;

/**
 * What Virt Workbench itself keeps with a guest, in the guest's metadata, so that it travels with the guest.
 *
 * @param tags words that the user gave the guest, in the user's order, each once
 * @param folder the folder that shows the guest, its levels separated by slashes
 * @param template whether others are made from it, so that it is not to be started by mistake
 */
public record GuestMetadata(List<String> tags, Optional<String> folder, boolean template) {

    /** The namespace of the element; the uri for {@code virDomainSetMetadata}. */
    public static final String NAMESPACE = "http://virtworkbench.org/xmlns/guest/1";
    /** The prefix of the element; the key for {@code virDomainSetMetadata}. */
    public static final String PREFIX = "vw";
    /** A guest without tags and folder. */
    public static final GuestMetadata EMPTY = new GuestMetadata(List.of(), Optional.empty());

    static final String ELEMENT = "guest";
    static final String INSTALLING = "installing";
    static final String TEMPLATE = "template";
    private static final String TAG = "tag";
    private static final String FOLDER = "folder";

    /** Leaves out blank and repeated tags, and a blank folder. */
    public GuestMetadata {
        tags = tags.stream().map(String::strip).filter(tag -> !tag.isEmpty()).distinct().toList();
        folder = folder.map(String::strip).filter(path -> !path.isEmpty());
    }

    /**
     * What is kept with a guest that is no template.
     *
     * @param tags words that the user gave the guest
     * @param folder the folder that shows the guest
     */
    public GuestMetadata(List<String> tags, Optional<String> folder) {
        this(tags, folder, false);
    }

    /** Whether there is nothing to keep. */
    public boolean isEmpty() {
        return tags.isEmpty() && folder.isEmpty() && !template;
    }

    /** Reads the element, be it in its namespace as in a domain document or in none as libvirt returns it alone. */
    public static GuestMetadata of(XmlElement element) {
        return new GuestMetadata(element.elements(TAG).stream().map(XmlElement::text).toList(), element.value(FOLDER),
                element.child(TEMPLATE).isPresent());
    }

    /**
     * Reads what {@code virDomainGetMetadata} returns for the namespace.
     *
     * @throws XmlSyntaxException when it is not well-formed
     */
    public static GuestMetadata parse(String xml) throws XmlSyntaxException {
        return of(XmlElement.parse(xml));
    }

    /** What {@code virDomainSetMetadata} takes; libvirt itself adds prefix and namespace. */
    public String toXml() {
        XmlElement element = XmlElement.create(ELEMENT);
        writeTo(element);
        return element.toXml();
    }

    /** Makes the element say this, and leaves in it what this program does not know. */
    void writeTo(XmlElement element) {
        List<XmlElement> old = element.elements(TAG);
        for (int i = 0; i < Math.max(tags.size(), old.size()); i++) {
            if (i >= tags.size()) {
                old.get(i).remove();
            } else {
                (i < old.size() ? old.get(i) : element.add(TAG)).setText(tags.get(i));
            }
        }
        element.setValue(FOLDER, folder);
        if (template) {
            element.ensure(TEMPLATE);
        } else {
            element.child(TEMPLATE).ifPresent(XmlElement::remove);
        }
    }
}
