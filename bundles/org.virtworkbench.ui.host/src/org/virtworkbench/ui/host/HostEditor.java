package org.virtworkbench.ui.host;

import java.util.List;

import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.ui.format.StateTexts;
import org.virtworkbench.ui.forms.HostInputEditor;
import org.virtworkbench.ui.forms.InventoryPage;
import org.virtworkbench.ui.host.device.DevicesPage;

/** Shows one host: what it is, its guests, storage and networks, what it does, and what it can run. */
public final class HostEditor extends HostInputEditor {

    @Override
    protected String nameOf(Host shown) {
        return shown.getName();
    }

    @Override
    protected String iconOf(Host shown) {
        return StateTexts.icon(shown);
    }

    @Override
    protected String iconOfUnknown() {
        return "host-disconnected";
    }

    @Override
    protected List<? extends InventoryPage<Host>> pages() {
        return List.of(new HostOverviewPage(this), new HostGuestsPage(this), new HostStoragePage(this), new HostNetworksPage(this),
                new DevicesPage(this), new HostPerformancePage(this), new HostCapabilitiesPage(this));
    }
}
