package org.virtworkbench.ui.guest;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.ui.editor.Editors;
import org.virtworkbench.ui.format.StateTexts;
import org.virtworkbench.ui.forms.Services;
import org.virtworkbench.ui.widgets.CssClass;

/** The top of the overview: the guest's state, name and host, and what can be done. Stays while the rest scrolls. */
final class GuestHeader extends Composite {

    private final Services services;
    private final IWorkbenchPage page;
    private final Label icon;
    private final Label name;
    private final Label state;
    private final Link host;
    private final GuestActionBar actions;
    private Guest shown;

    GuestHeader(Composite parent, Services services, GuestCommands commands, IWorkbenchPage page) {
        super(parent, SWT.NONE);
        this.services = services;
        this.page = page;
        GridDataFactory.fillDefaults().grab(true, false).applyTo(this);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(16, 10).spacing(12, 0).applyTo(this);
        icon = new Label(this, SWT.NONE);
        Composite texts = new Composite(this, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(texts);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 2).applyTo(texts);
        name = CssClass.TITLE.on(new Label(texts, SWT.NONE));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(100, SWT.DEFAULT).applyTo(name);
        state = new Label(texts, SWT.NONE);
        host = new Link(texts, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(host);
        host.addListener(SWT.Selection, event -> openHost());
        actions = new GuestActionBar(this, services.icons(), commands);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(actions);
        Subscription themes = services.icons().onThemeChange(() -> {
            if (shown != null) {
                show(shown);
            }
        });
        addDisposeListener(event -> themes.close());
    }

    void show(Guest guest) {
        shown = guest;
        icon.setImage(services.icons().doubled(StateTexts.icon(guest)));
        String title = guest.getTitle().isEmpty() ? guest.getName() : guest.getName() + " \u2013 " + guest.getTitle();
        name.setText(title.replace("&", "&&"));
        name.setToolTipText(title);
        String reason = guest.getStateReason();
        state.setText(reason.isEmpty() || "unknown".equals(reason) ? StateTexts.text(guest)
                : NLS.bind(Messages.Header_stateReason, StateTexts.text(guest), reason));
        String where = guest.getHost().getName().replace("&", "&&");
        host.setText(NLS.bind(guest.getHost().isReadOnly() ? Messages.Header_hostReadOnly : Messages.Header_host, where));
        actions.show(guest);
        layout(true, true);
    }

    private void openHost() {
        try {
            Editors.open(page, shown.getHost());
        } catch (PartInitException e) {
            services.failures().show(e.getStatus());
        }
    }
}
