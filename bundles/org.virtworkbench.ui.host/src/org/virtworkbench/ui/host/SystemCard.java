package org.virtworkbench.ui.host;

import org.eclipse.swt.widgets.Composite;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.values.HostFacts;
import org.virtworkbench.ui.format.Format;
import org.virtworkbench.ui.forms.Card;
import org.virtworkbench.ui.forms.FactGrid;
import org.virtworkbench.ui.forms.FactGrid.Fact;
import org.virtworkbench.ui.forms.Services;

/** What a host is. */
final class SystemCard implements HostPart {

    private final Fact uri;
    private final Fact hostname;
    private final Fact hypervisor;
    private final Fact libvirt;
    private final Fact cpu;
    private final Fact cpus;
    private final Fact topology;
    private final Fact memory;

    SystemCard(Composite parent, Services services) {
        Card card = new Card(parent, Messages.System_title);
        FactGrid address = new FactGrid(card.body(), 1, services.icons());
        uri = address.addCopyable(Messages.System_uri);
        hostname = address.addCopyable(Messages.System_hostname);
        hypervisor = address.add(Messages.System_hypervisor);
        libvirt = address.add(Messages.System_libvirt);
        cpu = address.add(Messages.System_cpu);
        cpus = address.add(Messages.System_cpus);
        topology = address.add(Messages.System_topology);
        memory = address.add(Messages.System_memory);
    }

    @Override
    public boolean show(Host host) {
        boolean moved = uri.set(host.getUri());
        HostFacts facts = host.getFacts();
        if (facts == null) {
            return moved;
        }
        moved |= hostname.set(facts.hostname());
        moved |= hypervisor.set((facts.hypervisor() + ' ' + facts.hypervisorVersion()).strip());
        moved |= libvirt.set(facts.libvirtVersion());
        moved |= cpu.set(HostTexts.cpu(facts));
        moved |= cpus.set(facts.cpus() > 0 ? Integer.toString(facts.cpus()) : "");
        moved |= topology.set(HostTexts.topology(facts));
        moved |= memory.set(facts.memory() > 0 ? Format.bytes(facts.memory()) : "");
        return moved;
    }
}
