/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.xml.network;

import org.virtworkbench.xml.XmlElement;

/** One thing that a person can say of a network or of a part of it, as a text: where it stands in the document, and how it is written there. */
sealed interface NetworkValue permits PathValue, ListValue, AddressValue, RangesValue, SpanValue, PciListValue, DevicesValue, BridgeValue,
        OpenVswitchValue {

    /** The text of it below an element; empty when it is not there. */
    String read(XmlElement element);

    /** Lets it be this text, and leaves all else as it stands; an empty text takes it away. What says the same already is not touched. */
    void write(XmlElement element, String text);
}
