/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.xml;

/** Names with prefixes, Namespaces in XML 1.0. */
final class QualifiedName {

    static final String XMLNS = "xmlns";
    static final String XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";
    static final String XMLNS_NAMESPACE = "http://www.w3.org/2000/xmlns/";

    private QualifiedName() {
    }

    static String prefix(String name) {
        int colon = name.indexOf(':');
        return colon < 0 ? "" : name.substring(0, colon);
    }

    static String local(String name) {
        int colon = name.indexOf(':');
        return colon < 0 ? name : name.substring(colon + 1);
    }

    /** Whether an attribute of this name declares a namespace. */
    static boolean isDeclaration(String name) {
        return name.charAt(0) == 'x' && name.startsWith(XMLNS) && (name.length() == XMLNS.length() || name.charAt(XMLNS.length()) == ':');
    }

    /** The prefix that a declaring attribute of this name declares; empty for the default namespace. */
    static String declaredPrefix(String name) {
        return name.length() == XMLNS.length() ? "" : name.substring(XMLNS.length() + 1);
    }
}
