/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.xml.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.virtworkbench.xml.ScaledSize;
import org.virtworkbench.xml.Values;
import org.virtworkbench.xml.XmlElement;

/**
 * A NUMA cell of a host.
 *
 * @param id the cell's number
 * @param memory its memory in bytes
 * @param cpus its processors
 * @param pages number of pages by their size in bytes, the ordinary size among them
 * @param distances distance to each cell by its number, 10 for the cell itself
 */
public record NumaCell(int id, Optional<Long> memory, List<Cpu> cpus, Map<Long, Long> pages, Map<Integer, Integer> distances) {

    /**
     * A logical processor.
     *
     * @param id its number
     * @param socket the socket's number
     * @param core the core's number within its socket
     * @param siblings the numbers of the core's threads as libvirt writes them, "0,32" or "0-1"
     */
    public record Cpu(int id, Optional<Integer> socket, Optional<Integer> core, Optional<String> siblings) {
    }

    static NumaCell of(XmlElement cell) {
        Map<Long, Long> pages = new TreeMap<>();
        for (XmlElement page : cell.elements("pages")) {
            long unit = page.attribute("unit").flatMap(ScaledSize::unit).orElse(ScaledSize.KIB);
            Values.longInteger(page.attribute("size")).ifPresent(
                    size -> Values.longInteger(Optional.of(page.text())).ifPresent(count -> pages.put(size * unit, count)));
        }
        Map<Integer, Integer> distances = new TreeMap<>();
        for (XmlElement sibling : children(cell, "distances", "sibling")) {
            Values.integer(sibling.attribute("id")).ifPresent(
                    id -> Values.integer(sibling.attribute("value")).ifPresent(value -> distances.put(id, value)));
        }
        List<Cpu> cpus = new ArrayList<>();
        for (XmlElement cpu : children(cell, "cpus", "cpu")) {
            Values.integer(cpu.attribute("id")).ifPresent(id -> cpus.add(new Cpu(id, Values.integer(cpu.attribute("socket_id")),
                    Values.integer(cpu.attribute("core_id")), cpu.attribute("siblings"))));
        }
        return new NumaCell(Values.integer(cell.attribute("id")).orElse(0),
                cell.child("memory").flatMap(memory -> ScaledSize.bytes(memory, ScaledSize.KIB)), List.copyOf(cpus), Map.copyOf(pages),
                Map.copyOf(distances));
    }

    private static List<XmlElement> children(XmlElement cell, String list, String name) {
        return cell.child(list).map(element -> element.elements(name)).orElse(List.of());
    }
}
