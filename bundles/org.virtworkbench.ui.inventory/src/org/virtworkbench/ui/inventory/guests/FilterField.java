package org.virtworkbench.ui.inventory.guests;

import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.virtworkbench.core.search.GuestQuery;
import org.virtworkbench.ui.widgets.CssClass;

/** The line above the table: what to filter by, how many match, and what is wrong with the filter. UI thread. */
final class FilterField extends Composite {

    private static final int WIDEST = 560;
    private static final int MARGIN = 10;
    /** Milliseconds without a key after which a person has stopped typing. */
    private static final int PATIENCE = 700;

    private final Text text;
    private final Label count;
    private final Label problem;
    private final Runnable shower = this::showWanted;
    private String wanted = "";

    /**
     * Makes an empty one.
     *
     * @param parent with a grid layout
     * @param changed hears of each change of the text
     * @param leave called when the person wants to go on to the table
     */
    FilterField(Composite parent, Consumer<String> changed, Runnable leave) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(MARGIN, MARGIN - 2).spacing(12, 4).applyTo(this);
        text = new Text(this, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        text.setMessage(Messages.Filter_hint);
        text.setToolTipText(GuestQuery.describe());
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(WIDEST, SWT.DEFAULT).applyTo(text);
        count = CssClass.MUTED.on(new Label(this, SWT.RIGHT));
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(count);
        problem = CssClass.DANGER.on(new Label(this, SWT.WRAP));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(WIDEST, SWT.DEFAULT).exclude(true).applyTo(problem);
        problem.setVisible(false);
        QueryProposals.on(text);
        text.addListener(SWT.Modify, event -> changed.accept(text.getText()));
        text.addListener(SWT.KeyDown, event -> key(event, leave));
        text.addListener(SWT.DefaultSelection, event -> {
            if (event.detail == SWT.NONE) {
                leave.run();
            }
        });
        text.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = Messages.Filter_accessible;
            }
        });
    }

    /** {@return the field that is typed into} */
    Text control() {
        return text;
    }

    /** {@return what is typed} */
    String query() {
        return text.getText();
    }

    /** Takes all away that was typed. */
    void clear() {
        text.setText("");
    }

    /** Says how many match. */
    void showCount(String words) {
        if (!count.getText().equals(words)) {
            count.setText(words);
            count.requestLayout();
        }
    }

    /**
     * Says what is wrong with the filter, but only when the person stops typing: what is half typed is not wrong yet.
     *
     * @param words for a person; empty when nothing is
     */
    void showProblem(String words) {
        wanted = words;
        getDisplay().timerExec(words.isEmpty() ? -1 : PATIENCE, shower);
        if (words.isEmpty()) {
            shower.run();
        }
    }

    private void showWanted() {
        if (isDisposed() || problem.getText().equals(wanted)) {
            return;
        }
        boolean visible = !wanted.isEmpty();
        problem.setText(wanted.replace("&", "&&"));
        problem.setVisible(visible);
        ((GridData) problem.getLayoutData()).exclude = !visible;
        problem.requestLayout();
    }

    @Override
    public boolean setFocus() {
        text.selectAll();
        return text.setFocus();
    }

    private void key(Event event, Runnable leave) {
        if (!event.doit) {
            return;
        }
        if (event.keyCode == SWT.ESC) {
            if (text.getText().isEmpty()) {
                leave.run();
            } else {
                clear();
            }
            event.doit = false;
        } else if (event.keyCode == SWT.ARROW_DOWN) {
            event.doit = false;
            leave.run();
        }
    }
}
