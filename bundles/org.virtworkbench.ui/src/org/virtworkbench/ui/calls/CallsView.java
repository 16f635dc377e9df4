package org.virtworkbench.ui.calls;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;
import org.virtworkbench.core.calls.CallReport;
import org.virtworkbench.core.calls.CallStatistics;
import org.virtworkbench.core.driver.DriverUse;
import org.virtworkbench.core.inventory.InventoryService;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.core.inventory.ModelRealm;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.calls.CallRows.CallRow;
import org.virtworkbench.ui.calls.CallRows.HostRow;
import org.virtworkbench.ui.format.Format;
import org.virtworkbench.ui.widgets.ClipboardText;
import org.virtworkbench.ui.widgets.CssClass;
import org.virtworkbench.ui.widgets.EmptyState;

/** How much is asked of each host, how long the answers take, which calls were slow, and which are under way. */
public final class CallsView extends ViewPart {

    /** Identifier of the view. */
    public static final String ID = "org.virtworkbench.ui.calls"; //$NON-NLS-1$

    private static final String ICON = "performance"; //$NON-NLS-1$

    private final IPartListener2 visibility = new IPartListener2() {
        @Override
        public void partVisible(IWorkbenchPartReference part) {
            watch(part, true);
        }

        @Override
        public void partHidden(IWorkbenchPartReference part) {
            watch(part, false);
        }
    };
    private InventoryService inventory;
    private Subscription themes;
    private CallSampler sampler;
    private Composite stack;
    private EmptyState empty;
    private Composite content;
    private RowTable<HostRow> hosts;
    private RowTable<CallRow> calls;
    private Label use;
    private Optional<String> only = Optional.empty();
    private List<CallReport> reports = List.of();
    private DriverUse used = DriverUse.NONE;

    @Override
    public void createPartControl(Composite parent) {
        inventory = getSite().getService(InventoryService.class);
        Icons icons = getSite().getService(Icons.class);
        setTitleImage(icons.image(ICON));
        themes = icons.onThemeChange(() -> setTitleImage(icons.image(ICON)));
        stack = new Composite(parent, SWT.NONE);
        stack.setLayout(new StackLayout());
        empty = new EmptyState(stack, icons);
        empty.show(ICON, Messages.emptyTitle, Messages.emptyText);
        content = new Composite(stack, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(content);
        SashForm tables = new SashForm(content, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tables);
        makeHosts(new Composite(tables, SWT.NONE));
        makeCalls(new Composite(tables, SWT.NONE));
        tables.setWeights(55, 45);
        use = CssClass.MUTED.on(new Label(content, SWT.NONE));
        use.setToolTipText(NLS.bind(Messages.slowOnly, Long.valueOf(CallReport.SLOW.toMillis())));
        GridDataFactory.fillDefaults().grab(true, false).indent(6, 0).applyTo(use);
        show();
        sampler = new CallSampler(getSite().getService(CallStatistics.class), getSite().getService(ModelRealm.class), this::take);
        getSite().getPage().addPartListener(visibility);
    }

    private void makeHosts(Composite parent) {
        hosts = new RowTable<>(parent);
        hosts.column(Messages.columnHost, SWT.LEFT, 30, 110, HostRow::name);
        hosts.column(Messages.columnAsked, SWT.RIGHT, 12, 62, row -> CallTexts.number(row.report().lastMinute().perSecond(), 1));
        hosts.column(Messages.columnMean, SWT.RIGHT, 12, 66, row -> CallTexts.duration(row.report().lastMinute().mean()));
        hosts.column(Messages.columnLongest, SWT.RIGHT, 12, 70, row -> CallTexts.duration(row.report().lastMinute().longest()));
        hosts.column(Messages.columnFailed, SWT.RIGHT, 10, 56, row -> CallTexts.number(row.report().lastMinute().failed(), 0));
        hosts.column(Messages.columnRunning, SWT.RIGHT, 12, 92, row -> CallTexts.number(row.report().running().size(), 0));
        hosts.column(Messages.columnTotal, SWT.RIGHT, 12, 66, row -> CallTexts.number(row.report().total(), 0));
        hosts.table().addListener(SWT.Selection, event -> {
            only = hosts.selected().map(HostRow::id);
            show();
        });
        copyable(hosts);
    }

    private void makeCalls(Composite parent) {
        calls = new RowTable<>(parent);
        calls.column(Messages.columnCall, SWT.LEFT, 40, 150,
                row -> row.failed() ? NLS.bind(Messages.failed, row.function()) : row.function());
        calls.column(Messages.columnHost, SWT.LEFT, 22, 80, CallRow::host);
        calls.column(Messages.columnDuration, SWT.RIGHT, 16, 70, row -> CallTexts.duration(row.took()));
        calls.column(Messages.columnWhen, SWT.LEFT, 22, 90, row -> row.running() ? Messages.running : Format.time(row.begun()));
        copyable(calls);
    }

    private void copyable(RowTable<?> rows) {
        Table table = rows.table();
        Action copy = new Action(Messages.copy) {
            @Override
            public void run() {
                ClipboardText.put(table.getDisplay(), rows.selectedText());
            }
        };
        MenuManager menu = new MenuManager();
        menu.add(copy);
        table.setMenu(menu.createContextMenu(table));
        table.addListener(SWT.FocusIn, event -> {
            getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
            getViewSite().getActionBars().updateActionBars();
        });
    }

    private void watch(IWorkbenchPartReference part, boolean visible) {
        if (part.getPart(false) == this) {
            sampler.setWatched(visible);
        }
    }

    private void take(List<CallReport> found, DriverUse now) {
        reports = found;
        used = now;
        show();
    }

    private void show() {
        if (stack.isDisposed()) {
            return;
        }
        Map<String, String> names = inventory.inventory().getHosts().stream().collect(Collectors.toMap(Host::getId, Host::getName));
        CallRows rows = CallRows.of(reports, names, only.filter(names::containsKey), used);
        hosts.show(rows.hosts());
        calls.show(rows.calls());
        use.setText(NLS.bind(Messages.use,
                new Object[] { Integer.valueOf(used.connections()), Integer.valueOf(used.handles()), Integer.valueOf(used.callbacks()) }));
        Composite wanted = rows.hosts().isEmpty() ? empty : content;
        StackLayout layout = (StackLayout) stack.getLayout();
        if (layout.topControl != wanted) {
            layout.topControl = wanted;
            stack.layout();
        }
    }

    @Override
    public void setFocus() {
        if (((StackLayout) stack.getLayout()).topControl == content) {
            hosts.table().setFocus();
        } else {
            stack.setFocus();
        }
    }

    @Override
    public void dispose() {
        getSite().getPage().removePartListener(visibility);
        if (sampler != null) {
            sampler.setWatched(false);
        }
        if (themes != null) {
            themes.close();
        }
        super.dispose();
    }
}
