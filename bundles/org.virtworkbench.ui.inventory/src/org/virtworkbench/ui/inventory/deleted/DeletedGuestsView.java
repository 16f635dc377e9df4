package org.virtworkbench.ui.inventory.deleted;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;
import org.virtworkbench.core.deletion.DeletedGuest;
import org.virtworkbench.core.deletion.DeletedGuests;
import org.virtworkbench.core.inventory.InventoryService;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.core.inventory.ModelRealm;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.format.Format;
import org.virtworkbench.ui.forms.ObjectTable;
import org.virtworkbench.ui.inventory.ListKeys;
import org.virtworkbench.ui.widgets.EmptyState;
import org.virtworkbench.ui.widgets.IconAction;

/** The guests that were deleted and can be brought back, removed for good, or forgotten. */
public final class DeletedGuestsView extends ViewPart {

    /** Identifier of the view. */
    public static final String ID = "org.virtworkbench.ui.inventory.deleted"; //$NON-NLS-1$

    private static final int TICK_MILLIS = 1000;

    /** A row: the newest picture of one guest. */
    private static final class Row {
        private DeletedGuest guest;
    }

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private DeletedActions actions;
    private Icons icons;
    private Composite stack;
    private EmptyState empty;
    private Composite content;
    private ObjectTable<Row> table;
    private Action restore;
    private Action remove;
    private Action forget;

    @Override
    public void createPartControl(Composite parent) {
        DeletedGuests deleted = getSite().getService(DeletedGuests.class);
        actions = new DeletedActions(deleted, getSite().getService(InventoryService.class));
        icons = getSite().getService(Icons.class);
        setTitleImage(icons.image("delete")); //$NON-NLS-1$
        subscriptions.add(icons.onThemeChange(() -> setTitleImage(icons.image("delete")))); //$NON-NLS-1$
        stack = new Composite(parent, SWT.NONE);
        stack.setLayout(new StackLayout());
        empty = new EmptyState(stack, icons);
        empty.show("guest", Messages.Deleted_emptyTitle, Messages.Deleted_emptyText); //$NON-NLS-1$
        createTable();
        makeActions();
        ModelRealm realm = getSite().getService(ModelRealm.class);
        subscriptions.add(deleted.subscribe(() -> realm.execute(this::reload)));
        reload();
        tick();
    }

    private void createTable() {
        content = new Composite(stack, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(content);
        table = new ObjectTable<>(content, Row.class, SWT.MULTI);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        table.column(Messages.Deleted_columnName, 20, 140, row -> row.guest.kept().target().objectName(), row -> icons.image("guest"), //$NON-NLS-1$
                Comparator.comparing((Row row) -> row.guest.kept().target().objectName(), String.CASE_INSENSITIVE_ORDER));
        table.text(Messages.Deleted_columnHost, 14, 100, row -> row.guest.kept().target().hostName());
        table.column(Messages.Deleted_columnDeleted, 10, 90, row -> Format.time(row.guest.kept().deleted()), null,
                Comparator.comparing((Row row) -> row.guest.kept().deleted()));
        table.text(Messages.Deleted_columnDisks, 16, 130, row -> DeletedTexts.disks(row.guest));
        table.text(Messages.Deleted_columnFate, 44, 240, row -> DeletedTexts.fate(row.guest, Instant.now()));
        table.onOpen(row -> {
            if (row.guest.isFree()) {
                actions.restore(getSite().getShell(), List.of(row.guest));
            }
        });
        table.viewer().addSelectionChangedListener(event -> selectionChanged());
        getSite().setSelectionProvider(table.viewer());
        ListKeys.on(table.viewer().getTable(), getSite(), ListKeys.DELETED);
    }

    private void makeActions() {
        restore = action("restore", Messages.Deleted_restore, Messages.Deleted_restoreTip, //$NON-NLS-1$
                guests -> actions.restore(getSite().getShell(), guests));
        remove = action("delete", Messages.Deleted_removeMenu, Messages.Deleted_removeTip, //$NON-NLS-1$
                guests -> actions.remove(getSite().getShell(), guests));
        forget = action("clear", Messages.Deleted_forgetMenu, Messages.Deleted_forgetTip, //$NON-NLS-1$
                guests -> actions.forget(getSite().getShell(), guests));
        IActionBars bars = getViewSite().getActionBars();
        IToolBarManager bar = bars.getToolBarManager();
        MenuManager menu = new MenuManager();
        for (Action action : List.of(restore, remove, forget)) {
            bar.add(action);
            menu.add(action);
        }
        bars.setGlobalActionHandler(ActionFactory.DELETE.getId(), remove);
        Control control = table.viewer().getControl();
        control.setMenu(menu.createContextMenu(control));
        control.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL && remove.isEnabled()) {
                remove.run();
            }
        });
    }

    private Action action(String icon, String text, String tip, Consumer<List<DeletedGuest>> run) {
        IconAction action = new IconAction(icons, icon, text, tip, IAction.AS_PUSH_BUTTON, pressed -> run.accept(free()));
        subscriptions.add(action);
        return action;
    }

    /** {@return those that are selected and wait for a word or for their time} */
    private List<DeletedGuest> free() {
        return table.selection().stream().map(row -> row.guest).filter(DeletedGuest::isFree).toList();
    }

    private void reload() {
        if (stack.isDisposed()) {
            return;
        }
        List<Row> shown = new ArrayList<>();
        Map<String, Row> before = Map.copyOf(rows);
        rows.clear();
        for (DeletedGuest guest : actions.deleted().all()) {
            Row row = before.getOrDefault(guest.id(), new Row());
            row.guest = guest;
            rows.put(guest.id(), row);
            shown.add(row);
        }
        table.show(shown);
        StackLayout layout = (StackLayout) stack.getLayout();
        Composite wanted = shown.isEmpty() ? empty : content;
        if (layout.topControl != wanted) {
            layout.topControl = wanted;
            stack.layout();
        }
        selectionChanged();
    }

    private void selectionChanged() {
        boolean some = !free().isEmpty();
        List.of(restore, remove, forget).forEach(action -> action.setEnabled(some));
    }

    /** Moves the time that is left on, once a second while somebody sees it. */
    private void tick() {
        stack.getDisplay().timerExec(TICK_MILLIS, () -> {
            if (!stack.isDisposed()) {
                if (stack.isVisible() && !rows.isEmpty()) {
                    table.viewer().update(rows.values().toArray(), null);
                }
                tick();
            }
        });
    }

    @Override
    public void setFocus() {
        if (rows.isEmpty()) {
            stack.setFocus();
        } else {
            table.viewer().getControl().setFocus();
        }
    }

    @Override
    public void dispose() {
        subscriptions.forEach(Subscription::close);
        super.dispose();
    }
}
