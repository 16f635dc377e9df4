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

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Visits nodes in document order without recursion, so that no nesting depth can exhaust the stack. */
public final class XmlWalk {

    /** What the walk has come to. */
    public enum Step {
        /** The start of an element. */
        START,
        /** The end of an element. */
        END,
        /** A node without content of its own. */
        LEAF,
        /** There is no more. */
        DONE
    }

    /** The part of a list that is still to be visited; the element is null when the list is no element's content. */
    private static final class Rest {

        private final XmlElement element;
        private final List<XmlNode> nodes;
        private int next;

        Rest(XmlElement element, List<XmlNode> nodes) {
            this.element = element;
            this.nodes = nodes;
        }
    }

    private final Deque<Rest> rests = new ArrayDeque<>();
    private final boolean expand;
    private XmlNode node;
    private int open;
    private Step step;

    /**
     * @param nodes where to start
     * @param expand whether to visit what entity references stand for in their place
     */
    public XmlWalk(List<XmlNode> nodes, boolean expand) {
        this.expand = expand;
        rests.push(new Rest(null, nodes));
    }

    /** Goes on to the next step. */
    public Step next() {
        if (step == Step.START && node instanceof XmlElement element) {
            rests.push(new Rest(element, element.rawNodes()));
            open++;
        }
        step = advance();
        return step;
    }

    private Step advance() {
        while (!rests.isEmpty()) {
            Rest rest = rests.peek();
            if (rest.next == rest.nodes.size()) {
                rests.pop();
                if (rest.element != null) {
                    open--;
                    node = rest.element;
                    return Step.END;
                }
                continue;
            }
            node = rest.nodes.get(rest.next++);
            if (node instanceof XmlElement) {
                return Step.START;
            }
            if (!expand || !(node instanceof XmlEntityReference reference) || !reference.isKnown()) {
                return Step.LEAF;
            }
            rests.push(new Rest(null, reference.expansion()));
        }
        node = null;
        return Step.DONE;
    }

    /** The node of the present step; null when there is no more. */
    public XmlNode node() {
        return node;
    }

    /** How many elements are open: 0 outside of the root element. */
    public int depth() {
        return open;
    }

    /** The present step. */
    public Step step() {
        return step;
    }
}
