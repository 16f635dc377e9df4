package org.virtworkbench.ui.inventory.deleted;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.PartInitException;
import org.virtworkbench.core.deletion.DeletedGuest;
import org.virtworkbench.core.deletion.DeletedGuest.State;
import org.virtworkbench.core.deletion.DeletedGuests;
import org.virtworkbench.core.inventory.InventoryService;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.core.inventory.ModelRealm;
import org.virtworkbench.ui.Failures;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.widgets.CssClass;

/**
 * Says what was deleted last, how long that can be undone, and that others wait for the person's word. Takes no room while there is nothing to say. Wants a
 * {@code GridLayout} in its parent. UI thread.
 */
public final class DeletedBar extends Composite {

    private static final int TICK_MILLIS = 1000;

    private final IWorkbenchPartSite site;
    private final DeletedActions actions;
    private final Icons icons;
    private Optional<Content> content = Optional.empty();
    private final Runnable tick = this::tick;
    /** What the person does not want to be told again. */
    private List<String> hidden = List.of();

    /**
     * @param parent with a grid layout
     * @param site of the part that it is in
     */
    public DeletedBar(Composite parent, IWorkbenchPartSite site) {
        super(parent, SWT.NONE);
        this.site = site;
        DeletedGuests deleted = site.getService(DeletedGuests.class);
        actions = new DeletedActions(deleted, site.getService(InventoryService.class));
        icons = site.getService(Icons.class);
        CssClass.CARD.on(this);
        GridLayoutFactory.fillDefaults().numColumns(5).margins(10, 6).spacing(12, 0).applyTo(this);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(this);
        setVisible(false);
        Subscription themes = icons.onThemeChange(() -> content.ifPresent(shown -> shown.image().setImage(icons.image("delete")))); //$NON-NLS-1$
        ModelRealm realm = site.getService(ModelRealm.class);
        Subscription changes = deleted.subscribe(() -> realm.execute(this::showNow));
        addDisposeListener(event -> {
            themes.close();
            changes.close();
            getDisplay().timerExec(-1, tick);
        });
        showNow();
    }

    /** Made when there is something to say for the first time: mostly there is not, and the start is quicker without. */
    private Content create() {
        Label image = new Label(this, SWT.NONE);
        image.setImage(icons.image("delete")); //$NON-NLS-1$
        Label text = new Label(this, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(100, SWT.DEFAULT).applyTo(text);
        Link undo = link(Messages.Bar_undo, () -> actions.restore(getShell(), actions.last()));
        undo.setToolTipText(Messages.Bar_undoTip);
        link(Messages.Bar_show, this::showView);
        link(Messages.Bar_hide, () -> {
            hidden = ids();
            showNow();
        });
        return new Content(image, text, undo);
    }

    private Link link(String words, Runnable run) {
        Link link = new Link(this, SWT.NONE);
        link.setText("<a>" + words + "</a>"); //$NON-NLS-1$ //$NON-NLS-2$
        link.addListener(SWT.Selection, event -> run.run());
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(link);
        return link;
    }

    private void showView() {
        try {
            site.getPage().showView(DeletedGuestsView.ID);
        } catch (PartInitException e) {
            site.getService(Failures.class).show(e.getStatus());
        }
    }

    private List<String> ids() {
        return actions.deleted().all().stream().filter(DeletedGuest::isFree).map(DeletedGuest::id).toList();
    }

    private void showNow() {
        if (isDisposed()) {
            return;
        }
        List<DeletedGuest> last = actions.last();
        boolean visible = !ids().isEmpty() && !hidden.containsAll(ids());
        if (visible) {
            if (content.isEmpty()) {
                content = Optional.of(create());
            }
            Link undo = content.get().undo();
            set(words(last));
            undo.setVisible(!last.isEmpty());
            ((GridData) undo.getLayoutData()).exclude = last.isEmpty();
            layout();
        }
        if (visible != getVisible()) {
            setVisible(visible);
            ((GridData) getLayoutData()).exclude = !visible;
            getParent().layout();
        }
        getDisplay().timerExec(visible && !last.isEmpty() ? TICK_MILLIS : -1, tick);
    }

    private void tick() {
        if (!isDisposed() && getVisible()) {
            List<DeletedGuest> last = actions.last();
            if (!last.isEmpty()) {
                set(words(last));
                getDisplay().timerExec(TICK_MILLIS, tick);
            }
        }
    }

    private String words(List<DeletedGuest> last) {
        if (last.isEmpty()) {
            int waiting = (int) actions.deleted().all().stream().filter(guest -> guest.state() == State.HELD).count();
            return waiting == 1 ? Messages.Bar_oneWaits : NLS.bind(Messages.Bar_wait, Integer.valueOf(waiting));
        }
        String left = last.stream().flatMap(guest -> DeletedTexts.left(guest, Instant.now()).stream()).min(Duration::compareTo)
                .map(DeletedTexts::clock).orElse(""); //$NON-NLS-1$
        return NLS.bind(Messages.Bar_deleted, DeletedActions.subject(last), left);
    }

    private void set(String words) {
        String escaped = words.replace("&", "&&"); //$NON-NLS-1$ //$NON-NLS-2$
        Label text = content.orElseThrow().text();
        if (!escaped.equals(text.getText())) {
            text.setText(escaped);
        }
    }

    private record Content(Label image, Label text, Link undo) {
    }
}
