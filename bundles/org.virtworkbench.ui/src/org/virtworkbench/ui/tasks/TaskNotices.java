package org.virtworkbench.ui.tasks;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.notifications.NotificationPopup;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.core.task.Task;
import org.virtworkbench.core.task.Tasks;
import org.virtworkbench.ui.DisplayRealm;

/** Tells once how what was asked for with one click ended: many tasks as one summary, a single one only when it went wrong. */
@Component(service = TaskNotices.class, immediate = true)
public final class TaskNotices {

    private final Subscription subscription;
    /** Tasks of groups that are not over yet; in the realm. */
    private final Map<Long, Map<Long, Task>> open = new HashMap<>();
    /** Groups of tasks whose end others tell; UI thread. */
    private final Set<Long> taken = new HashSet<>();
    /** What is said at last, and of which group; UI thread. */
    private Optional<Map.Entry<Long, NotificationPopup>> said = Optional.empty();

    /** Made by the service runtime. */
    @Activate
    public TaskNotices(@Reference Tasks tasks, @Reference DisplayRealm realm) {
        this.subscription = tasks.subscribe(changed -> realm.execute(() -> changed.forEach(this::moved)));
    }

    /** Ends with the service runtime. */
    @Deactivate
    public void close() {
        subscription.close();
    }

    /** Says nothing of a task, as somebody else tells how it ended; what is said of it already goes from the screen. UI thread. */
    public void takeBack(Task task) {
        if (open.containsKey(task.group())) {
            taken.add(task.group());
        }
        said.filter(last -> last.getKey() == task.group() && last.getValue().getShell() != null).ifPresent(last -> last.getValue().close());
    }

    private void moved(Task task) {
        Map<Long, Task> group = open.get(task.group());
        if (group == null) {
            if (task.state().isOver() && task.group() != task.id()) {
                return;
            }
            group = new TreeMap<>();
            open.put(task.group(), group);
        }
        group.put(task.id(), task);
        if (group.values().stream().allMatch(one -> one.state().isOver())) {
            open.remove(task.group());
            if (!taken.remove(task.group())) {
                TaskSummary.of(List.copyOf(group.values())).ifPresent(summary -> show(task.group(), summary));
            }
        }
    }

    private void show(long group, TaskSummary summary) {
        if (!PlatformUI.isWorkbenchRunning() || PlatformUI.getWorkbench().isClosing()) {
            return;
        }
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (window == null) {
            return;
        }
        Display display = window.getShell().getDisplay();
        NotificationPopup popup = NotificationPopup.forShell(window.getShell()).title(summary.title(), true).content(parent -> {
            Link link = new Link(parent, SWT.WRAP);
            link.setText(NLS.bind("{0}\n{1}", summary.text().replace("&", "&&"), Messages.noticeShow)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
            link.addListener(SWT.Selection, event -> display.asyncExec(() -> showTasks(window)));
            return link;
        }).delay(summary.isProblem() ? 10_000 : 4_000).fadeIn(false).build();
        said = Optional.of(Map.entry(group, popup));
        popup.open();
    }

    private static void showTasks(IWorkbenchWindow window) {
        IWorkbenchPage page = window.getActivePage();
        if (page == null) {
            return; // the window closed while the notice was on screen
        }
        try {
            page.showView(TasksView.ID);
        } catch (PartInitException e) {
            ILog.of(TaskNotices.class).log(e.getStatus());
        }
    }
}
