package org.virtworkbench.ui.forms;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.virtworkbench.ui.widgets.CssClass;

/** A titled surface on a page, with room for a link beside its title. */
public final class Card {

    private final Composite surface;
    private final Composite head;
    private final Composite body;

    /**
     * @param parent with a grid layout
     * @param title above its content
     */
    public Card(Composite parent, String title) {
        surface = CssClass.CARD.on(new Composite(parent, SWT.NONE));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(surface);
        GridLayoutFactory.fillDefaults().margins(14, 10).spacing(0, 8).applyTo(surface);
        head = new Composite(surface, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(head);
        Label heading = CssClass.HEADING.on(new Label(head, SWT.NONE));
        heading.setText(title);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(heading);
        body = new Composite(surface, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        GridLayoutFactory.fillDefaults().applyTo(body);
    }

    /** {@return where the content goes; has a grid layout of one column} */
    public Composite body() {
        return body;
    }

    /**
     * Adds a link beside the title; at most one.
     *
     * @param text of the link
     * @param run what it does
     * @return the link
     */
    public Link link(String text, Runnable run) {
        Link link = new Link(head, SWT.NONE);
        link.setText("<a>" + text + "</a>");
        link.addListener(SWT.Selection, event -> run.run());
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(link);
        return link;
    }

    /** Shows or hides the whole card, without leaving a hole. */
    public void setVisible(boolean visible) {
        ((GridData) surface.getLayoutData()).exclude = !visible;
        surface.setVisible(visible);
    }

    /** Lets the card take the height that is left. */
    public Card fill() {
        GridDataFactory.fillDefaults().grab(true, true).applyTo(surface);
        return this;
    }
}
