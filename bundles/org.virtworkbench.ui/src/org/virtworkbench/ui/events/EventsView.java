package org.virtworkbench.ui.events;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;
import org.virtworkbench.core.event.EventLog;
import org.virtworkbench.core.event.LogEntry;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.core.inventory.ModelRealm;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.widgets.ClipboardText;
import org.virtworkbench.ui.widgets.EmptyState;
import org.virtworkbench.ui.widgets.IconAction;

/** What happened on hosts and guests, newest on top; by words, by gravity, or only for what is selected elsewhere. */
public final class EventsView extends ViewPart {

    /** Identifier of the view. */
    public static final String ID = "org.virtworkbench.ui.events"; //$NON-NLS-1$

    private final EventFilter filter = new EventFilter();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final ISelectionListener selectionListener = this::selectedElsewhere;
    private EventLog log;
    private Icons icons;
    private Composite stack;
    private EmptyState empty;
    private Composite content;
    private EventTable table;
    /** Numbers of the events between which all were looked at. */
    private long oldest;
    private long newest;

    @Override
    public void createPartControl(Composite parent) {
        log = getSite().getService(EventLog.class);
        icons = getSite().getService(Icons.class);
        setTitleImage(icons.image("events")); //$NON-NLS-1$
        subscriptions.add(icons.onThemeChange(() -> setTitleImage(icons.image("events")))); //$NON-NLS-1$
        stack = new Composite(parent, SWT.NONE);
        stack.setLayout(new StackLayout());
        empty = new EmptyState(stack, icons);
        empty.show("events", Messages.emptyTitle, Messages.emptyText); //$NON-NLS-1$
        content = new Composite(stack, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(content);
        Text words = new Text(content, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        words.setMessage(Messages.filter);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
        words.addModifyListener(event -> {
            filter.setWords(words.getText());
            reload();
        });
        Composite tableParent = new Composite(content, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tableParent);
        table = new EventTable(tableParent, icons);
        makeActions();
        ModelRealm realm = getSite().getService(ModelRealm.class);
        subscriptions.add(log.subscribe(added -> realm.execute(() -> add(added))));
        subscriptions.add(icons.onThemeChange(this::reload));
        getSite().getPage().addPostSelectionListener(selectionListener);
        reload();
    }

    @Override
    public void setFocus() {
        if (((StackLayout) stack.getLayout()).topControl == content) {
            table.viewer().getControl().setFocus();
        } else {
            stack.setFocus();
        }
    }

    @Override
    public void dispose() {
        getSite().getPage().removePostSelectionListener(selectionListener);
        subscriptions.forEach(Subscription::close);
        super.dispose();
    }

    private void reload() {
        List<LogEntry> all = log.entries();
        oldest = all.isEmpty() ? Long.MAX_VALUE : all.get(all.size() - 1).number();
        newest = all.isEmpty() ? newest : all.get(0).number();
        List<LogEntry> oldestFirst = new ArrayList<>(all.stream().filter(filter::matches).toList());
        Collections.reverse(oldestFirst);
        table.set(oldestFirst);
        show(all.isEmpty() ? empty : content);
    }

    /** What was read from the file at start is older than all that is shown, and what waited for its turn may be shown already. */
    private void add(List<LogEntry> added) {
        if (stack.isDisposed()) {
            return;
        }
        if (added.get(0).number() < oldest) {
            reload();
            return;
        }
        List<LogEntry> news = added.stream().filter(entry -> entry.number() > newest).toList();
        if (!news.isEmpty()) {
            newest = news.get(news.size() - 1).number();
            table.add(news.stream().filter(filter::matches).toList());
            show(content);
        }
    }

    private void show(Composite wanted) {
        StackLayout layout = (StackLayout) stack.getLayout();
        if (layout.topControl != wanted) {
            layout.topControl = wanted;
            stack.layout();
        }
    }

    private void selectedElsewhere(IWorkbenchPart part, ISelection selection) {
        if (part != this && selection instanceof IStructuredSelection structured && filter.setSelection(structured) && filter.isLinked()) {
            reload();
        }
    }

    private void makeActions() {
        Action linked = action(Messages.linkSelection, Messages.linkSelectionTip, "filter", IAction.AS_CHECK_BOX, action -> { //$NON-NLS-1$
            filter.setLinked(action.isChecked());
            reload();
        });
        Action problems = action(Messages.problemsOnly, Messages.problemsOnlyTip, "warning", IAction.AS_CHECK_BOX, action -> { //$NON-NLS-1$
            filter.setProblemsOnly(action.isChecked());
            reload();
        });
        Action clear = action(Messages.clear, Messages.clearTip, "clear", IAction.AS_PUSH_BUTTON, action -> { //$NON-NLS-1$
            log.clear();
            reload();
        });
        Action copy = action(Messages.copy, Messages.copy, "copy", IAction.AS_PUSH_BUTTON, //$NON-NLS-1$
                action -> ClipboardText.put(stack.getDisplay(), table.selectedText()));
        IActionBars bars = getViewSite().getActionBars();
        IToolBarManager bar = bars.getToolBarManager();
        bar.add(linked);
        bar.add(problems);
        bar.add(clear);
        bars.setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
        MenuManager menu = new MenuManager();
        menu.add(copy);
        menu.add(clear);
        table.viewer().getControl().setMenu(menu.createContextMenu(table.viewer().getControl()));
    }

    private Action action(String text, String tip, String icon, int style, Consumer<IAction> run) {
        IconAction action = new IconAction(icons, icon, text, tip, style, run);
        subscriptions.add(action);
        return action;
    }
}
