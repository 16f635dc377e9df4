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

import java.util.Optional;

import org.virtworkbench.xml.Values;
import org.virtworkbench.xml.XmlElement;

/** The processor that a guest sees: {@code <cpu>}. */
public record CpuSettings(XmlElement element) {

    /**
     * How virtual processors are arranged.
     *
     * @param sockets sockets of the machine
     * @param dies dies of a socket
     * @param clusters clusters of a die
     * @param cores cores of a cluster
     * @param threads threads of a core
     */
    public record Topology(int sockets, int dies, int clusters, int cores, int threads) {
    }

    /** Where the model comes from: "host-passthrough", "host-model", "custom", "maximum". */
    public Optional<String> mode() {
        return element.attribute("mode");
    }

    /** The name of the model. */
    public Optional<String> model() {
        return element.value("model");
    }

    /** How virtual processors are arranged, when the document says so. */
    public Optional<Topology> topology() {
        return element.child("topology").map(topology -> new Topology(count(topology, "sockets"), count(topology, "dies"),
                count(topology, "clusters"), count(topology, "cores"), count(topology, "threads")));
    }

    private static int count(XmlElement topology, String name) {
        return Values.integer(topology.attribute(name)).orElse(1);
    }

    /** Sets how virtual processors are arranged. Dies and clusters are written when there is more than one. */
    public void setTopology(Topology topology) {
        XmlElement target = element.ensure("topology");
        target.setAttribute("sockets", Integer.toString(topology.sockets()));
        setUnlessOne(target, "dies", topology.dies());
        setUnlessOne(target, "clusters", topology.clusters());
        target.setAttribute("cores", Integer.toString(topology.cores()));
        target.setAttribute("threads", Integer.toString(topology.threads()));
    }

    private static void setUnlessOne(XmlElement target, String name, int value) {
        if (value != 1 || target.attribute(name).isPresent()) {
            target.setAttribute(name, Integer.toString(value));
        }
    }
}
