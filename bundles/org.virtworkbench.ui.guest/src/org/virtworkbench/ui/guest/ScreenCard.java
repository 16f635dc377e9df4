package org.virtworkbench.ui.guest;

import java.io.IOException;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Composite;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.model.values.ConnectionProblem;
import org.virtworkbench.ui.forms.Card;
import org.virtworkbench.ui.forms.HostFetch;
import org.virtworkbench.ui.forms.Services;

/** A picture of the guest's screen, fetched anew every few seconds while somebody sees it and the guest is active. */
final class ScreenCard {

    private static final int PAUSE_MILLIS = 4000;

    private final ScreenCanvas canvas;
    private final HostFetch fetch;
    private final Runnable tick = this::tick;
    private Guest guest;
    private boolean fetching;
    private boolean unsupported;

    ScreenCard(Composite parent, Services services, GuestCommands commands) {
        Card card = new Card(parent, Messages.Screen_title);
        card.link(Messages.Screen_open, () -> commands.run(GuestCommands.CONSOLE, guest));
        canvas = new ScreenCanvas(card.body(), services.colors());
        GridDataFactory.fillDefaults().grab(true, false).hint(240, 168).applyTo(canvas);
        canvas.addListener(SWT.MouseDoubleClick, event -> commands.run(GuestCommands.CONSOLE, guest));
        fetch = new HostFetch(services.connections(), canvas);
        Subscription themes = services.icons().onThemeChange(canvas::redraw);
        canvas.addDisposeListener(event -> themes.close());
    }

    void show(Guest shown) {
        if (shown != guest) {
            unsupported = false;
        }
        guest = shown;
        if (!isActive()) {
            if (guest.getHost().getState() == ConnectionState.CONNECTED) {
                canvas.showText(Messages.Screen_off);
            } else if (!canvas.hasPicture()) {
                canvas.showText(Messages.Screen_none);
            }
        } else if (!canvas.hasPicture() && !unsupported) {
            canvas.showText(Messages.Screen_fetching);
        }
        canvas.getDisplay().timerExec(-1, tick);
        tick();
    }

    private void tick() {
        if (canvas.isDisposed() || unsupported || !isActive()) {
            return;
        }
        if (canvas.isVisible() && !fetching) {
            fetching = true;
            Guest asked = guest;
            fetch.run(asked.getHost().getId(), NLS.bind(Messages.Screen_job, asked.getName()),
                    connection -> picture(connection, asked.getUuid()), picture -> arrived(asked, picture), why -> failed(asked, why));
        }
        canvas.getDisplay().timerExec(PAUSE_MILLIS, tick);
    }

    private void arrived(Guest asked, ImageData picture) {
        fetching = false;
        if (asked == guest && isActive()) {
            canvas.show(picture, NLS.bind(Messages.Screen_picture, guest.getName()));
        }
    }

    private void failed(Guest asked, HypervisorException why) {
        fetching = false;
        if (asked == guest) {
            unsupported = why.kind() == Kind.UNSUPPORTED;
            canvas.showText(Messages.Screen_none);
        }
    }

    private boolean isActive() {
        GuestState state = guest.getState();
        return guest.eContainer() != null && guest.getHost().getState() == ConnectionState.CONNECTED
                && (state == GuestState.RUNNING || state == GuestState.BLOCKED || state == GuestState.PAUSED);
    }

    private static ImageData picture(HypervisorConnection connection, java.util.UUID uuid) throws HypervisorException {
        try {
            return ScreenPicture.of(connection.guests().screenshot(uuid));
        } catch (IOException e) {
            throw new HypervisorException(Kind.OTHER, new ConnectionProblem(Messages.Screen_none, e.getMessage(), ""), e);
        }
    }
}
