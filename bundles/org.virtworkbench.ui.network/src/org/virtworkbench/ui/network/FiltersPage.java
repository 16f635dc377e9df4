package org.virtworkbench.ui.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.virtworkbench.core.driver.FilterRecord;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.inventory.ChangeSet;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.core.network.DeleteFilterOperation;
import org.virtworkbench.core.operation.Targets;
import org.virtworkbench.core.task.Tasks;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.InventoryPackage.Literals;
import org.virtworkbench.model.inventory.NetworkInterface;
import org.virtworkbench.ui.forms.Commanding;
import org.virtworkbench.ui.forms.HostFetch;
import org.virtworkbench.ui.forms.InventoryEditor;
import org.virtworkbench.ui.forms.InventoryPage;
import org.virtworkbench.ui.forms.ListDialog;
import org.virtworkbench.ui.forms.ObjectTable;
import org.virtworkbench.ui.forms.Presence;
import org.virtworkbench.ui.widgets.EmptyState;

/** The network filters of a host, and which guests use them. */
final class FiltersPage extends InventoryPage<Host> {

    private final Tasks tasks;
    private NoticeStrip strip;
    private Commanding commanding;
    private ObjectTable<FilterRecord> table;
    private HostFetch fetch;
    private List<FilterRecord> known = List.of();
    private boolean supported;
    private int asked;

    FiltersPage(InventoryEditor<Host> editor, Tasks tasks) {
        super(editor, "filters", Messages.Page_filters);
        this.tasks = tasks;
    }

    @Override
    protected void createContent(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(parent);
        strip = new NoticeStrip(parent, services().icons());
        commanding = new Commanding(services().icons());
        commanding.add(Messages.Filter_new, "add", SWT.INSERT, true, this::isUsable, () -> open(Optional.empty(), ""));
        commanding.add(Messages.Filter_edit, "edit", 0, true, () -> isUsable() && table.selection().size() == 1, this::edit);
        commanding.add(Messages.Filter_delete, "delete", SWT.DEL, false, () -> isUsable() && !table.selection().isEmpty(), this::delete);
        commanding.line();
        commanding.add(Messages.Refresh, "refresh", 0, true, this::isConnected, this::ask);
        GridDataFactory.fillDefaults().indent(6, 2).applyTo(commanding.createBar(parent));
        table = new ObjectTable<>(parent, FilterRecord.class, SWT.MULTI);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        table.column(Messages.Filters_name, 24, 140, FilterRecord::name, each -> services().icons().image("filter"),
                Comparator.comparing(FilterRecord::name, String.CASE_INSENSITIVE_ORDER));
        table.text(Messages.Filters_chain, 12, 80, FilterRecord::chain);
        table.number(Messages.Filters_rules, 8, 60, each -> Integer.toString(each.rules()), Comparator.comparing(FilterRecord::rules));
        table.text(Messages.Filters_includes, 28, 140, each -> String.join(", ", each.includes()));
        table.text(Messages.Filters_users, 28, 140, each -> String.join(", ", guests(each)));
        table.onOpen(each -> edit());
        commanding.serve(table.viewer().getControl());
        table.viewer().addSelectionChangedListener(event -> commanding.update());
        fetch = new HostFetch(services().connections(), parent);
        Subscription themes = services().icons().onThemeChange(() -> table.viewer().refresh());
        parent.addDisposeListener(event -> themes.close());
    }

    private boolean isConnected() {
        return editor().object().filter(host -> host.getState() == ConnectionState.CONNECTED).isPresent();
    }

    private boolean isUsable() {
        return supported && isConnected();
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
        fetch.run(editor().object().orElseThrow().getId(), Messages.Filters_job, connection -> connection.networks().filters().list(),
                found -> {
                    if (mine == asked) {
                        take(found, true, List.of());
                    }
                }, failure -> {
                    if (mine == asked) {
                        take(List.of(), failure.kind() != Kind.UNSUPPORTED, List.of(why(failure)));
                    }
                });
    }

    private static NoticeStrip.Notice why(HypervisorException failure) {
        return failure.kind() == Kind.UNSUPPORTED ? new NoticeStrip.Notice("info", Messages.Filters_unsupported)
                : new NoticeStrip.Notice("error", failure.getMessage());
    }

    private void take(List<FilterRecord> found, boolean has, List<NoticeStrip.Notice> notices) {
        known = found;
        supported = has;
        table.show(found);
        strip.show(notices);
        commanding.update();
    }

    /** Names of the guests whose interfaces name the filter. */
    private List<String> guests(FilterRecord filter) {
        return editor().object().map(host -> FilterUsers.guests(host, filter.name())).orElse(List.of());
    }

    private void edit() {
        table.selection().forEach(each -> open(Optional.of(each.uuid()), each.name()));
    }

    private void open(Optional<UUID> filter, String name) {
        Host host = editor().object().orElseThrow();
        try {
            getSite().getPage().openEditor(new FilterEditorInput(host.getId(), filter, name), FilterEditor.ID, true,
                    IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID);
        } catch (PartInitException e) {
            services().failures().show(e.getStatus());
        }
    }

    private void delete() {
        Host host = editor().object().orElseThrow();
        List<FilterRecord> gone = table.selection();
        List<String> lines = new ArrayList<>();
        gone.forEach(each -> lines.add(line(each)));
        ListDialog dialog = new ListDialog(getSite().getShell(), new ListDialog.Question(Messages.FilterDelete_title,
                NLS.bind(Messages.FilterDelete_headline, lines.size()), Messages.FilterDelete_text, lines, "", false));
        if (dialog.open() == Window.OK) {
            tasks.submit(gone.stream().map(each -> new DeleteFilterOperation(Targets.of(host), each.uuid(), each.name())).toList())
                    .thenRun(() -> fetch.later(this::ask));
        }
    }

    private String line(FilterRecord filter) {
        List<String> users = new ArrayList<>(guests(filter));
        known.stream().filter(each -> each.includes().contains(filter.name()))
                .forEach(each -> users.add(NLS.bind(Messages.FilterDelete_filter, each.name())));
        return users.isEmpty() ? filter.name() : NLS.bind(Messages.Delete_users, filter.name(), String.join(", ", users));
    }

    @Override
    protected void update(Host shown, ChangeSet changes) {
        if (changes.concerns(shown, Literals.HOST__STATE)) {
            show(shown);
        } else if (changes.concerns(shown, Literals.HOST__GUESTS)
                || changes.changed().keySet().stream().anyMatch(NetworkInterface.class::isInstance)) {
            table.show(known);
        }
    }

    /** Looks again, since filters change without an event of the host. */
    void refetch() {
        if (table != null && !table.control().isDisposed() && isConnected()) {
            ask();
        }
    }

    @Override
    protected void showAbsent(EmptyState state, Presence presence) {
        state.show("large/network", Messages.Absent_filters, Messages.Absent_text);
    }
}
