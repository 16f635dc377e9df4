package org.virtworkbench.ui.wizards.guest;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.notifications.NotificationPopup;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchWindow;
import org.virtworkbench.core.creation.FirstStartWatch;
import org.virtworkbench.core.creation.UseEmulationOperation;
import org.virtworkbench.core.operation.Target;

/** Says that KVM does not run a new guest, and offers emulation. UI thread. */
final class StallNotice {

    private static final int WIDTH = 320;
    /** Long enough for one who looks elsewhere. */
    private static final long MILLIS = 120_000;

    private final IWorkbenchWindow window;
    private final GuestServices services;
    private final Target guest;

    /**
     * @param window in whose corner it is said
     * @param guest which was just started in KVM
     */
    StallNotice(IWorkbenchWindow window, GuestServices services, Target guest) {
        this.window = window;
        this.services = services;
        this.guest = guest;
    }

    /** Begins to look. */
    void watch() {
        Display display = window.getShell().getDisplay();
        new FirstStartWatch(services.connections(), guest, () -> {
            if (!display.isDisposed()) {
                display.asyncExec(this::show);
            }
        }).watch();
    }

    private void show() {
        if (window.getShell() == null || window.getShell().isDisposed()) {
            return;
        }
        NotificationPopup[] popup = new NotificationPopup[1];
        popup[0] = NotificationPopup.forShell(window.getShell()).title(NLS.bind(Messages.stallTitle, guest.objectName()), true)
                .content(parent -> content(parent, () -> {
                    popup[0].close();
                    services.tasks().submit(List.of(new UseEmulationOperation(guest)));
                })).delay(MILLIS).fadeIn(false).build();
        popup[0].open();
    }

    private static Composite content(Composite parent, Runnable action) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(area);
        Link link = new Link(area, SWT.WRAP);
        link.setText(Messages.stallText);
        GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(link);
        link.addListener(SWT.Selection, event -> event.display.asyncExec(action));
        return area;
    }
}
