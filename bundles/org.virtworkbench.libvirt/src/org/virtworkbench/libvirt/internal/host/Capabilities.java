package org.virtworkbench.libvirt.internal.host;

import java.util.List;
import java.util.stream.Stream;

import org.virtworkbench.libvirt.internal.call.Documents;
import org.virtworkbench.model.values.NumaCell;
import org.virtworkbench.xml.host.CapabilitiesDocument;
import org.virtworkbench.xml.host.GuestKind;
import org.virtworkbench.xml.host.NumaCell.Cpu;

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

    /** {@return what the document says, nothing where it can't be read} */
    static Capabilities read(String xml) {
        return Documents.read(xml, CapabilitiesDocument::parse).map(Capabilities::of)
                .orElseGet(() -> new Capabilities("", "", "", List.of(), List.of()));
    }

    private static Capabilities of(CapabilitiesDocument host) {
        List<NumaCell> cells = host.numaCells().stream().map(Capabilities::cell).toList();
        List<String> types = host.guests().stream().flatMap(Capabilities::types).distinct().toList();
        return new Capabilities(host.arch().orElse(""), host.cpuModel().orElse(""), host.cpuVendor().orElse(""), cells, types);
    }

    private static NumaCell cell(org.virtworkbench.xml.host.NumaCell cell) {
        return new NumaCell(cell.id(), cell.memory().orElse(0L), cell.cpus().stream().map(Cpu::id).toList());
    }

    private static Stream<String> types(GuestKind guest) {
        return guest.domainTypes().stream().map(type -> type + " (" + guest.arch() + ')');
    }
}
