package org.virtworkbench.ui.storage.secret;

import java.util.List;
import java.util.function.Supplier;

import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.virtworkbench.core.driver.SecretRecord;
import org.virtworkbench.core.operation.Targets;
import org.virtworkbench.core.secret.CreateSecretOperation;
import org.virtworkbench.core.secret.DeleteSecretOperation;
import org.virtworkbench.core.secret.NewSecret;
import org.virtworkbench.core.secret.SecretUsers;
import org.virtworkbench.core.secret.SecretValue;
import org.virtworkbench.core.secret.SetSecretValueOperation;
import org.virtworkbench.core.task.Tasks;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.ui.forms.Commanding;
import org.virtworkbench.ui.forms.HostFetch;
import org.virtworkbench.ui.forms.InventoryEditor;
import org.virtworkbench.ui.forms.ListDialog;

/** What a person does to secrets. UI thread; all of it runs as tasks. A value is overwritten when its task is over, however that ended. */
final class SecretActions {

    private final Tasks tasks;
    private final InventoryEditor<Host> editor;
    private final HostFetch fetch;
    private final Supplier<List<SecretRecord>> selection;
    private final Supplier<List<SecretRecord>> all;
    private final Commanding commanding;

    /**
     * @param editor knows the host
     * @param tasks run what is done
     * @param fetch asks who needs a secret
     * @param selection what it is done to
     * @param all secrets that are there
     */
    SecretActions(InventoryEditor<Host> editor, Tasks tasks, HostFetch fetch, Supplier<List<SecretRecord>> selection,
            Supplier<List<SecretRecord>> all) {
        this.tasks = tasks;
        this.editor = editor;
        this.fetch = fetch;
        this.selection = selection;
        this.all = all;
        commanding = new Commanding(editor.services().icons());
        commanding.add(Messages.Action_new, "add", 0, true, this::isConnected, this::create);
        commanding.line();
        commanding.add(Messages.Action_set, "key", 0, true, this::isOne, this::setValue);
        commanding.add(Messages.Action_delete, "delete", SWT.DEL, false, this::isOne, this::delete);
    }

    Commanding commanding() {
        return commanding;
    }

    private boolean isConnected() {
        return editor.host().filter(host -> host.getState() == ConnectionState.CONNECTED && !host.isReadOnly()).isPresent();
    }

    private boolean isOne() {
        return isConnected() && selection.get().size() == 1;
    }

    private Shell shell() {
        return editor.getSite().getShell();
    }

    private Host host() {
        return editor.host().orElseThrow();
    }

    void create() {
        NewSecretDialog dialog = new NewSecretDialog(shell(), host().getName(), all.get());
        if (dialog.open() == Window.OK) {
            NewSecret made = dialog.result();
            tasks.submit(List.of(new CreateSecretOperation(Targets.of(host()), made))).whenComplete((ended, failure) -> made.close());
        }
    }

    private void setValue() {
        SecretRecord secret = selection.get().getFirst();
        SetValueDialog dialog = new SetValueDialog(shell(), secret);
        if (dialog.open() == Window.OK) {
            SecretValue value = dialog.value();
            tasks.submit(List.of(new SetSecretValueOperation(Targets.of(host()), secret.uuid(), secret.name(), value)))
                    .whenComplete((ended, failure) -> value.close());
        }
    }

    private void delete() {
        SecretRecord secret = selection.get().getFirst();
        fetch.run(host().getId(), NLS.bind(Messages.Job_users, secret.name()), connection -> SecretUsers.of(connection, secret),
                users -> askAndDelete(secret, users.isEmpty() ? Messages.Delete_text : Messages.Delete_textUsed, users),
                failure -> askAndDelete(secret, NLS.bind(Messages.Delete_textUnknown, failure.getMessage()), List.of()));
    }

    private void askAndDelete(SecretRecord secret, String text, List<String> users) {
        if (isConnected() && new ListDialog(shell(),
                new ListDialog.Question(Messages.Delete_title, NLS.bind(Messages.Delete_headline, secret.name()), text, users, "", false))
                .open() == Window.OK) {
            tasks.submit(List.of(new DeleteSecretOperation(Targets.of(host()), secret.uuid(), secret.name())));
        }
    }
}
