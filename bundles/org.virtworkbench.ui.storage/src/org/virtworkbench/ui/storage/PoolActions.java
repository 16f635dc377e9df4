package org.virtworkbench.ui.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.Status;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.operation.Targets;
import org.virtworkbench.core.storage.DeletePoolOperation;
import org.virtworkbench.core.storage.PoolAction;
import org.virtworkbench.core.storage.PoolActionOperation;
import org.virtworkbench.core.storage.PoolEdit;
import org.virtworkbench.core.storage.PoolType;
import org.virtworkbench.core.storage.RedefinePoolOperation;
import org.virtworkbench.core.task.Tasks;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.PoolState;
import org.virtworkbench.model.inventory.StoragePool;
import org.virtworkbench.ui.forms.InventoryEditor;
import org.virtworkbench.ui.forms.Services;
import org.virtworkbench.ui.forms.Commanding;
import org.virtworkbench.ui.forms.HostFetch;
import org.virtworkbench.ui.forms.ListDialog;
import org.virtworkbench.xml.XmlSyntaxException;

/** What a person does to pools. UI thread; all of it runs as tasks. */
final class PoolActions {

    private final Services services;
    private final Tasks tasks;
    private final InventoryEditor<Host> editor;
    private final Supplier<List<StoragePool>> selection;
    private final Function<StoragePool, List<String>> volumes;
    private final Commanding commanding;

    /**
     * @param services of the editor
     * @param tasks run what is done
     * @param editor knows the host
     * @param selection what it is done to
     * @param volumes names of a pool's volumes, as far as they are known
     */
    PoolActions(Services services, Tasks tasks, InventoryEditor<Host> editor, Supplier<List<StoragePool>> selection,
            Function<StoragePool, List<String>> volumes) {
        this.services = services;
        this.tasks = tasks;
        this.editor = editor;
        this.selection = selection;
        this.volumes = volumes;
        commanding = new Commanding(services.icons());
        Predicate<StoragePool> inactive = pool -> pool.getState() == PoolState.INACTIVE;
        commanding.add(Messages.Pool_new, "add", 0, true, this::isConnected, this::create);
        commanding.line();
        action(Messages.Pool_start, "start", 0, PoolAction.START, inactive);
        action(Messages.Pool_stop, "force-off", 0, PoolAction.STOP, inactive.negate());
        action(Messages.Pool_refresh, "refresh", SWT.F5, PoolAction.REFRESH, inactive.negate());
        action(Messages.Pool_build, "settings", 0, PoolAction.BUILD, inactive.and(PoolActions::builds));
        action(Messages.Pool_autostartOn, "autostart", 0, PoolAction.AUTOSTART_ON, pool -> pool.isPersistent() && !pool.isAutostart());
        action(Messages.Pool_autostartOff, "autostart-off", 0, PoolAction.AUTOSTART_OFF, StoragePool::isAutostart);
        commanding.line();
        commanding.add(Messages.Pool_edit, "edit", 0, false,
                () -> isConnected() && selection.get().size() == 1 && selection.get().getFirst().isPersistent(), this::edit);
        commanding.add(Messages.Pool_delete, "delete", SWT.DEL, false, () -> isConnected() && selection.get().size() == 1, this::delete);
    }

    /** Formatting needs a question, which only the dialog for a new pool asks. */
    private static boolean builds(StoragePool pool) {
        return PoolType.of(pool.getType()).filter(type -> type.canBuild() && !type.isFormattedByBuild()).isPresent();
    }

    Commanding commanding() {
        return commanding;
    }

    private void action(String text, String icon, int key, PoolAction action, Predicate<StoragePool> fits) {
        commanding.add(text, icon, key, false, () -> isConnected() && selection.get().stream().anyMatch(fits), () -> {
            List<Operation> operations = new ArrayList<>();
            selection.get().stream().filter(fits).forEach(pool -> operations.add(new PoolActionOperation(Targets.of(pool), action)));
            tasks.submit(operations);
        });
    }

    private boolean isConnected() {
        return editor.host().filter(host -> host.getState() == ConnectionState.CONNECTED).isPresent();
    }

    private Shell shell() {
        return editor.getSite().getShell();
    }

    private void create() {
        Host host = editor.host().orElseThrow();
        Set<String> taken = host.getPools().stream().map(StoragePool::getName).collect(Collectors.toSet());
        new NewPoolDialog(shell(), services.connections(), Targets.of(host), taken).ask()
                .ifPresent(operation -> tasks.submit(List.of(operation)));
    }

    private void edit() {
        StoragePool pool = selection.get().getFirst();
        Target target = Targets.of(pool);
        new HostFetch(services.connections(), shell()).run(target.host(), NLS.bind(Messages.Job_definition, pool.getName()),
                connection -> connection.pools().definition(target.object().orElseThrow()), xml -> edit(target, xml),
                failure -> services.failures().show(Status.error(failure.getMessage(), failure)));
    }

    private void edit(Target target, String xml) {
        try {
            PoolEdit edit = PoolEdit.of(xml);
            if (new EditPoolDialog(shell(), target.objectName(), edit).open() == Window.OK) {
                tasks.submit(List.of(new RedefinePoolOperation(target, edit.xml())));
            }
        } catch (XmlSyntaxException e) {
            services.failures().show(Status.error(e.getMessage(), e));
        }
    }

    private void delete() {
        StoragePool pool = selection.get().getFirst();
        List<String> names = volumes.apply(pool);
        String choice = names.isEmpty() ? "" : NLS.bind(Messages.DeletePool_contents, names.size());
        ListDialog dialog = new ListDialog(shell(), new ListDialog.Question(Messages.DeletePool_title,
                NLS.bind(Messages.DeletePool_headline, pool.getName()), Messages.DeletePool_text, names, choice, false));
        if (dialog.open() == Window.OK) {
            tasks.submit(List.of(new DeletePoolOperation(Targets.of(pool), dialog.chosen() ? names : List.of(), false)));
        }
    }
}
