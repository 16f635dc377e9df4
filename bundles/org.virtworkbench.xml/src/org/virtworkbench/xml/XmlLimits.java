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

/**
 * Bounds that keep a hostile document from using up memory or time. Each is far above what libvirt itself produces or
 * accepts; its remote protocol carries at most 4 MiB of XML.
 *
 * @param bytes size of a document in its encoding
 * @param depth nesting of elements
 * @param nodes elements, attributes, texts, comments and instructions together
 * @param attributes attributes of one element
 * @param expansion characters that all entity references of a document together may stand for
 */
public record XmlLimits(int bytes, int depth, int nodes, int attributes, int expansion) {

    /** The limits for everything that comes from a host, a file or a person. */
    public static final XmlLimits DEFAULT = new XmlLimits(16 << 20, 1_000, 1_000_000, 10_000, 100_000);
}
