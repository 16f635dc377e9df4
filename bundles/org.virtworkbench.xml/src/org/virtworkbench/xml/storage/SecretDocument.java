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
import org.virtworkbench.xml.XmlDocument;
import org.virtworkbench.xml.XmlSyntaxException;

/** The XML of a secret, as {@code virSecretGetXMLDesc} returns it; its value is never in it. */
public final class SecretDocument extends LibvirtDocument {

    private static final String YES = "yes";

    /** @throws XmlSyntaxException when the root element is not {@code <secret>} */
    public SecretDocument(XmlDocument document) throws XmlSyntaxException {
        super(document, "secret");
    }

    /** @throws XmlSyntaxException when the text is not a well-formed secret document */
    public static SecretDocument parse(String xml) throws XmlSyntaxException {
        return new SecretDocument(XmlDocument.parse(xml));
    }

    /** A new document, with a uuid and nothing else yet. */
    public static SecretDocument create(String uuid) {
        try {
            SecretDocument document = parse("<secret>\n</secret>\n");
            document.root().setValue("uuid", uuid);
            return document;
        } catch (XmlSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether its value is never told again. */
    public boolean isPrivate() {
        return root().attribute("private").equals(Optional.of(YES));
    }

    /** Sets whether its value is never told again. */
    public void setPrivate(boolean hidden) {
        root().setAttribute("private", yesNo(hidden));
    }

    /** Whether it is kept in memory only. */
    public boolean isEphemeral() {
        return root().attribute("ephemeral").equals(Optional.of(YES));
    }

    /** Sets whether it is kept in memory only. */
    public void setEphemeral(boolean ephemeral) {
        root().setAttribute("ephemeral", yesNo(ephemeral));
    }

    private static String yesNo(boolean value) {
        return value ? YES : "no";
    }

    /** What a person wrote of it. */
    public Optional<String> description() {
        return root().value("description");
    }

    /** Sets what a person wrote of it. */
    public void setDescription(String description) {
        root().setValue("description", description);
    }

    /** What it is for: "volume", "ceph", "iscsi", "tls", "vtpm"; empty when that is not said. */
    public Optional<String> usageType() {
        return root().value("usage/@type");
    }

    /** Which of those it is for: a volume's path, a name, an iSCSI target. */
    public Optional<String> usageId() {
        return root().child("usage").flatMap(usage -> usage.elements().stream().findFirst()).map(element -> element.text().strip());
    }

    /**
     * Sets what it is for.
     *
     * @param type such as "volume"
     * @param element the element that holds the id, such as "volume" or "name"
     * @param id which of those
     */
    public void setUsage(String type, String element, String id) {
        root().setValue("usage/@type", type);
        root().setValue("usage/" + element, id);
    }
}
