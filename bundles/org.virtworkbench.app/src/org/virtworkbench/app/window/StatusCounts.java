package org.virtworkbench.app.window;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;
import org.virtworkbench.core.inventory.ChangeSet;
import org.virtworkbench.core.inventory.InventoryService;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.core.inventory.ModelRealm;
import org.virtworkbench.core.task.Tasks;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.InventoryPackage;
import org.virtworkbench.ui.widgets.CssClass;

/** Counts at the left end of the status line: hosts, guests, running ones, and tasks under way. Beside them, a warning of the program itself. */
public final class StatusCounts extends WorkbenchWindowControlContribution {

    /** The status line lays its parts out once: room for the longest counts and most of a warning. */
    private static final int WIDTH = 760;
    private static final String BETWEEN = "  \u00b7  ";

    private final List<Subscription> subscriptions = new ArrayList<>();
    private final AtomicBoolean tasksPending = new AtomicBoolean();
    private InventoryService inventory;
    private Tasks tasks;
    private Label label;

    @Override
    protected Control createControl(Composite parent) {
        IWorkbenchWindow window = getWorkbenchWindow();
        inventory = window.getService(InventoryService.class);
        tasks = window.getService(Tasks.class);
        ModelRealm realm = window.getService(ModelRealm.class);
        Composite area = new Composite(parent, SWT.NONE) {
            @Override
            public Point computeSize(int widthHint, int heightHint, boolean changed) {
                return new Point(WIDTH, super.computeSize(WIDTH, heightHint, changed).y);
            }
        };
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 0).margins(8, 4).applyTo(area);
        label = CssClass.MUTED.on(new Label(area, SWT.NONE));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(label);
        new StatusWarning(area, window);
        subscriptions.add(inventory.subscribe(this::inventoryChanged));
        subscriptions.add(tasks.subscribe(changed -> {
            if (tasksPending.compareAndSet(false, true)) {
                realm.execute(this::show);
            }
        }));
        label.addDisposeListener(event -> subscriptions.forEach(Subscription::close));
        show();
        return area;
    }

    private void inventoryChanged(ChangeSet changes) {
        boolean counts = !changes.added().isEmpty() || !changes.removed().isEmpty() || changes.changed().entrySet().stream()
                .anyMatch(change -> change.getKey() instanceof Guest && change.getValue().contains(InventoryPackage.Literals.GUEST__STATE)
                        || change.getKey() instanceof Host && change.getValue().contains(InventoryPackage.Literals.HOST__STATE));
        if (counts) {
            show();
        }
    }

    private void show() {
        tasksPending.set(false);
        if (label.isDisposed()) {
            return;
        }
        String text = text();
        if (!text.equals(label.getText())) {
            label.setText(text);
            label.getParent().layout();
        }
    }

    private String text() {
        int hosts = 0;
        int connected = 0;
        int guests = 0;
        int running = 0;
        for (Host host : inventory.inventory().getHosts()) {
            hosts++;
            connected += host.getState() == ConnectionState.CONNECTED ? 1 : 0;
            guests += host.getGuests().size();
            for (Guest guest : host.getGuests()) {
                running += guest.getState() == GuestState.RUNNING || guest.getState() == GuestState.BLOCKED ? 1 : 0;
            }
        }
        long underWay = tasks.all().stream().filter(task -> !task.state().isOver()).count();
        List<String> parts = new ArrayList<>();
        parts.add(count(hosts, Messages.Counts_noHost, Messages.Counts_oneHost, Messages.Counts_hosts));
        if (connected < hosts) {
            parts.add(NLS.bind(Messages.Counts_connected, Integer.valueOf(connected)));
        }
        parts.add(count(guests, Messages.Counts_noGuest, Messages.Counts_oneGuest, Messages.Counts_guests));
        parts.add(NLS.bind(Messages.Counts_running, Integer.valueOf(running)));
        if (underWay > 0) {
            parts.add(count(underWay, "", Messages.Counts_oneTask, Messages.Counts_tasks));
        }
        return String.join(BETWEEN, parts);
    }

    private static String count(long number, String none, String one, String several) {
        return number == 0 ? none : number == 1 ? one : NLS.bind(several, Long.valueOf(number));
    }
}
