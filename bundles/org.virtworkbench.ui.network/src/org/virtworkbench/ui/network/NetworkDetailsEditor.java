package org.virtworkbench.ui.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.network.DefineNetworkOperation;
import org.virtworkbench.core.network.RestartNetworkOperation;
import org.virtworkbench.core.network.Surroundings;
import org.virtworkbench.core.operation.Targets;
import org.virtworkbench.core.task.Tasks;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.Network;
import org.virtworkbench.ui.format.StateTexts;
import org.virtworkbench.ui.forms.HostFetch;
import org.virtworkbench.ui.forms.InventoryEditor;
import org.virtworkbench.ui.forms.InventoryPage;

/** Edits one network: as forms and as XML, saved as one, by what libvirt takes at once and by its definition. */
public final class NetworkDetailsEditor extends InventoryEditor<Network> {

    /** The identifier in the plugin.xml. */
    static final String ID = "org.virtworkbench.ui.network.details";

    private final EditedNetwork edited = new EditedNetwork();
    private Tasks tasks;
    private int asked;

    /** What the host is asked for at once. */
    private record Fetched(Definition definition, Map<String, List<String>> host) {

        static Fetched read(HypervisorConnection connection, UUID network) throws HypervisorException {
            return new Fetched(Definition.read(connection, network), connection.networks().interfaces().byName());
        }
    }

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        super.init(site, input);
        tasks = site.getService(Tasks.class);
        edited.onChange(this::editorDirtyStateChanged);
    }

    @Override
    protected Optional<Network> find() {
        return host().flatMap(host -> host.getNetworks().stream().filter(each -> each.getUuid().equals(input().uuid())).findFirst());
    }

    @Override
    protected String hostId() {
        return input().hostId();
    }

    @Override
    protected String nameOf(Network shown) {
        return NLS.bind(Messages.Details_title, shown.getName());
    }

    @Override
    protected String iconOf(Network shown) {
        return StateTexts.icon(shown);
    }

    @Override
    protected String iconOfUnknown() {
        return "network";
    }

    @Override
    protected List<? extends InventoryPage<Network>> pages() {
        return List.of(new GeneralPage(this, edited), new AddressPage(this, edited), new DnsPage(this, edited),
                new PortGroupPage(this, edited), new NetworkXmlPage(this, edited));
    }

    @Override
    protected void createPages() {
        super.createPages();
        object().ifPresent(this::want);
    }

    @Override
    protected void want(Network shown) {
        if (getContainer() == null || shown.getHost().getState() != ConnectionState.CONNECTED) {
            return;
        }
        int mine = ++asked;
        fetch().run(hostId(), NLS.bind(Messages.Job_network, shown.getName()), connection -> Fetched.read(connection, input().uuid()),
                fetched -> {
                    if (mine == asked) {
                        edited.load(fetched.definition(), surroundings(fetched.host()));
                    }
                }, failure -> {
                    if (mine == asked) {
                        edited.failed(failure.getMessage());
                    }
                });
    }

    @Override
    public void setFocus() {
        super.setFocus();
        object().ifPresent(this::want);
    }

    private HostFetch fetch() {
        return new HostFetch(services().connections(), getContainer());
    }

    private Surroundings surroundings(Map<String, List<String>> addresses) {
        Map<String, List<String>> others = new HashMap<>();
        host().ifPresent(host -> host.getNetworks().stream().filter(each -> !each.getUuid().equals(input().uuid()))
                .forEach(each -> others.put(each.getName(), List.copyOf(each.getAddresses()))));
        return new Surroundings(others, addresses);
    }

    @Override
    public boolean isDirty() {
        return edited.isDirty();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        asked++; // what is under way is older than what is saved
        NetworkSaving saving = new NetworkSaving(services(), tasks, edited);
        boolean saved = object().map(network -> saving.save(Targets.of(network))).orElseGet(() -> {
            edited.failed(Messages.Save_gone);
            return false;
        });
        if (!saved) {
            monitor.setCanceled(true);
        }
    }

    /** Saves as the person does by the key. */
    void save() {
        getSite().getPage().saveEditor(this, false);
    }

    /** Stops the network and starts it again, after the person was told whom that concerns. */
    void restart() {
        object().filter(network -> NetworkUsers.confirmRestart(getSite().getShell(), network)).ifPresent(
                network -> tasks.submit(List.of(new RestartNetworkOperation(Targets.of(network))))
                        .thenRun(() -> fetch().later(this::reload)));
    }

    /** Makes the network again from what was edited, after it went away. */
    void defineAgain() {
        Optional<Host> host = host();
        String name = edited.draft().flatMap(document -> document.name()).orElse(input().network());
        host.ifPresent(there -> tasks.submit(List.of(new DefineNetworkOperation(Targets.of(there), name, edited.text(), false, false))));
    }

    /** After it was started again. */
    private void reload() {
        edited.restarting();
        object().ifPresent(this::want);
    }

    private NetworkEditorInput input() {
        return (NetworkEditorInput) getEditorInput();
    }
}
