package org.virtworkbench.ui.widgets;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.values.ConnectionProblem;
import org.virtworkbench.ui.Failures;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.format.StateTexts;

/**
 * Says above a page why its host is greyed, and offers to connect it. Takes no room while the host is connected. Wants a {@code GridLayout} in its parent. UI
 * thread.
 */
public final class ConnectionBanner extends Composite {

    private static final int TICK_MILLIS = 1_000;

    private final Icons icons;
    private final Connections connections;
    private final Label image;
    private final Label text;
    private final Link act;
    private final Link details;
    private final Runnable tick = this::tick;
    private Optional<Host> host = Optional.empty();

    /**
     * Makes a hidden one; see {@link #show}.
     *
     * @param parent with a grid layout
     * @param columns of that layout, all of which it spans
     * @param icons of the product
     * @param connections to connect by
     * @param failures to show what is wrong
     */
    public ConnectionBanner(Composite parent, int columns, Icons icons, Connections connections, Failures failures) {
        super(parent, SWT.NONE);
        this.icons = icons;
        this.connections = connections;
        CssClass.CARD.on(this);
        GridLayoutFactory.fillDefaults().numColumns(4).margins(10, 6).spacing(8, 0).applyTo(this);
        GridDataFactory.fillDefaults().span(columns, 1).grab(true, false).exclude(true).applyTo(this);
        setVisible(false);
        image = new Label(this, SWT.NONE);
        text = new Label(this, SWT.WRAP);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(100, SWT.DEFAULT).applyTo(text);
        act = link(this::act);
        details = link(() -> host.map(Host::getProblem).ifPresent(failures::show));
        details.setText("<a>" + Messages.Banner_details + "</a>");
        Subscription themes = icons.onThemeChange(() -> host.ifPresent(h -> image.setImage(icons.image(StateTexts.icon(h.getState())))));
        addDisposeListener(event -> {
            themes.close();
            getDisplay().timerExec(-1, tick);
        });
    }

    /**
     * Shows the state of a host as it is now; call it again when its {@code state}, {@code problem}, {@code reconnectAttempt}, {@code nextAttempt} or {@code name} changed.
     *
     * @param shown the live host
     */
    public void show(Host shown) {
        host = Optional.of(shown);
        boolean visible = shown.getState() != ConnectionState.CONNECTED;
        if (visible) {
            image.setImage(icons.image(StateTexts.icon(shown.getState())));
            text.setText(describe(shown));
            act.setText("<a>" + actText(shown.getState()) + "</a>");
            boolean problem = shown.getProblem() != null;
            details.setVisible(problem);
            ((GridData) details.getLayoutData()).exclude = !problem;
        }
        setVisible(visible);
        ((GridData) getLayoutData()).exclude = !visible;
        layout(true, true);
        requestLayout();
        getDisplay().timerExec(shown.getNextAttempt() != null ? TICK_MILLIS : -1, tick);
    }

    /** Counts down, while somebody sees it. */
    private void tick() {
        if (isDisposed() || host.map(Host::getNextAttempt).isEmpty()) {
            return;
        }
        String now = describe(host.get());
        if (isVisible() && !now.equals(text.getText())) {
            text.setText(now);
        }
        getDisplay().timerExec(TICK_MILLIS, tick);
    }

    private static String describe(Host host) {
        return words(host).replace("&", "&&");
    }

    private static String words(Host host) {
        String why = Optional.ofNullable(host.getProblem()).map(ConnectionProblem::what).orElse("");
        return switch (host.getState()) {
            case CONNECTED -> "";
            case CONNECTING -> NLS.bind(Messages.Banner_connecting, host.getName());
            case DISCONNECTED ->
                with(NLS.bind(Messages.Banner_disconnected, host.getName()), hasContent(host) ? Messages.Banner_lastKnown : "");
            case RECONNECTING -> with(reconnecting(host), Messages.Banner_lastKnown);
            case FAILED -> why.isEmpty() ? NLS.bind(Messages.Banner_failed, host.getName()) : why;
        };
    }

    private static String reconnecting(Host host) {
        OptionalLong seconds = StateTexts.secondsToAttempt(host, Instant.now());
        return seconds.isPresent() ? NLS.bind(Messages.Banner_waiting, host.getName(), Long.valueOf(seconds.getAsLong()))
                : NLS.bind(Messages.Banner_reconnecting, host.getName(), Integer.valueOf(host.getReconnectAttempt()));
    }

    private static String actText(ConnectionState state) {
        return switch (state) {
            case CONNECTING -> Messages.Banner_cancel;
            case RECONNECTING -> Messages.Banner_retryNow;
            case CONNECTED, DISCONNECTED, FAILED -> Messages.Banner_connect;
        };
    }

    private static boolean hasContent(Host host) {
        return !host.getGuests().isEmpty() || host.getFacts() != null;
    }

    private static String with(String first, String second) {
        return second.isEmpty() ? first : first + ' ' + second;
    }

    private void act() {
        host.ifPresent(shown -> {
            if (shown.getState() == ConnectionState.CONNECTING) {
                connections.disconnect(shown.getId());
            } else {
                connections.connect(shown.getId());
            }
        });
    }

    private Link link(Runnable run) {
        Link link = new Link(this, SWT.NONE);
        link.addListener(SWT.Selection, event -> run.run());
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(link);
        return link;
    }
}
