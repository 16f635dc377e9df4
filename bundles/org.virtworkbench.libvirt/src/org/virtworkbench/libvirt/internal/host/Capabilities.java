package org.virtworkbench.libvirt.internal.host;

import java.util.List;
import java.util.stream.Stream;

import org.virtworkbench.libvirt.internal.call.XmlTree;
import org.virtworkbench.model.values.NumaCell;

/**
 * What is read of the capabilities document.
 *
 * @param architecture of the host's CPU; empty when not known
 * @param model CPU model; empty when not known
 * @param vendor CPU vendor; empty when not known
 * @param cells NUMA cells
 * @param domainTypes such as {@code kvm (x86_64)}
 */
record Capabilities(String architecture, String model, String vendor, List<NumaCell> cells, List<String> domainTypes) {

    static Capabilities read(String xml) {
        XmlTree root = XmlTree.parse(xml);
        XmlTree host = root.child("host");
        XmlTree cpu = host.child("cpu");
        List<NumaCell> cells = host.child("topology").child("cells").children("cell").map(Capabilities::cell).toList();
        List<String> types = root.children("guest").map(guest -> guest.child("arch")).flatMap(Capabilities::types).distinct().toList();
        return new Capabilities(cpu.child("arch").text(), cpu.child("model").text(), cpu.child("vendor").text(), cells, types);
    }

    private static NumaCell cell(XmlTree cell) {
        List<Integer> cpus = cell.child("cpus").children("cpu").map(cpu -> (int) number(cpu.attribute("id"))).toList();
        return new NumaCell((int) number(cell.attribute("id")), cell.child("memory").number() * 1024, cpus);
    }

    private static Stream<String> types(XmlTree arch) {
        return arch.children("domain").map(domain -> domain.attribute("type") + " (" + arch.attribute("name") + ')');
    }

    private static long number(String text) {
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }
}
