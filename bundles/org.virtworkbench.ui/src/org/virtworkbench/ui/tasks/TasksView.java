package org.virtworkbench.ui.tasks;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.core.inventory.ModelRealm;
import org.virtworkbench.core.task.Task;
import org.virtworkbench.core.task.Tasks;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.tasks.TaskList.Row;
import org.virtworkbench.ui.widgets.ClipboardText;
import org.virtworkbench.ui.widgets.EmptyState;
import org.virtworkbench.ui.widgets.IconAction;

/** All tasks, running and ended, with progress, outcome, time, cancel, and the virsh command of each. */
public final class TasksView extends ViewPart {

    /** Identifier of the view. */
    public static final String ID = "org.virtworkbench.ui.tasks"; //$NON-NLS-1$

    private static final int TICK_MILLIS = 1000;

    private final TaskList list = new TaskList();
    private Tasks tasks;
    private Icons icons;
    private Composite stack;
    private EmptyState empty;
    private SashForm content;
    private TaskTable table;
    private TaskDetails details;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private Action cancel;
    private Action copy;
    private Action clear;

    @Override
    public void createPartControl(Composite parent) {
        tasks = getSite().getService(Tasks.class);
        icons = getSite().getService(Icons.class);
        setTitleImage(icons.image("tasks")); //$NON-NLS-1$
        subscriptions.add(icons.onThemeChange(() -> setTitleImage(icons.image("tasks")))); //$NON-NLS-1$
        stack = new Composite(parent, SWT.NONE);
        stack.setLayout(new StackLayout());
        empty = new EmptyState(stack, icons);
        empty.show("tasks", Messages.emptyTitle, Messages.emptyText); //$NON-NLS-1$
        content = new SashForm(stack, SWT.HORIZONTAL);
        table = new TaskTable(new Composite(content, SWT.NONE), icons);
        details = new TaskDetails(new Composite(content, SWT.NONE));
        content.setWeights(70, 30);
        makeActions();
        table.viewer().addSelectionChangedListener(event -> selectionChanged());
        getSite().setSelectionProvider(table.viewer());
        ModelRealm realm = getSite().getService(ModelRealm.class);
        subscriptions.add(tasks.subscribe(changed -> realm.execute(() -> apply(changed))));
        subscriptions.add(tasks.subscribeForgotten(ids -> realm.execute(() -> forget(ids))));
        subscriptions.add(icons.onThemeChange(this::reload));
        reload();
        tick();
    }

    @Override
    public void setFocus() {
        if (!list.isEmpty()) {
            table.viewer().getControl().setFocus();
        } else {
            stack.setFocus();
        }
    }

    @Override
    public void dispose() {
        subscriptions.forEach(Subscription::close);
        super.dispose();
    }

    private void reload() {
        table.set(list.reset(tasks.all()));
        showContentOrHint();
        selectionChanged();
    }

    private void apply(List<Task> changed) {
        if (stack.isDisposed()) {
            return;
        }
        table.apply(list.update(changed));
        showContentOrHint();
        selectionChanged();
    }

    private void forget(List<Long> ids) {
        if (stack.isDisposed()) {
            return;
        }
        table.remove(list.remove(ids));
        showContentOrHint();
        selectionChanged();
    }

    private void showContentOrHint() {
        StackLayout layout = (StackLayout) stack.getLayout();
        Composite wanted = list.isEmpty() ? empty : content;
        if (layout.topControl != wanted) {
            layout.topControl = wanted;
            stack.layout();
        }
        clear.setEnabled(!list.isEmpty());
    }

    private void selectionChanged() {
        List<Row> rows = table.selection();
        details.show(rows);
        cancel.setEnabled(rows.stream().anyMatch(row -> !row.task().state().isOver()));
        copy.setEnabled(!rows.isEmpty());
    }

    /** Moves the running tasks' times on, once a second while there are any on a visible view. */
    private void tick() {
        stack.getDisplay().timerExec(TICK_MILLIS, () -> {
            if (!stack.isDisposed()) {
                if (stack.isVisible()) {
                    table.viewer().update(list.activeRows().toArray(), null);
                }
                tick();
            }
        });
    }

    private void makeActions() {
        cancel = action(Messages.cancel, Messages.cancelTip, "cancel", //$NON-NLS-1$
                () -> table.selection().forEach(row -> tasks.cancel(row.task().id())));
        copy = action(Messages.copyCommand, Messages.copyCommandTip, "copy-command", this::copyCommands); //$NON-NLS-1$
        clear = action(Messages.clearEnded, Messages.clearEndedTip, "clear", () -> tasks.clearEnded()); //$NON-NLS-1$
        IActionBars bars = getViewSite().getActionBars();
        IToolBarManager bar = bars.getToolBarManager();
        bar.add(cancel);
        bar.add(copy);
        bar.add(clear);
        bars.setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
        bars.setGlobalActionHandler(ActionFactory.DELETE.getId(), cancel);
        MenuManager menu = new MenuManager();
        menu.add(cancel);
        menu.add(copy);
        menu.add(clear);
        table.viewer().getControl().setMenu(menu.createContextMenu(table.viewer().getControl()));
    }

    private void copyCommands() {
        ClipboardText.put(stack.getDisplay(), TaskDetails.commands(table.selection()));
    }

    private Action action(String text, String tip, String icon, Runnable run) {
        IconAction action = new IconAction(icons, icon, text, tip, IAction.AS_PUSH_BUTTON, pressed -> run.run());
        subscriptions.add(action);
        return action;
    }
}
