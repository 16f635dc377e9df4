package org.virtworkbench.ui.host;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.ui.format.StateTexts;
import org.virtworkbench.ui.forms.Services;
import org.virtworkbench.ui.widgets.CssClass;

/** The top of the overview: the host's state, name and address, and what can be done. Stays while the rest scrolls. */
final class HostHeader extends Composite {

    private final Services services;
    private final Label icon;
    private final Label name;
    private final Label state;
    private final ToolItem connect;
    private final ToolItem disconnect;
    private final ToolItem refresh;
    private Host shown;

    HostHeader(Composite parent, Services services) {
        super(parent, SWT.NONE);
        this.services = services;
        GridDataFactory.fillDefaults().grab(true, false).applyTo(this);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(16, 10).spacing(12, 0).applyTo(this);
        icon = new Label(this, SWT.NONE);
        Composite texts = new Composite(this, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(texts);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(texts);
        name = CssClass.TITLE.on(new Label(texts, SWT.NONE));
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(name);
        state = new Label(texts, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(state);
        ToolBar bar = new ToolBar(this, SWT.FLAT | SWT.RIGHT);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(bar);
        connect = item(bar, Messages.Header_connect, () -> services.connections().connect(shown.getId()));
        disconnect = item(bar, Messages.Header_disconnect, () -> services.connections().disconnect(shown.getId()));
        refresh = item(bar, Messages.Header_refresh, () -> services.connections().refresh(shown.getId()));
        setIcons();
        Subscription themes = services.icons().onThemeChange(() -> {
            setIcons();
            if (shown != null) {
                show(shown);
            }
        });
        addDisposeListener(event -> themes.close());
    }

    void show(Host host) {
        shown = host;
        icon.setImage(services.icons().doubled(StateTexts.icon(host)));
        name.setText(host.getName().replace("&", "&&"));
        String words = StateTexts.text(host.getState());
        boolean connected = host.getState() == ConnectionState.CONNECTED;
        state.setText(connected && host.isReadOnly() ? NLS.bind(Messages.Header_readOnly, words) : words);
        boolean idle = host.getState() == ConnectionState.DISCONNECTED || host.getState() == ConnectionState.FAILED;
        connect.setEnabled(idle);
        disconnect.setEnabled(!idle);
        refresh.setEnabled(connected);
        layout(true, true);
    }

    private void setIcons() {
        connect.setImage(services.icons().image("connect"));
        disconnect.setImage(services.icons().image("disconnect"));
        refresh.setImage(services.icons().image("refresh"));
    }

    private static ToolItem item(ToolBar bar, String text, Runnable run) {
        ToolItem item = new ToolItem(bar, SWT.PUSH);
        item.setText(text);
        item.addListener(SWT.Selection, event -> run.run());
        return item;
    }
}
