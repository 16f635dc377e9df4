package org.virtworkbench.ui.host;

import java.util.EnumMap;
import java.util.Map;
import java.util.StringJoiner;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.virtworkbench.core.inventory.GuestActivity;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.PoolState;
import org.virtworkbench.model.inventory.Network;
import org.virtworkbench.ui.format.StateTexts;
import org.virtworkbench.ui.forms.Card;
import org.virtworkbench.ui.forms.FactGrid;
import org.virtworkbench.ui.forms.FactGrid.Fact;
import org.virtworkbench.ui.forms.Services;

/** How many guests, pools and networks a host has. */
final class CountsCard implements HostPart {

    private final Fact guests;
    private final Fact vcpus;
    private final Fact pools;
    private final Fact networks;

    CountsCard(Composite parent, Services services) {
        FactGrid facts = new FactGrid(new Card(parent, Messages.Counts_title).body(), 1, services.icons());
        guests = facts.add(Messages.Counts_guests);
        vcpus = facts.add(Messages.Counts_vcpus);
        pools = facts.add(Messages.Counts_pools);
        networks = facts.add(Messages.Counts_networks);
    }

    @Override
    public boolean show(Host host) {
        boolean moved = guests.set(guests(host));
        int used = host.getGuests().stream().filter(GuestActivity::isActive).mapToInt(Guest::getVcpus).sum();
        int cpus = host.getFacts() == null ? 0 : host.getFacts().cpus();
        moved |= vcpus
                .set(cpus > 0 ? NLS.bind(Messages.Counts_vcpusOn, Integer.valueOf(used), Integer.valueOf(cpus)) : Integer.toString(used));
        long activePools = host.getPools().stream().filter(pool -> pool.getState() != PoolState.INACTIVE).count();
        moved |= pools.set(active(host.getPools().size(), activePools));
        return moved | networks.set(active(host.getNetworks().size(), host.getNetworks().stream().filter(Network::isActive).count()));
    }

    private static String guests(Host host) {
        Map<GuestState, Integer> counts = new EnumMap<>(GuestState.class);
        host.getGuests().forEach(
                guest -> counts.merge(guest.getState() == GuestState.BLOCKED ? GuestState.RUNNING : guest.getState(), 1, Integer::sum));
        if (counts.isEmpty()) {
            return "0";
        }
        StringJoiner states = new StringJoiner(", ");
        counts.forEach((state, count) -> states.add(count + " " + StateTexts.text(state).toLowerCase(java.util.Locale.getDefault())));
        return NLS.bind(Messages.Counts_states, Integer.valueOf(host.getGuests().size()), states);
    }

    private static String active(int all, long active) {
        return all == active ? Integer.toString(all) : NLS.bind(Messages.Counts_active, Integer.valueOf(all), Long.valueOf(active));
    }
}
