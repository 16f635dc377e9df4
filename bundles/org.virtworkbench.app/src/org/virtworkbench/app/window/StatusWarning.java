package org.virtworkbench.app.window;

import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.virtworkbench.core.event.EventLog;
import org.virtworkbench.core.event.LogEntry;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.core.inventory.ModelRealm;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.events.EventsView;

/** The newest warning of the program itself in the status line, as when a disk is full, until a click on it opens the events. UI thread. */
final class StatusWarning {

    private static final String ICON = "warning";

    private final IWorkbenchWindow window;
    private final EventLog events;
    private final Icons icons;
    private final CLabel label;
    private Optional<LogEntry> shown = Optional.empty();

    /**
     * Shows warnings from now on, and one that came before.
     *
     * @param parent with a grid
     * @param window for the events
     */
    StatusWarning(Composite parent, IWorkbenchWindow window) {
        this.window = window;
        events = window.getService(EventLog.class);
        icons = window.getService(Icons.class);
        ModelRealm realm = window.getService(ModelRealm.class);
        label = new CLabel(parent, SWT.NONE);
        label.setMargins(0, 0, 0, 0);
        label.setVisible(false);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(label);
        label.addListener(SWT.MouseUp, event -> open());
        Subscription warnings = events.subscribe(entries -> realm.execute(this::show));
        Subscription themes = icons.onThemeChange(() -> label.setImage(icons.image(ICON)));
        label.addDisposeListener(event -> {
            warnings.close();
            themes.close();
        });
        show();
    }

    private void show() {
        Optional<LogEntry> warning = events.warning();
        if (label.isDisposed() || warning.equals(shown)) {
            return;
        }
        shown = warning;
        String text = warning.map(LogEntry::text).orElse("");
        label.setImage(icons.image(ICON));
        label.setText(text.replace("&", "&&"));
        label.setToolTipText(NLS.bind(Messages.Warning_tip, text).replace("&", "&&"));
        label.setVisible(true);
    }

    private void open() {
        label.setVisible(false);
        try {
            window.getActivePage().showView(EventsView.ID);
        } catch (PartInitException e) {
            ILog.of(StatusWarning.class).log(e.getStatus());
        }
    }
}
