package org.virtworkbench.ui.inventory.actions;

import java.util.List;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.ui.widgets.CssClass;

/** What the dialogs about guests share: a headline, a text, a list of names. */
abstract class GuestListDialog extends Dialog {

    /** Width of texts, in pixels. */
    protected static final int WIDTH = 460;
    private static final int MOST_ROWS = 8;

    private final String title;

    protected GuestListDialog(Shell parent, String title) {
        super(parent);
        this.title = title;
        setShellStyle(SWT.DIALOG_TRIM | SWT.RESIZE | SWT.APPLICATION_MODAL);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected final Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.fillDefaults().margins(16, 16).spacing(8, 8).applyTo(area);
        createContent(area);
        return area;
    }

    /** Fills the dialog, one column. */
    protected abstract void createContent(Composite area);

    /** Adds a text that wraps. */
    protected static Label text(Composite area, String words, CssClass... classes) {
        Label label = CssClass.on(new Label(area, SWT.WRAP), classes);
        label.setText(words.replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
        return label;
    }

    /** Adds the names of guests with their hosts. */
    protected static void names(Composite area, List<Guest> guests) {
        Table table = new Table(area, SWT.BORDER | SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.HIDE_SELECTION);
        table.setItemCount(guests.size());
        table.addListener(SWT.SetData, event -> {
            Guest guest = guests.get(event.index);
            String host = guest.getHost() == null ? "" : guest.getHost().getName();
            ((TableItem) event.item).setText(host.isEmpty() ? guest.getName() : guest.getName() + "   \u2013   " + host);
        });
        int rows = Math.min(MOST_ROWS, guests.size());
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, table.getItemHeight() * rows + 4).applyTo(table);
    }
}
