package org.virtworkbench.ui.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.virtworkbench.core.network.NetworkAction;
import org.virtworkbench.core.network.NetworkActionOperation;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.operation.Targets;
import org.virtworkbench.core.task.Tasks;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.Network;
import org.virtworkbench.ui.forms.Commanding;
import org.virtworkbench.ui.forms.InventoryEditor;
import org.virtworkbench.ui.forms.ListDialog;
import org.virtworkbench.ui.forms.Services;

/** What a person does to networks. UI thread; all of it runs as tasks. */
final class NetworkActions {

    private final Tasks tasks;
    private final InventoryEditor<Host> editor;
    private final Supplier<List<Network>> selection;
    private final Commanding commanding;

    NetworkActions(Services services, Tasks tasks, InventoryEditor<Host> editor, Supplier<List<Network>> selection) {
        this.tasks = tasks;
        this.editor = editor;
        this.selection = selection;
        commanding = new Commanding(services.icons());
        commanding.add(Messages.Network_new, "add", 0, true, this::isConnected, this::create);
        commanding.add(Messages.Network_edit, "edit", 0, true, () -> selection.get().size() == 1, this::open);
        commanding.line();
        action(Messages.Network_start, "start", NetworkAction.START, network -> !network.isActive());
        commanding.add(Messages.Network_stop, "force-off", 0, false, () -> isUsable(Network::isActive),
                () -> ask(NetworkAction.STOP, Network::isActive, Messages.Stop_title, Messages.Stop_headline, Messages.Stop_text));
        action(Messages.Network_autostartOn, "autostart", NetworkAction.AUTOSTART_ON,
                network -> network.isPersistent() && !network.isAutostart());
        action(Messages.Network_autostartOff, "autostart-off", NetworkAction.AUTOSTART_OFF, Network::isAutostart);
        commanding.line();
        commanding.add(Messages.Network_delete, "delete", SWT.DEL, false, () -> isUsable(network -> true),
                () -> ask(NetworkAction.DELETE, network -> true, Messages.Delete_title, Messages.Delete_headline, Messages.Delete_text));
    }

    Commanding commanding() {
        return commanding;
    }

    /** Opens the editor of what is selected. */
    void open() {
        for (Network network : selection.get()) {
            try {
                editor.getSite().getPage().openEditor(NetworkEditorInput.of(network), NetworkDetailsEditor.ID, true,
                        IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID);
            } catch (PartInitException e) {
                editor.services().failures().show(e.getStatus());
            }
        }
    }

    private void action(String text, String icon, NetworkAction action, Predicate<Network> fits) {
        commanding.add(text, icon, 0, false, () -> isUsable(fits), () -> submit(action, fits));
    }

    private void submit(NetworkAction action, Predicate<Network> fits) {
        List<Operation> operations = new ArrayList<>();
        selection.get().stream().filter(fits).forEach(network -> operations.add(new NetworkActionOperation(Targets.of(network), action)));
        tasks.submit(operations);
    }

    private boolean isUsable(Predicate<Network> fits) {
        return isConnected() && selection.get().stream().anyMatch(fits);
    }

    private boolean isConnected() {
        return editor.host().filter(host -> host.getState() == ConnectionState.CONNECTED).isPresent();
    }

    private void ask(NetworkAction action, Predicate<Network> fits, String title, String headline, String text) {
        List<String> lines = new ArrayList<>();
        selection.get().stream().filter(fits).forEach(network -> lines.add(line(network)));
        ListDialog dialog = new ListDialog(editor.getSite().getShell(),
                new ListDialog.Question(title, NLS.bind(headline, lines.size()), text, lines, "", false));
        if (dialog.open() == Window.OK) {
            submit(action, fits);
        }
    }

    private static String line(Network network) {
        List<String> users = NetworkUsers.guests(network);
        return users.isEmpty() ? network.getName() : NLS.bind(Messages.Delete_users, network.getName(), String.join(", ", users));
    }

    private void create() {
        Host host = editor.host().orElseThrow();
        Map<String, List<String>> others = new LinkedHashMap<>();
        host.getNetworks().forEach(network -> others.put(network.getName(), List.copyOf(network.getAddresses())));
        NewNetworkDialog dialog = new NewNetworkDialog(editor.getSite().getShell(), Targets.of(host), others, editor.services());
        if (dialog.open() == Window.OK) {
            tasks.submit(List.of(dialog.result()));
        }
    }
}
