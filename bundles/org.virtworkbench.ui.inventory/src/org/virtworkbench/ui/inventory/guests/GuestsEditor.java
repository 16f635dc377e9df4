package org.virtworkbench.ui.inventory.guests;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.virtworkbench.core.history.SampleHistory;
import org.virtworkbench.core.inventory.ChangeSet;
import org.virtworkbench.core.inventory.InventoryService;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.core.search.GuestQuery;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.ui.GuestPictures;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.editor.ViewingEditor;
import org.virtworkbench.ui.inventory.Commands;
import org.virtworkbench.ui.inventory.ListKeys;
import org.virtworkbench.ui.inventory.ViewSettings;
import org.virtworkbench.ui.inventory.deleted.DeletedBar;
import org.virtworkbench.ui.theme.Colors;
import org.virtworkbench.ui.widgets.ContextMenu;

/** The tab "Guests": the table of all guests of all hosts, with a filter above it. */
public final class GuestsEditor extends ViewingEditor {

    private static final String COLUMNS = "guests.columns";
    /** Set in the start in which the JVM takes notes of the classes that are needed. */
    private static final String TAKES_NOTES = "org.virtworkbench.takesNotes";
    /** How long it says nothing in a window that opens, ms: most hosts tell their guests sooner, and words would only flash by. */
    private static final int PATIENCE_MS = 400;

    private final ViewSettings settings = new ViewSettings();
    private final StackLayout stack = new StackLayout();
    private InventoryService inventory;
    private Subscription changes = () -> {
    };
    private Subscription themes = () -> {
    };
    private FilterField filter;
    private Composite content;
    private GuestTable guests;
    private GuestsEmptyState empty;
    private boolean rehearses = Boolean.getBoolean(TAKES_NOTES);
    private boolean patient = true;

    @Override
    public void init(IEditorSite site, IEditorInput input) {
        setSite(site);
        setInput(input);
        setPartName(input.getName());
    }

    @Override
    public void createPartControl(Composite parent) {
        inventory = getSite().getService(InventoryService.class);
        Icons icons = getSite().getService(Icons.class);
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
        filter = new FilterField(area, this::filter, this::goToTable);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        new DeletedBar(area, getSite());
        content = new Composite(area, SWT.NONE);
        content.setLayout(stack);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(content);
        createTable(icons);
        empty = new GuestsEmptyState(content, icons, getSite(), filter::clear);
        themes = icons.onThemeChange(() -> {
            guests.themeChanged();
            setTitleImage(icons.image("guest"));
        });
        setTitleImage(icons.image("guest"));
        guests.reset(inventory.inventory().getHosts().stream().map(Host::getGuests).flatMap(List::stream).toList());
        changes = inventory.subscribe(this::changed);
        showWhatFits();
        area.getDisplay().timerExec(PATIENCE_MS, () -> {
            if (!area.isDisposed()) {
                patient = false;
                showWhatFits();
            }
        });
    }

    private void createTable(Icons icons) {
        GuestTable.Sources sources = new GuestTable.Sources(getSite().getService(SampleHistory.class),
                Optional.ofNullable(getSite().getService(GuestPictures.class)));
        guests = new GuestTable(content, icons, getSite().getService(Colors.class), sources, this::keep);
        guests.show(TableState.read(settings.get(COLUMNS, "")));
        Table table = guests.control();
        // not SWT.DefaultSelection: it comes for Enter as well, which is bound to the same command
        table.addListener(SWT.MouseDoubleClick, event -> {
            IStructuredSelection selected = guests.selection().getSelection();
            if (event.button == 1 && !selected.isEmpty() && table.getItem(new Point(event.x, event.y)) != null) {
                Commands.run(getSite(), Commands.ofDoubleClick(selected.getFirstElement()));
            }
        });
        table.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                if (event.childID == org.eclipse.swt.accessibility.ACC.CHILDID_SELF) {
                    event.result = Messages.Table_accessible;
                }
            }
        });
        ListKeys.on(table, getSite(), ListKeys.GUESTS);
        ContextMenu.on(table, menu -> {
            menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
            getSite().registerContextMenu(menu, guests.selection());
        });
        new HeaderMenu(guests, state -> {
            guests.show(state);
            keep(state);
        });
        getSite().setSelectionProvider(guests.selection());
    }

    /** Puts the cursor into the filter. */
    public void focusFilter() {
        filter.setFocus();
    }

    @Override
    public void setFocus() {
        (stack.topControl == null ? content : stack.topControl).setFocus();
    }

    @Override
    public void dispose() {
        changes.close();
        themes.close();
        super.dispose();
    }

    private void keep(TableState state) {
        settings.put(COLUMNS, state.write());
    }

    private void filter(String text) {
        GuestQuery query = GuestQuery.parse(text);
        guests.filter(query.isEmpty() ? Optional.empty() : Optional.of(query::matches));
        filter.showProblem(query.problems().isEmpty() ? "" : query.problems().get(0).message());
        showWhatFits();
    }

    private void goToTable() {
        Table table = guests.control();
        if (table.getItemCount() > 0) {
            if (table.getSelectionCount() == 0) {
                guests.selection().selectFirst();
            }
            table.setFocus();
        }
    }

    private void changed(ChangeSet changeSet) {
        guests.update(changeSet);
        showWhatFits();
        if (rehearses && guests.size() > 0) {
            rehearses = false;
            rehearseSelection();
        }
    }

    /** Selects a guest until before the next paint: what all parts of the window do then is at hand in all later starts, so that the first click need not wait. */
    private void rehearseSelection() {
        GuestTableSelection selection = guests.selection();
        if (selection.getSelection().isEmpty()) {
            selection.selectFirst();
            selection.setSelection(StructuredSelection.EMPTY);
        }
    }

    private void showWhatFits() {
        List<Host> hosts = inventory.inventory().getHosts();
        Control shown = guests.size() > 0 ? guests.control()
                : patient && guests.total() == 0 && GuestsEmptyState.isExpectant(hosts) ? null
                        : empty.show(hosts, guests.total(), filter.query());
        if (stack.topControl != shown) {
            stack.topControl = shown;
            content.layout();
        }
        filter.showCount(count());
    }

    private String count() {
        int total = guests.total();
        if (guests.size() != total) {
            return NLS.bind(Messages.Filter_count, Integer.valueOf(guests.size()), Integer.valueOf(total));
        }
        return total == 0 ? "" : total == 1 ? Messages.Filter_totalOne : NLS.bind(Messages.Filter_total, Integer.valueOf(total));
    }
}
