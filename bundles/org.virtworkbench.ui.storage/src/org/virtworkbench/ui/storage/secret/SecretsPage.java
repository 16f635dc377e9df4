package org.virtworkbench.ui.storage.secret;

import java.util.Comparator;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.SecretRecord;
import org.virtworkbench.core.inventory.ChangeSet;
import org.virtworkbench.core.task.Tasks;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.InventoryPackage.Literals;
import org.virtworkbench.ui.forms.HostFetch;
import org.virtworkbench.ui.forms.HostQuestion;
import org.virtworkbench.ui.forms.InventoryEditor;
import org.virtworkbench.ui.forms.InventoryPage;
import org.virtworkbench.ui.forms.ObjectTable;
import org.virtworkbench.ui.forms.Presence;
import org.virtworkbench.ui.widgets.EmptyState;

/** The secrets that a host keeps, never with their values. Read from the host when the page is shown and whenever the host says that some changed. */
public final class SecretsPage extends InventoryPage<Host> {

    /** The page's id. */
    public static final String ID = "secrets";

    private final Tasks tasks;
    private ObjectTable<SecretRecord> table;
    private SecretActions actions;
    private EmptyState empty;
    private HostQuestion<List<SecretRecord>> question;
    private List<SecretRecord> secrets = List.of();

    /**
     * @param editor that it is a page of
     * @param tasks run what is done
     */
    public SecretsPage(InventoryEditor<Host> editor, Tasks tasks) {
        super(editor, ID, Messages.Page_title);
        this.tasks = tasks;
    }

    @Override
    protected void createContent(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(parent);
        HostFetch fetch = new HostFetch(services().connections(), parent);
        question = new HostQuestion<>(fetch, connection -> connection.secrets().list(), this::show, this::failed);
        actions = new SecretActions(editor(), tasks, fetch, () -> table.selection(), () -> secrets);
        GridDataFactory.fillDefaults().indent(6, 2).applyTo(actions.commanding().createBar(parent));
        empty = new EmptyState(parent, services().icons());
        GridDataFactory.fillDefaults().grab(true, true).exclude(true).applyTo(empty);
        table = new ObjectTable<>(parent, SecretRecord.class, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        table.column(Messages.Column_name, 34, 230, SecretRecord::name, secret -> services().icons().image("key"),
                Comparator.comparing(SecretRecord::name, String.CASE_INSENSITIVE_ORDER));
        table.text(Messages.Column_usage, 18, 110, secret -> SecretTexts.usage(secret.usage()));
        table.text(Messages.Column_description, 18, 100, SecretRecord::description);
        table.text(Messages.Column_told, 10, 90, secret -> secret.hidden() ? Messages.Told_never : Messages.Told_asked);
        table.text(Messages.Column_kept, 10, 90, secret -> secret.ephemeral() ? Messages.Kept_memory : Messages.Kept_disk);
        table.text(Messages.Column_uuid, 24, 150, secret -> secret.uuid().toString());
        actions.commanding().serve(table.viewer().getControl());
        table.viewer().addSelectionChangedListener(event -> actions.commanding().update());
        var themes = services().icons().onThemeChange(() -> table.viewer().refresh());
        parent.addDisposeListener(event -> themes.close());
        say(Messages.State_asking, "");
    }

    @Override
    protected void show(Host shown) {
        actions.commanding().update();
        question.ask(shown, NLS.bind(Messages.Job_list, shown.getName()));
    }

    private void show(List<SecretRecord> found) {
        secrets = found;
        table.show(found);
        if (found.isEmpty()) {
            say(Messages.State_none, Messages.State_noneText, new EmptyState.Action(Messages.Action_new, actions::create));
        } else {
            setTableShown(true);
        }
        actions.commanding().update();
    }

    private void failed(HypervisorException failure) {
        secrets = List.of();
        table.show(secrets);
        if (failure.kind() == Kind.UNSUPPORTED) {
            say(Messages.State_unsupported, Messages.State_unsupportedText);
        } else {
            say(Messages.State_failed, failure.getMessage());
        }
        actions.commanding().update();
    }

    private void say(String headline, String text, EmptyState.Action... what) {
        empty.show("large/key", headline, text, what);
        setTableShown(false);
    }

    private void setTableShown(boolean shown) {
        setShown(table.control(), shown);
        setShown(empty, !shown);
        table.control().getParent().layout();
    }

    private static void setShown(Control control, boolean shown) {
        ((GridData) control.getLayoutData()).exclude = !shown;
        control.setVisible(shown);
    }

    @Override
    protected void update(Host shown, ChangeSet changes) {
        if (changes.concerns(shown, Literals.HOST__SECRET_CHANGES, Literals.HOST__STATE)) {
            show(shown);
        }
    }

    @Override
    protected void showAbsent(EmptyState state, Presence presence) {
        state.show("large/key", Messages.Absent_headline, Messages.Absent_text);
    }
}
