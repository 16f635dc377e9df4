package org.virtworkbench.ui.network;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.virtworkbench.core.driver.HostInterfaceRecord;
import org.virtworkbench.core.driver.HostInterfaces;
import org.virtworkbench.core.inventory.ChangeSet;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.InventoryPackage.Literals;
import org.virtworkbench.model.inventory.Network;
import org.virtworkbench.model.inventory.NetworkInterface;
import org.virtworkbench.ui.forms.Commanding;
import org.virtworkbench.ui.forms.HostFetch;
import org.virtworkbench.ui.forms.InventoryEditor;
import org.virtworkbench.ui.forms.InventoryPage;
import org.virtworkbench.ui.forms.ObjectTable;
import org.virtworkbench.ui.forms.Presence;
import org.virtworkbench.ui.widgets.EmptyState;

/** The network interfaces of a host, its bridges among them, and what uses them. To look at: libvirt's own networks are made on another page. */
final class InterfacesPage extends InventoryPage<Host> {

    private NoticeStrip strip;
    private Commanding commanding;
    private ObjectTable<HostInterfaceRecord> table;
    private HostFetch fetch;
    private Optional<InterfaceUsers> known = Optional.empty();
    private int asked;

    InterfacesPage(InventoryEditor<Host> editor) {
        super(editor, "interfaces", Messages.Page_interfaces);
    }

    @Override
    protected void createContent(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(parent);
        strip = new NoticeStrip(parent, services().icons());
        commanding = new Commanding(services().icons());
        commanding.add(Messages.Refresh, "refresh", 0, true, this::isConnected, this::ask);
        GridDataFactory.fillDefaults().indent(6, 2).applyTo(commanding.createBar(parent));
        table = new ObjectTable<>(parent, HostInterfaceRecord.class, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        table.column(Messages.Interfaces_name, 14, 90, HostInterfaceRecord::name, each -> services().icons().image("interface"),
                Comparator.comparing(HostInterfaceRecord::name, String.CASE_INSENSITIVE_ORDER));
        table.text(Messages.Interfaces_kind, 10, 76, each -> NetworkTexts.interfaceKind(each.kind()));
        table.text(Messages.Interfaces_state, 8, 60,
                each -> each.active().map(active -> active ? Messages.Interfaces_up : Messages.Interfaces_down).orElse(""));
        table.text(Messages.Interfaces_mac, 15, 130, HostInterfaceRecord::mac);
        table.text(Messages.Interfaces_addresses, 17, 120, each -> String.join(", ", each.addresses()));
        table.number(Messages.Interfaces_mtu, 7, 56, each -> each.mtu().map(String::valueOf).orElse(""),
                Comparator.comparing(each -> each.mtu().orElse(0)));
        table.text(Messages.Interfaces_parts, 12, 80, each -> String.join(", ", each.parts()));
        table.text(Messages.Interfaces_users, 26, 160, this::users);
        commanding.serve(table.viewer().getControl());
        fetch = new HostFetch(services().connections(), parent);
        Subscription themes = services().icons().onThemeChange(() -> table.viewer().refresh());
        parent.addDisposeListener(event -> themes.close());
    }

    private String users(HostInterfaceRecord each) {
        return known.flatMap(found -> editor().object().map(host -> found.users(each, host))).orElse("");
    }

    private boolean isConnected() {
        return editor().object().filter(host -> host.getState() == ConnectionState.CONNECTED).isPresent();
    }

    @Override
    protected void show(Host shown) {
        commanding.update();
        if (isConnected()) {
            ask();
        }
    }

    private void ask() {
        int mine = ++asked;
        fetch.run(editor().object().orElseThrow().getId(), Messages.Interfaces_job, InterfaceUsers::read, found -> {
            if (mine == asked) {
                known = Optional.of(found);
                table.show(found.interfaces().all());
                say(found.interfaces());
            }
        }, failure -> {
            if (mine == asked) {
                strip.show(List.of(new NoticeStrip.Notice("error", failure.getMessage())));
            }
        });
    }

    private void say(HostInterfaces found) {
        strip.show(switch (found.source()) {
            case INTERFACES -> List.of();
            case DEVICES -> List.of(new NoticeStrip.Notice("info", Messages.Interfaces_devices));
            case NOBODY -> List.of(new NoticeStrip.Notice("info", Messages.Interfaces_nobody));
        });
    }

    @Override
    protected void update(Host shown, ChangeSet changes) {
        boolean networks = changes.concerns(shown, Literals.HOST__NETWORKS)
                || changes.changed().keySet().stream().anyMatch(object -> object instanceof Network network && network.getHost() == shown);
        if (networks || changes.concerns(shown, Literals.HOST__STATE)) {
            show(shown);
        } else if (changes.concerns(shown, Literals.HOST__GUESTS)
                || changes.changed().keySet().stream().anyMatch(NetworkInterface.class::isInstance)) {
            known.ifPresent(found -> table.show(found.interfaces().all()));
        }
    }

    @Override
    protected void showAbsent(EmptyState state, Presence presence) {
        state.show("large/network", Messages.Absent_interfaces, Messages.Absent_text);
    }
}
